"""Values on their way between Python, xlwings and a cell: as Excel for Windows hands them over."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pandas as pd
from openpyxl.styles.numbers import is_date_format
from openpyxl.utils.datetime import from_excel, to_excel

FOUTEN = {
    "#NULL!": 2000,
    "#DIV/0!": 2007,
    "#VALUE!": 2015,
    "#REF!": 2023,
    "#NAME?": 2029,
    "#NUM!": 2036,
    "#N/A": 2042,
    "#GETTING_DATA": 2043,
    "#SPILL!": 2045,
    "#CALC!": 2050,
}
"""Excel's number of each error: https://learn.microsoft.com/office/vba/api/excel.xlcverror"""
EERSTE_FOUT = -2146828288
"""What COM adds to such a number."""
_TEKST = {
    EERSTE_FOUT + nummer: tekst
    for tekst, nummer in FOUTEN.items()
    if nummer <= FOUTEN["#N/A"]  # xlwings 0.37.8 knows no later ones and hands over the number
}
Celwaarde = str | float | bool | datetime | None


class CelFout(str):
    """The text of an error that a cell holds, which is no text."""


def te_schrijven(waarde: Any) -> Any:
    """Return a value as xlwings gives it to Excel: empty is '', numbers and dates plain."""
    if waarde is None or (not isinstance(waarde, str) and pd.isna(waarde)):
        return ""
    if isinstance(waarde, pd.Timestamp):
        return waarde.to_pydatetime().replace(tzinfo=None)
    if isinstance(waarde, date) and not isinstance(waarde, datetime):
        return datetime.combine(waarde, time())
    return waarde.item() if hasattr(waarde, "item") else waarde


def gelezen(
    waarde: Any,
    datum: Callable[..., Any],
    leeg: object,
    getal: Callable[[float], Any] | None,
    fouten_als_tekst: bool,
) -> Any:
    """Return a value of Excel as Python gets it."""
    if waarde is None or waarde == "":
        return leeg
    if isinstance(waarde, datetime):
        return datum(
            year=waarde.year, month=waarde.month, day=waarde.day, hour=waarde.hour,
            minute=waarde.minute, second=waarde.second, microsecond=waarde.microsecond, tzinfo=None,
        )  # fmt: skip
    if getal is not None and isinstance(waarde, float):
        return getal(waarde)
    if type(waarde) is int and waarde in _TEKST:
        return _TEKST[waarde] if fouten_als_tekst else None
    return waarde


def naar_com(waarde: object, opmaak: str) -> Any:
    """Return what a cell holds as COM hands it over: numbers are floats, dates datetimes."""
    if isinstance(waarde, CelFout):
        return EERSTE_FOUT + FOUTEN.get(str(waarde), FOUTEN["#VALUE!"])
    if isinstance(waarde, bool) or waarde is None or isinstance(waarde, str):
        return waarde
    getal = float(to_excel(waarde) if isinstance(waarde, date | time) else waarde)  # type: ignore[arg-type]
    if is_date_format(opmaak):
        dag = from_excel(getal)
        return dag if isinstance(dag, datetime) else getal
    return getal


def als_formule(waarde: object) -> str:
    """Return a constant as Range.Formula gives it: without thousands, a date as its number."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return str(waarde).upper()
    if isinstance(waarde, date | time):
        return kort(to_excel(waarde))
    return kort(waarde) if isinstance(waarde, int | float) else str(waarde)


def kort(getal: float) -> str:
    """Return a number as the format General shows it: '5', '2.5'."""
    return str(int(getal)) if getal == int(getal) else repr(float(getal))
