"""What is put in a cell of an open workbook so that it becomes exactly what was meant."""

import re
from datetime import date, datetime, time

from hgw_excel.schema.kolom import Foutwaarde, Waarde

LANGST_IN_BLOK = 8203
"""Longest text in an array that Excel takes in one write, in units of UTF-16; a longer one goes on
its own."""

_ANDERS = re.compile(
    r"[=+\-@'#(.,€$£%]"  # a formula, a sign, a prefix, an error, money
    r"|WAAR\b|ONWAAR\b|TRUE\b|FALSE\b",
    re.IGNORECASE,
)
_MAAND = re.compile(
    r"(jan|feb|mrt|maa|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*(\b.*)?\d",
    re.IGNORECASE | re.DOTALL,
)


def te_typen_in_excel(waarde: Waarde) -> str | float | bool | datetime | None:
    """Return a value as it must be given to Excel: what would be parsed begins with an apostrophe.

    An apostrophe before a text keeps it a text and does not show. It is only put where Excel would
    make something else of the text, in Dutch or in English: a formula, number, day, time, WAAR, or
    an error; and where the text itself begins with an apostrophe, which Excel would take away.
    """
    if isinstance(waarde, Foutwaarde):
        return str(waarde)
    if isinstance(waarde, str):
        return f"'{waarde}" if leest_excel_anders(waarde) else waarde
    if isinstance(waarde, date) and not isinstance(waarde, datetime):
        return datetime.combine(waarde, time())
    if isinstance(waarde, int) and not isinstance(waarde, bool):
        return float(waarde)
    return waarde


def leest_excel_anders(tekst: str) -> bool:
    """Tell whether Excel may make something else than this text of it."""
    kaal = tekst.strip()
    if not kaal:
        return bool(tekst)
    if kaal[0].isnumeric():
        return True
    return bool(_ANDERS.match(kaal) or _MAAND.match(kaal))
