"""`hgw overdracht`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hgw_excel.cli import opties
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.soorten import Pad
from hgw_excel.cli.tonen import toon, toon_paden
from hgw_excel.cli.voortgang import voortgang
from hgw_excel.controle.zinnen import keer, rij_aaneen
from hgw_excel.domein.melding import Ernst

if TYPE_CHECKING:
    from hgw_excel.school.overdracht import Uitkomst


@click.command(cls=Command)
@opties.paden
@click.option(
    "--leerlingen",
    cls=Option,
    required=True,
    type=Pad(exists=True, dir_okay=False),
    help="EDEXML of een leerlinglijst van het nieuwe schooljaar.",
)
@click.option(
    "--uit",
    cls=Option,
    required=True,
    type=Pad(file_okay=False),
    help="De map waar de nieuwe klassenmappen komen.",
)
@opties.macros
@opties.school
def overdracht(
    paden: tuple[str, ...], leerlingen: Path, uit: Path, school: Path | None, macros: bool
) -> int:
    """Maak de klassenmappen van volgend jaar, met wat er van elk kind bekend is.

    Elk kind neemt zijn resultaten, onderwijsbehoeften, wat werkt, afspraken die nog lopen en
    handelingsplannen mee. Zet eerst in school.toml het nieuwe schooljaar. In overdracht.xlsx staat
    wie niets meenam en van wie het niet zeker is. In de oude klassenmappen verandert niets. Code 0:
    gelukt; 1: gelukt, maar er is iets aan te passen; 4: er is niets geschreven.
    """
    from hgw_excel.school.overdracht import draag_over, toml_van

    toml = toml_van(school, uit, paden)
    with voortgang("Klassenmappen lezen") as stap:
        uitkomst = draag_over(paden, leerlingen, uit, toml, macros=macros, voortgang=stap)
    if uitkomst.meldingen:
        toon(uitkomst.meldingen)
    if not uitkomst.geschreven:
        click.echo("Er is niets geschreven.")
        return 4
    toon_paden("Geschreven:", uitkomst.geschreven)
    for zin in zinnen(uitkomst):
        click.echo(zin)
    te_doen = any(melding.ernst == Ernst.AANPASSEN for melding in uitkomst.meldingen)
    return int(te_doen or bool(uitkomst.vooral_nieuw))


def zinnen(uitkomst: "Uitkomst") -> Iterator[str]:
    """Yield the counts, without a name."""
    from hgw_excel.school.overdrachtlijst import LIJST, Lot

    kinderen = keer(uitkomst.kinderen, "kind nam", "kinderen namen")
    yield f"{uitkomst.mee} van de {kinderen} alles mee."
    for lot, een, meer in (
        (Lot.OP_NAAM, "kind is herkend aan de naam", "kinderen zijn herkend aan de naam"),
        (Lot.NIEUW, "kind staat in geen oude klassenmap", "kinderen staan in geen oude klassenmap"),
        (Lot.ONZEKER, "kind is niet zeker te herkennen", "kinderen zijn niet zeker te herkennen"),
        (Lot.BLIJFT, "kind gaat van school", "kinderen gaan van school"),
    ):
        if aantal := uitkomst.tel(lot):
            yield f"{keer(aantal, een, meer)}."
    if uitkomst.gevallen:
        yield f"Wie dat zijn, staat in {LIJST}."
    if uitkomst.vooral_nieuw:
        waar = rij_aaneen(uitkomst.vooral_nieuw)
        yield f"Let op: meer dan de helft staat in geen oude klassenmap, in {waar}."
        yield "Is er een oude vergeten? Gooi de nieuwe map weg en doe het opnieuw."
