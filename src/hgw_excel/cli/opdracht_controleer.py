"""`hgw controleer`."""

from pathlib import Path
from typing import TYPE_CHECKING

from hgw_excel.cli import opties
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.soorten import Pad
from hgw_excel.cli.tonen import gelezen_zin, toon, toon_json

if TYPE_CHECKING:
    from hgw_excel.school.herstellen import Hersteld

NIET_GESCHREVEN = 4


@click.command(cls=Command)
@opties.paden
@opties.als_json
@opties.school
@click.option(
    "--herstel",
    "map_",
    cls=Option,
    type=Pad(file_okay=False),
    help="Zet in deze map een herstelde kopie van elke klassenmap waarin iets veilig te herstellen "
    "is.",
)
@click.option(
    "--proef",
    cls=Option,
    is_flag=True,
    help="Met --herstel: toon elke cel die hersteld wordt, maar schrijf niets.",
)
@click.option(
    "--overschrijf",
    cls=Option,
    is_flag=True,
    help="Met --herstel: vervang een kopie die er al is.",
)
@click.option(
    "--vraag",
    cls=Option,
    is_flag=True,
    help="Met --herstel: vraag eerst of het moet. Waar niemand kan antwoorden, is dat nee.",
)
def controleer(
    paden: tuple[str, ...],
    als_json: bool,
    school: Path | None,
    map_: Path | None,
    proef: bool,
    overschrijf: bool,
    vraag: bool,
) -> int:
    """Controleer klassenmappen en zeg per cel wat er moet gebeuren.

    De klassenmappen zelf veranderen nooit. Code 0: niets aan te passen; 1: wel iets; 3: een bestand
    kon niet gelezen worden. Met --herstel gaat dat over de originelen; 4: een kopie kon niet
    geschreven worden.
    """
    from hgw_excel.cli.herstel import Keuze, herstel
    from hgw_excel.school.controleren import controleer as controleer_paden

    keuze = Keuze(map_, proef=proef, overschrijf=overschrijf, vraag=vraag)
    keuze.keur(paden)
    uitkomst = controleer_paden(paden, school)
    if not als_json:
        toon(uitkomst.meldingen)
        click.echo(gelezen_zin(uitkomst.gelezen, uitkomst.gevonden))
    hersteld = herstel(uitkomst, keuze, als_json=als_json)
    if als_json:
        meer = {} if hersteld is None else _als_veld(hersteld)
        aantallen = {"gevonden": uitkomst.gevonden, "gelezen": uitkomst.gelezen}
        toon_json(uitkomst.meldingen, meer, **aantallen)
    return NIET_GESCHREVEN if hersteld and hersteld.mislukt else uitkomst.exit_code


def _als_veld(hersteld: "Hersteld") -> dict[str, object]:
    from hgw_excel.cli.hersteltekst import als_dict

    return {"herstel": als_dict(hersteld)}
