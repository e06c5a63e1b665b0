"""How people type a schooljaar."""

import re
from datetime import date
from functools import lru_cache

_GETYPT = re.compile(r"(20)?(\d\d)\s*[-/\u2013]\s*(20)?(\d\d)")
_JAAR = re.compile(r"20\d\d")


def gewoon_schooljaar(tekst: str) -> str:
    """Return '2026-2027' for '26-27', '2026/2027' and '2026 - 27'; else the text as it is."""
    treffer = _GETYPT.fullmatch(tekst.strip())
    if treffer is None or (int(treffer[2]) + 1) % 100 != int(treffer[4]):
        return tekst
    return f"20{treffer[2]}-20{treffer[4]}"


@lru_cache(maxsize=64)
def beginjaar(schooljaar: str) -> int:
    """Return 2026 for '2026-2027', however it is typed; 0 when it is no schooljaar."""
    treffer = _JAAR.match(gewoon_schooljaar(schooljaar))
    return int(treffer[0]) if treffer else 0


def in_schooljaar(datum: date, schooljaar: str) -> bool:
    """Tell whether a day lies in a schooljaar, 1 August to 31 July; so does any in none we know."""
    begin = beginjaar(schooljaar)
    return not begin or datum.year - (datum.month < 8) == begin
