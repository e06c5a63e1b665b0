"""`hgw plan`."""

from datetime import date
from pathlib import Path

from hgw_excel.cli import opties, uitvoeren
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.soorten import Datum


@click.command(cls=Command)
@opties.paden
@opties.als_json
@opties.school
@click.option("--datum", cls=Option, type=Datum(), help="De dag van het voorstel; anders vandaag.")
@uitvoeren.proef
@uitvoeren.overschrijf
def plan(
    paden: tuple[str, ...],
    als_json: bool,
    school: Path | None,
    datum: date | None,
    proef: bool,
    overschrijf: bool,
) -> int:
    """Vul in de groepsplannen wat nog leeg is, als voorstel.

    Per groep met kinderen: een doel met een aantal, een toets en een datum, de tekst van de vorige
    periode of een zin uit planzinnen.toml, en de onderwijsbehoeften die kinderen delen. Wat een
    leerkracht schreef blijft staan. Code 0: klaar; 3: een klassenmap doet niet mee; 4: er is niets
    geschreven.
    """
    from hgw_excel.acties.plan import plan as actie

    return uitvoeren.doe(
        paden,
        actie,
        uitvoeren.Schrijven(proef, overschrijf),
        datum=datum,
        school=school,
        bladen=("Indeling",),
        als_json=als_json,
    )
