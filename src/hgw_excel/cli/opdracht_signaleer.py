"""`hgw signaleer`."""

from datetime import date
from pathlib import Path

from hgw_excel.cli import opties
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.soorten import Datum, Leerjaren
from hgw_excel.cli.voortgang import voortgang


@click.command(cls=Command)
@opties.paden
@opties.als_json
@opties.school
@click.option("--datum", cls=Option, type=Datum(), help="De dag van de signalen; anders vandaag.")
@click.option(
    "--leerjaar", cls=Option, type=Leerjaren(), help="Alleen de kinderen van deze leerjaren."
)
@click.option("--alles", cls=Option, is_flag=True, help="Toon van elk kind alle signalen.")
@click.option(
    "--zonder-namen",
    cls=Option,
    is_flag=True,
    help="Toon het nummer in de klassenlijst in plaats van de naam.",
)
@click.option(
    "--kies",
    cls=Option,
    is_flag=True,
    help="Toon eerst alleen de telling per klas en vraag dan welke groep je wilt zien.",
)
def signaleer(
    paden: tuple[str, ...],
    als_json: bool,
    school: Path | None,
    datum: date | None,
    leerjaar: tuple[int, ...] | None,
    alles: bool,
    zonder_namen: bool,
    kies: bool,
) -> int:
    """Laat per klas zien welke kinderen aandacht vragen en waarom.

    Er wordt niets veranderd. Code 0: gemaakt; 3: een bestand kon niet gelezen worden; de andere
    staan er wel.
    """
    from hgw_excel.cli.kiezen import toon_keuze
    from hgw_excel.cli.signalen import als_dict, kies_leerjaren, toon_alles
    from hgw_excel.school.signaleren import signaleer as signaleer_paden

    with voortgang("Klassenmappen lezen") as stap:
        uitkomst = signaleer_paden(paden, school, datum, voortgang=stap)
    if als_json:
        import json

        click.echo(json.dumps(als_dict(uitkomst, leerjaar, namen=not zonder_namen), indent=1))
        return uitkomst.exit_code
    gekozen = kies_leerjaren(uitkomst, leerjaar)
    toon = toon_keuze if kies else toon_alles
    toon(uitkomst, gekozen, alles=alles, namen=not zonder_namen)
    return uitkomst.exit_code
