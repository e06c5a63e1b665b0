"""The foot of every printed page."""

from hgw_excel.schema.lijsten import MAANDEN
from hgw_excel.school.overzicht.gegevens import Cijfers

VERTROUWELIJK = "vertrouwelijk, bevat namen van kinderen"
_LANGSTE_SCHOOL = 36


def voet(cijfers: Cijfers, wat: str = "", *, namen: bool = False) -> str:
    """Return school, schooljaar, what it is, the date if one was given, and the warning."""
    naam = cijfers.school.naam
    if len(naam) > _LANGSTE_SCHOOL:
        naam = f"{naam[: _LANGSTE_SCHOOL - 3]}..."
    dag = cijfers.datum
    datum = f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}" if dag else ""
    delen = (VERTROUWELIJK if namen else "", naam, cijfers.school.schooljaar, wat, datum)
    return " · ".join(deel for deel in delen if deel)
