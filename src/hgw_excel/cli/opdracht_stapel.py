"""`hgw stapel`."""

from pathlib import Path

from hgw_excel.cli import opties
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.opdracht_consolideer import meegedaan_zin
from hgw_excel.cli.soorten import Pad
from hgw_excel.cli.tonen import toon, toon_paden
from hgw_excel.cli.voortgang import voortgang


@click.command(cls=Command)
@opties.paden
@click.option(
    "--blad",
    cls=Option,
    required=True,
    metavar="BLAD",
    help="Het blad waarvan de tabel meedoet, of de naam van de tabel; bijvoorbeeld Besprekingen.",
)
@click.option(
    "--uit",
    cls=Option,
    required=True,
    type=Pad(dir_okay=False),
    help="De lijst: een .xlsx, of een .csv voor andere programma's.",
)
@click.option("--overschrijf", cls=Option, is_flag=True, help="Vervang een lijst die er al is.")
def stapel(paden: tuple[str, ...], blad: str, uit: Path, overschrijf: bool) -> int:
    """Zet één blad van alle klassenmappen onder elkaar in een lijst.

    De lijst begint met het bestand en de klas. Code 0: alles doet mee; 1: geschreven, maar enkele
    cellen doen niet mee; 3: geschreven zonder een of meer bestanden; 4: niets geschreven.
    """
    from hgw_excel.school.stapelen.stapel import NIETS
    from hgw_excel.school.stapelen.stapel import stapel as stapel_paden

    with voortgang("Klassenmappen lezen") as stap:
        uitkomst = stapel_paden(paden, blad, uit, overschrijf=overschrijf, voortgang=stap)
    toon(uitkomst.meldingen)
    if uitkomst.exit_code == NIETS:
        click.echo(niets_zin(uitkomst.meegedaan, uitkomst.gevonden, blad))
    else:
        rijen = "1 rij" if uitkomst.rijen == 1 else f"{uitkomst.rijen} rijen"
        click.echo(f"{meegedaan_zin(uitkomst.meegedaan, uitkomst.gevonden)} Samen {rijen}.")
    toon_paden("Geschreven:", uitkomst.geschreven)
    return uitkomst.exit_code


def niets_zin(meegedaan: int, gevonden: int, blad: str) -> str:
    """Say why nothing is written."""
    if not gevonden:
        return "Er is niets geschreven: er is geen klassenmap gevonden."
    if not meegedaan:
        return "Er is niets geschreven: er is geen klassenmap die mee kan doen."
    return f"Er is niets geschreven: op '{blad}' staat nog niets."
