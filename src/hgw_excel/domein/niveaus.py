"""Niveaus as teachers write them, and whether one belongs to the lowest part of the country."""

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from hgw_excel.domein.getal import rond
from hgw_excel.domein.normtabel import niveau_bij_percentiel
from hgw_excel.domein.school import I_V, NiveauSysteem

_VORM = re.compile(r"(?P<onder><?) ?(?P<kern>[^<].*?) ?(?P<teken>[+-]?)")
_STREEPJES = dict.fromkeys(
    map(ord, "\N{MINUS SIGN}\N{EN DASH}\N{NON-BREAKING HYPHEN}\N{HYPHEN}"), "-"
)
_CIJFERS = dict(zip("12345", I_V.niveaus, strict=True))


def lees_niveau(tekst: str, systeem: NiveauSysteem) -> str:
    """Return the niveau a text stands for, as the system spells it; '' when it is none of it.

    Case, spaces and Roman signs ('Ⅲ') don't matter; a '+' or '-' is kept. A digit is a niveau in
    I-V only. Nothing is guessed ('C/D', '6'), and A-E is never turned into I-V.
    """
    plat = vlak(tekst)
    namen = {vlak(naam): naam for naam in systeem.niveaus}
    if plat in namen:
        return namen[plat]
    kern, teken = (plat[:-1], plat[-1]) if plat.endswith(("+", "-")) else (plat, "")
    if systeem.niveaus == I_V.niveaus and kern in _CIJFERS:
        return _CIJFERS[kern] + teken
    return namen[kern] + teken if kern in namen else ""


@lru_cache(maxsize=1024)
def vlak(tekst: str) -> str:
    """Return a niveau without case, long dashes and the spaces round its signs; '' is no niveau."""
    kaal = " ".join(unicodedata.normalize("NFKC", tekst).translate(_STREEPJES).split())
    treffer = _VORM.fullmatch(kaal)
    return "".join(treffer.group("onder", "kern", "teken")).casefold() if treffer else ""


def bij_laagste(
    niveau: str,
    percentiel: Decimal | None,
    niveaus: Sequence[str],
    grens: Decimal,
    systeem: NiveauSysteem,
) -> bool | None:
    """Tell whether a result is among the lowest of the country; None when it can't be told.

    Args:
        niveau: as the system spells it, '' when there is none.
        percentiel: decides when it is known, rounded half up; outside 0-100 it is not known. One
            that is more than one niveau away from the delivered one contradicts it: either may be
            the slip of the pen.
        niveaus: that lie wholly in the lowest part, such as 'E' and 'V-'.
        grens: the highest percentile that belongs to it.
    """
    if percentiel is not None and percentiel.is_finite() and 0 <= percentiel <= 100:
        rang, ander = systeem.rang(niveau), systeem.rang(niveau_bij_percentiel(percentiel, systeem))
        tegenstrijdig = rang and ander and abs(rang - ander) > 1
        return None if tegenstrijdig else rond(percentiel) <= grens
    laagste = {vlak(naam) for naam in niveaus}
    plat = vlak(niveau)
    if not plat:
        return None
    if plat in laagste or plat.rstrip("+-") in laagste:
        return True
    return None if f"{plat}-" in laagste else False
