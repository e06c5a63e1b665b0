"""`hgw periode`."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hgw_excel.cli import opties, uitvoeren
from hgw_excel.cli.nederlands import Command, Option, click
from hgw_excel.cli.soorten import Aantal, Datum

if TYPE_CHECKING:
    from hgw_excel.acties.voorstel import Voorstel
    from hgw_excel.controle.klas import Klas
    from hgw_excel.domein.school import School


@click.command(cls=Command)
@opties.paden
@click.option(
    "--naar", cls=Option, type=Aantal(1, 12), required=True, help="De periode die begint."
)
@opties.als_json
@opties.school
@click.option("--datum", cls=Option, type=Datum(), help="De dag van afsluiten; anders vandaag.")
@uitvoeren.proef
@uitvoeren.overschrijf
def periode(
    paden: tuple[str, ...],
    naar: int,
    als_json: bool,
    school: Path | None,
    datum: date | None,
    proef: bool,
    overschrijf: bool,
) -> int:
    """Sluit de periode die loopt af en begin de volgende.

    Indeling, plannen en groepsoverzicht gaan naar het archief van de klassenmap. Daarna zijn de
    voorstellen, de keuzes en de evaluatie leeg; keuzes voor eigen leerlijn of het andere leerjaar
    blijven, en de plannen ook, om aan te passen. Koos niemand of een doel is behaald, dan telt het
    voorstel. Code 0: klaar; 3: een klassenmap doet niet mee; 4: er is niets geschreven.
    """
    return uitvoeren.doe(
        paden,
        partial(_naar, naar),
        uitvoeren.Schrijven(proef, overschrijf),
        datum=datum,
        school=school,
        bladen=("Indeling",),
        als_json=als_json,
    )


def _naar(nummer: int, klas: "Klas", school: "School", datum: date) -> "Voorstel":
    from hgw_excel.acties.periode import naar_periode

    return naar_periode(klas, nummer, datum)
