"""The foot of every printed page."""

from datetime import date

from hgw_excel.domein.school import School
from hgw_excel.schema.lijsten import MAANDEN
from hgw_excel.school.overzicht.gegevens import Cijfers

VERTROUWELIJK = "vertrouwelijk, bevat namen van kinderen"
_LANGSTE_SCHOOL = 36


def voet(cijfers: Cijfers, wat: str = "", *, namen: bool = False) -> str:
    """Return school, schooljaar, what it is, the date if one was given, and the warning."""
    return voettekst(cijfers.school, cijfers.datum, wat, namen=namen)


def voettekst(school: School, dag: date | None, wat: str = "", *, namen: bool = False) -> str:
    """Return the same of a school and a day."""
    naam = school.naam
    if len(naam) > _LANGSTE_SCHOOL:
        naam = f"{naam[: _LANGSTE_SCHOOL - 3]}..."
    datum = f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}" if dag else ""
    delen = (VERTROUWELIJK if namen else "", naam, school.schooljaar, wat, datum)
    return " · ".join(deel for deel in delen if deel)
