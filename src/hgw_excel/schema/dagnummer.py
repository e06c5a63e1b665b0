"""A day as a workbook counts it: a number, with the time as its fraction."""

from datetime import date, datetime

_NUL, _NUL_1904, _SCHRIKKEL = datetime(1899, 12, 30), datetime(1904, 1, 1), 61


def dagnummer(dag: date, *, vanaf_1904: bool = False) -> float:
    """Return the number of a day, with its time as a fraction; Excel counts a 29 February 1900.

    Raises:
        ValueError: it is before the first day of a workbook.
    """
    moment = dag if isinstance(dag, datetime) else datetime(dag.year, dag.month, dag.day)
    verschil = moment.replace(tzinfo=None) - (_NUL_1904 if vanaf_1904 else _NUL)
    getal = verschil.days + verschil.seconds / 86400 + verschil.microseconds / 86_400_000_000
    getal = getal if vanaf_1904 or getal >= _SCHRIKKEL else getal - 1
    if getal < 0:
        raise ValueError(f"no day of a workbook: {dag}")
    return getal
