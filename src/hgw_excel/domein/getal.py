"""Numbers as Excel means them: exact decimals, rounded once, half up."""

from decimal import ROUND_HALF_UP, Decimal
from functools import cache

_CIJFERS = 27
"""Beyond so many digits a `Decimal` can't be rounded, and a double holds nothing to round."""

_EXACT = 10**15
"""Below this a whole number has no more digits than are kept."""


def to_decimal(x: float) -> Decimal:
    """Return the number a spreadsheet shows for the double `x`.

    Excel keeps 15 significant digits; `repr` keeps 17 and rounds 2.3499999999999996 down
    where LibreOffice and ironcalc round it as 2.35.
    """
    if -_EXACT < x < _EXACT and x == int(x):
        return Decimal(int(x))  # the same, five times as fast
    return Decimal(format(x, ".15g"))


def rond(x: Decimal, decimalen: int = 0) -> Decimal:
    """Round half away from zero, as ROUND does in a spreadsheet; a huge number is whole already."""
    if x.is_finite() and x.adjusted() + decimalen >= _CIJFERS:
        return x
    return x.quantize(_eenheid(decimalen), ROUND_HALF_UP)


@cache
def _eenheid(decimalen: int) -> Decimal:
    return Decimal(1).scaleb(-decimalen)


def als_getal(x: Decimal | float) -> float | int:
    """Return an int where `x` is whole, else a float: what goes into a cell."""
    return int(x) if x == int(x) else float(x)


def nederlands(x: Decimal | float) -> str:
    """Write a number with a decimal comma: 22.5 -> '22,5', 22.0 -> '22'."""
    tekst = format(x if isinstance(x, Decimal) else to_decimal(x), "f")
    if "." in tekst:
        tekst = tekst.rstrip("0").rstrip(".")
    return tekst.replace(".", ",")


def duizend(getal: int) -> str:
    """Write a count in the Dutch way: 5000000 -> '5.000.000'."""
    return f"{getal:,}".replace(",", ".")
