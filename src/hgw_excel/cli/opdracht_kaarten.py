"""`hgw kaarten`."""

from pathlib import Path

from hgw_excel.cli import opties
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.regelbreuk import breek
from hgw_excel.cli.soorten import Pad
from hgw_excel.cli.tonen import schoon, toon_paden, vet
from hgw_excel.cli.voortgang import voortgang

VOOR = {"ouders": "voor ouders", "intern": "intern"}
"""What is typed, and the word for it in the klassenmap."""


@click.command(cls=Command)
@opties.paden
@click.option(
    "--uit",
    cls=Option,
    required=True,
    type=Pad(file_okay=False),
    help="De map waar de bestanden komen.",
)
@click.option(
    "--voor",
    cls=Option,
    type=click.Choice(tuple(VOOR)),
    default="ouders",
    help="Voor wie de leerlingkaarten zijn: ouders of intern; anders voor ouders.",
)
@click.option(
    "--alles",
    cls=Option,
    is_flag=True,
    help="Ook de invalkaart, en per vakgebied het groepjesblad en de datamuur.",
)
@click.option("--overschrijf", cls=Option, is_flag=True, help="Vervang bestanden die er al zijn.")
@opties.school
def kaarten(
    paden: tuple[str, ...],
    uit: Path,
    voor: str,
    alles: bool,
    overschrijf: bool,
    school: Path | None,
) -> int:
    """Maak van elke klas alle leerlingkaarten om in één keer af te drukken.

    In een bestand apart komt de inhaallijst: daar staan meer kinderen op. In de klassenmappen
    verandert niets. Code 0: gemaakt; 3: gemaakt zonder een of meer klassen; 4: niets gemaakt.
    """
    from hgw_excel.school.kaarten import maak_kaarten
    from hgw_excel.school.kaartregels import klasregels

    with voortgang("Klassenmappen lezen") as stap:
        uitkomst = maak_kaarten(
            paden, uit, VOOR[voor], school, alles=alles, overschrijf=overschrijf, voortgang=stap
        )
    for klas in uitkomst.klassen:
        click.echo(vet(schoon(klas.bestand)))
        for regel in klasregels(klas):
            click.echo(breek(f"  {schoon(regel)}"))
    if not uitkomst.klassen:
        click.echo("Er is geen klassenmap gevonden.")
    toon_paden("Geschreven:", [pad for klas in uitkomst.klassen for pad in klas.geschreven])
    return uitkomst.exit_code
