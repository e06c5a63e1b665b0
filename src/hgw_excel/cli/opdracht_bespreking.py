"""`hgw bespreking`."""

from datetime import date
from pathlib import Path

from hgw_excel.cli import opties
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.opdracht_consolideer import meegedaan_zin
from hgw_excel.cli.soorten import Datum, Pad
from hgw_excel.cli.tonen import toon_beknopt, toon_paden
from hgw_excel.cli.voortgang import voortgang


@click.command(cls=Command)
@opties.paden
@click.option(
    "--uit",
    cls=Option,
    required=True,
    type=Pad(dir_okay=False),
    help="Het boekje voor alle groepsbesprekingen, met namen van leerlingen.",
)
@click.option(
    "--presentatie",
    cls=Option,
    type=Pad(dir_okay=False),
    help="Ook een presentatie: één bladzijde per groep, zonder namen.",
)
@click.option("--overschrijf", cls=Option, is_flag=True, help="Vervang een bestand dat er al is.")
@opties.school
@click.option(
    "--datum", cls=Option, type=Datum(), help="De dag van de bespreking; anders staat er geen dag."
)
def bespreking(
    paden: tuple[str, ...],
    uit: Path,
    presentatie: Path | None,
    overschrijf: bool,
    school: Path | None,
    datum: date | None,
) -> int:
    """Maak één boekje voor alle groepsbesprekingen: twee bladzijden per groep.

    In de klassenmappen verandert niets. Code 0: alles doet mee; 3: geschreven zonder een of meer
    klassenmappen; 4: niets geschreven.
    """
    from hgw_excel.school.bespreking.maken import NIETS, maak_boekje

    with voortgang("Klassenmappen lezen") as stap:
        uitkomst = maak_boekje(
            paden,
            uit,
            presentatie,
            overschrijf=overschrijf,
            school=school,
            datum=datum,
            voortgang=stap,
        )
    toon_beknopt(uitkomst.meldingen)
    if uitkomst.exit_code == NIETS:
        wat = "die mee kan doen" if uitkomst.gevonden else "gevonden"
        click.echo(f"Er is niets geschreven: er is geen klassenmap {wat}.")
    else:
        click.echo(meegedaan_zin(uitkomst.meegedaan, uitkomst.gevonden))
        click.echo(_aangemeld(uitkomst.aangemeld))
    toon_paden("Geschreven:", uitkomst.geschreven)
    return uitkomst.exit_code


def _aangemeld(aantal: int) -> str:
    if not aantal:
        return "Er is geen leerlingbespreking aangemeld of voorgesteld."
    wie = "Eén kind heeft" if aantal == 1 else f"{aantal} kinderen hebben"
    return f"{wie} een blad voor de leerlingbespreking."
