"""`hgw kaarten`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hgw_excel.cli import opties
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.regelbreuk import breek
from hgw_excel.cli.soorten import Pad
from hgw_excel.cli.tonen import schoon, toon_paden, vet
from hgw_excel.cli.voortgang import voortgang
from hgw_excel.controle.zinnen import keer

if TYPE_CHECKING:
    from hgw_excel.school.kaarten import Klasbladen

GETOOND = 5
"""So many cells are told."""

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


def klasregels(klas: "Klasbladen") -> Iterator[str]:
    """Yield what was made of a class, and what to look at."""
    if klas.reden:
        yield f"Doet niet mee: {klas.reden}"
        return
    yield f"{keer(klas.kaarten, 'kaart', 'kaarten')}."
    if klas.zonder:
        heeft = "kind heeft" if klas.zonder == 1 else "kinderen hebben"
        yield (f"{klas.zonder} {heeft} op Leerlingen geen eigen naam en dus geen kaart. "
               "Geef elk kind daar een naam die niemand anders heeft.")  # fmt: skip
    if klas.met_namen:
        meer = len(klas.met_namen) - GETOOND
        waar = ", ".join(klas.met_namen[:GETOOND]) + (f" en nog {meer}" if meer > 0 else "")
        yield f"Op een kaart voor ouders staat de naam van een ander kind: {waar}."
        yield "Lees die na voor je de kaart meegeeft."
    if klas.aan_te_passen:
        cellen = keer(klas.aan_te_passen, "cel is", "cellen zijn")
        yield f"{cellen} aan te passen; wat er staat telt op de kaarten niet mee."
