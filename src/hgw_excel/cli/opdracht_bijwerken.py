"""`hgw bijwerken`."""

from datetime import date
from pathlib import Path

from hgw_excel.cli import opties, uitvoeren
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.soorten import Datum, Naamwissel, Pad
from hgw_excel.cli.voortgang import voortgang


@click.command(cls=Command)
@opties.paden
@opties.als_json
@opties.school
@click.option(
    "--leerlingen",
    cls=Option,
    type=Pad(exists=True, dir_okay=False),
    help="EDEXML of een leerlinglijst: zet ook bij en af wie kwam, ging of van klas wisselde.",
)
@click.option(
    "--hernoem",
    cls=Option,
    multiple=True,
    type=Naamwissel(),
    help="Toon een kind voortaan met een andere naam: 'Fleur=Fleur B.'. Mag vaker.",
)
@click.option(
    "--datum", cls=Option, type=Datum(), help="De dag voor 'van school op'; anders vandaag."
)
@uitvoeren.proef
@uitvoeren.overschrijf
def bijwerken(
    paden: tuple[str, ...],
    als_json: bool,
    school: Path | None,
    leerlingen: Path | None,
    hernoem: tuple[tuple[str, str], ...],
    datum: date | None,
    proef: bool,
    overschrijf: bool,
) -> int:
    """Verwerk een nieuw kind, een andere naam, een andere klas of een vertrek.

    Een nieuw kind krijgt een eigen naam, een andere naam komt op alle bladen, er zijn weer drie
    lege rijen en formules die weg zijn komen terug. Er wordt nooit iets van een kind gewist. Code
    0: klaar; 3: een klassenmap doet niet of niet helemaal mee; 4: er is niets geschreven.
    """
    from hgw_excel.school.leerlingwissel import bereid_bijwerken

    with voortgang("Klassenmappen lezen") as stap:
        uitvoering = bereid_bijwerken(
            paden,
            datum or date.today(),
            school,
            leerlingen=leerlingen,
            namen=hernoem,
            voortgang=stap,
        )
    schrijven = uitvoeren.Schrijven(proef, overschrijf)
    return uitvoeren.rond_af(uitvoering, schrijven, als_json=als_json)
