"""Dates that stand in a cell as text, or as the number behind a date."""

import re
from datetime import date, timedelta
from enum import Enum

from hgw_excel.domein.school import School
from hgw_excel.schema.lijsten import MAANDEN

JAREN_TERUG, JAREN_VOORUIT = 9, 3
"""So far from the schooljaar a date in a klassenmap may lie: eight leerjaren back, two ahead."""

_NULPUNT = date(1899, 12, 30)
_DAG_EERST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)[-/. ]+(\d{4}|\d{2})", re.ASCII)
_JAAR_EERST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ][\d:.]+)?", re.ASCII)
_NAMEN = {vorm: i for i, naam in enumerate(MAANDEN, 1) for vorm in (naam, naam[:3])} | {"mrt": 3}


class GeenDatum(Enum):
    """Why a text is not read as a date."""

    ONBEKEND = "onbekend"
    BESTAAT_NIET = "bestaat niet"
    KORT_JAAR = "kort jaar"


def lees_datum(tekst: str) -> date | GeenDatum:
    """Return the date a text stands for: '9-9-2026', '9 september 2026', '2026-09-09'."""
    kaal = tekst.strip().casefold().replace("mei.", "mei")
    if treffer := _JAAR_EERST.fullmatch(kaal):
        jaar, maand, dag = treffer.groups()
    elif treffer := _DAG_EERST.fullmatch(kaal):
        dag, maand, jaar = treffer.groups()
    else:
        return GeenDatum.ONBEKEND
    nummer = int(maand) if maand.isdigit() else _NAMEN.get(maand)
    if nummer is None:
        return GeenDatum.ONBEKEND
    if len(jaar) == 2:
        return GeenDatum.KORT_JAAR
    try:
        return date(int(jaar), nummer, int(dag))
    except ValueError:
        return GeenDatum.BESTAAT_NIET


def uit_getal(getal: float) -> date | None:
    """Return the day that Excel counts as `getal`; None when it is no whole day after 1900."""
    if not 61 <= getal < 2_958_466 or getal != int(getal):
        return None
    return _NULPUNT + timedelta(days=int(getal))


def naar_getal(datum: date) -> float:
    """Return the number behind a date, without its time."""
    return float((date(datum.year, datum.month, datum.day) - _NULPUNT).days)


def jaren(school: School) -> range | None:
    """Return the years in which a date may lie; None while the schooljaar is unknown."""
    begin = school.schooljaar[:4]
    if not begin.isdigit():
        return None
    return range(int(begin) - JAREN_TERUG, int(begin) + JAREN_VOORUIT + 1)


def kan(datum: date, school: School) -> bool:
    """Tell whether a date may occur in a klassenmap of this schooljaar."""
    binnen = jaren(school)
    return datum.year in binnen if binnen else 1990 <= datum.year < 2100
