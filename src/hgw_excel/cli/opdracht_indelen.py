"""`hgw indelen`."""

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
def indelen(
    paden: tuple[str, ...],
    als_json: bool,
    school: Path | None,
    datum: date | None,
    proef: bool,
    overschrijf: bool,
) -> int:
    """Stel voor elk kind een aanpak voor, met de reden erbij.

    Het voorstel en de reden komen op het blad Indeling. Wat een leerkracht koos blijft staan en
    wint altijd. Je ziet eerst hoeveel er verandert. Code 0: klaar; 3: een klassenmap doet niet
    mee; 4: er is niets geschreven.
    """
    from hgw_excel.acties.indelen import indelen as actie

    return uitvoeren.doe(
        paden,
        actie,
        uitvoeren.Schrijven(proef, overschrijf),
        datum=datum,
        school=school,
        bladen=("Indeling",),
        als_json=als_json,
    )
