"""What can be read from a goal in words: a measure, a day, how many children on which niveau."""

import re
from dataclasses import dataclass

from hgw_excel.domein.school import NiveauSysteem

_MAANDEN = (
    "jan(?:uari)?|febr?(?:uari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|"
    "sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_WOORDEN = (
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf",
)  # fmt: skip
_GETAL = rf"(?:\d+|{'|'.join(_WOORDEN)}|een)"

DATUM = re.compile(
    rf"\b\d{{1,2}}[-/]\d{{1,2}}(?:[-/]\d{{2,4}})?\b|\b(?:\d{{1,2}}\s+)?(?:{_MAANDEN})\b(?:\s+20\d\d\b)?"
    r"|\bweek\s+\d+|\b[BME][3-8]\b|\b20\d\d\b|\w*periode\b|\w*vakantie\b|\bschooljaar\b"
    r"|\b(?:kerst|pasen|pinksteren|paasdagen)\b",
    re.IGNORECASE,
)
"""A day, month or week, a test moment (M5), or the end of something everyone knows."""

_MAAT = re.compile(
    rf"\d|\b(?:{'|'.join(_WOORDEN[2:])}|alle|allemaal|iedereen|ieder|iedere|elk|elke|helft|één"
    r"|minstens|hooguit|hoogstens)\b",
    re.IGNORECASE,
)
_VAN = re.compile(rf"\b({_GETAL})\s+van\s+(?:de\s+|het\s+)?{_GETAL}\b", re.IGNORECASE)

_VANAF = re.compile(r"\b(?:van|vanaf|vanuit|uit)\s+$", re.IGNORECASE)
"""What stands before the niveau that children come from."""

_ONDER = re.compile(
    r"\b(?:hooguit|hoogstens|maximaal|onder|lager|geen|niemand|minder\s+dan)\b", re.IGNORECASE
)
"""Words of a goal that counts who does not get there."""


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A goal in numbers: `aantal` children reach rang `rang`; None when it is for all of them."""

    aantal: int | None
    rang: int


def heeft_datum(doel: str) -> bool:
    """Tell whether a goal says by when."""
    return DATUM.search(doel) is not None


def heeft_maat(doel: str) -> bool:
    """Tell whether a goal says how many or how much; the digits of a date are no measure."""
    return _MAAT.search(DATUM.sub(" ", doel)) is not None


def lees_doel(doel: str, systeem: NiveauSysteem) -> Gelezen | None:
    """Return what a goal says in niveaus of the school, None when it names none to reach.

    A niveau counts as such with 'niveau' before it or 'of hoger' behind it: I and V are words too.
    Of 'van niveau V naar niveau III' the last is the goal; 'hooguit 2 onder niveau III' is none.
    """
    namen = "|".join(re.escape(n) for n in sorted(systeem.niveaus, key=len, reverse=True))
    vorm = rf"\b(?:niveau|naar)\s+(?P<a>{namen})(?!\w)|(?<!\w)(?P<b>{namen})[+-]?\s+of\s+hoger\b"
    treffers = re.finditer(vorm, doel)
    gevonden = next((m for m in treffers if not _VANAF.search(doel, 0, m.start())), None)
    if gevonden is None or _ONDER.search(doel, 0, gevonden.start()):
        return None
    voor = list(_VAN.finditer(doel, 0, gevonden.start()))
    aantal = _als_getal(voor[-1][1]) if voor else None
    return Gelezen(aantal, systeem.rang(gevonden["a"] or gevonden["b"]))


def _als_getal(woord: str) -> int:
    klein = woord.casefold()
    if klein.isdecimal():
        return int(klein)
    return 1 if klein == "een" else _WOORDEN.index(klein)
