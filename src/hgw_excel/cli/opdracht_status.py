"""`hgw status`."""

from datetime import date
from pathlib import Path

from hgw_excel.cli import opties
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.soorten import Datum
from hgw_excel.cli.voortgang import voortgang


@click.command(cls=Command)
@opties.paden
@opties.als_json
@opties.school
@click.option("--datum", cls=Option, type=Datum(), help="De dag waarop gekeken wordt; anders nu.")
def status(paden: tuple[str, ...], als_json: bool, school: Path | None, datum: date | None) -> int:
    """Laat per klas zien welke stap klaar is, wat er nu komt en wat te laat is.

    Er verandert niets. Code 0: alles gelezen; 3: een bestand kon niet gelezen worden, de andere
    staan er wel.
    """
    from hgw_excel.cli.signalen import schrijf
    from hgw_excel.cli.statustekst import als_dict, klasregels, telregels
    from hgw_excel.cli.tonen import gelezen_zin, toon
    from hgw_excel.school.status import status_van

    dag = datum or date.today()
    with voortgang("Klassenmappen lezen") as stap:
        uitkomst = status_van(paden, school, voortgang=stap)
    if als_json:
        import json

        click.echo(json.dumps(als_dict(uitkomst, dag), indent=1))
        return uitkomst.exit_code
    for klas in uitkomst.klassen:
        schrijf([*klasregels(klas, dag), ""])
    if uitkomst.klassen:
        schrijf(telregels(uitkomst.klassen, dag))
    click.echo(gelezen_zin(len(uitkomst.klassen), uitkomst.gevonden))
    if uitkomst.meldingen:
        click.echo()
        toon(uitkomst.meldingen)
    return uitkomst.exit_code
