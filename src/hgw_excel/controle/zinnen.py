"""Small Dutch: how values and lists are written in a sentence."""

from collections.abc import Iterable
from datetime import date

from hgw_excel.domein.getal import duizend, nederlands
from hgw_excel.schema.kolom import Getal
from hgw_excel.schema.lijsten import MAANDEN

TELWOORDEN = (
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf",
)  # fmt: skip
GRENZELOOS = 999
"""A bound from here on is no bound anyone would recognise; it stays out of a sentence."""


def telwoord(aantal: int) -> str:
    """Write a count up to twelve as a word."""
    return TELWOORDEN[aantal] if 0 <= aantal < len(TELWOORDEN) else str(aantal)


def keer(aantal: int, een: str, meer: str) -> str:
    """Return '1 resultaat' or '4 resultaten'."""
    return f"{aantal} {een if aantal == 1 else meer}"


def cellen(aantal: int) -> str:
    """Return '1 cel' or '1.276 cellen'."""
    return f"{duizend(aantal)} {'cel' if aantal == 1 else 'cellen'}"


def veranderen(aantal: int) -> str:
    """Return the verb that goes with so many: 'verandert' or 'veranderen'."""
    return "verandert" if aantal == 1 else "veranderen"


def rij_aaneen(delen: Iterable[object], voegwoord: str = "en") -> str:
    """Return 'I, II en III'."""
    woorden = [str(deel) for deel in delen]
    if len(woorden) < 2:
        return "".join(woorden)
    return f"{', '.join(woorden[:-1])} {voegwoord} {woorden[-1]}"


def dag(datum: date) -> str:
    """Return '9 september 2026'."""
    return f"{datum.day} {MAANDEN[datum.month - 1]} {datum.year}"


def dag_kort(datum: date) -> str:
    """Return '9-9-2026', as it is typed."""
    return f"{datum.day}-{datum.month}-{datum.year}"


def bereik(kind: Getal) -> str:
    """Return '0 tot 200', or '' when the bounds say nothing."""
    if abs(kind.minimum) >= GRENZELOOS or kind.maximum >= GRENZELOOS:
        return ""
    return f"{nederlands(kind.minimum)} tot {nederlands(kind.maximum)}"


def typ_getal(kind: Getal) -> str:
    """Return 'Typ een getal van 0 tot 200, of ziek of vrij.'"""
    soort = "een heel getal" if kind.geheel else "een getal"
    van = f" van {bereik(kind)}" if bereik(kind) else ""
    codes = f", of {rij_aaneen(kind.codes, 'of')}" if kind.codes else ""
    return f"Typ {soort}{van}{codes}."
