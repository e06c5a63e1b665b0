"""The AVI ladder of technical reading: ordered steps of half a year, never a score.

Source:
    the steps and when each is expected (M3 in January of groep 3 ... Plus in groep 8): marant.nl
    and meetinstrumentenzorg.nl; ordinal, not to be turned into a norm score: focuspo.nl, faq.
    behind or ahead in half-years is the difference of two places on the ladder. [derived]
"""

import re

from hgw_excel.domein.niveaus import vlak
from hgw_excel.domein.school import NiveauSysteem

AVI = NiveauSysteem(
    "AVI",
    ("Plus", "E7", "M7", "E6", "M6", "E5", "M5", "E4", "M4", "E3", "M3", "Start"),
)
_PER_NAAM = {naam.casefold(): naam for naam in AVI.niveaus}
_MOMENT = re.compile("[BME][3-8]")


def lees_avi(tekst: str) -> str:
    """Return the step a text stands for: 'AVI m4' -> 'M4', '<M3' -> 'Start'; '' when it is none.

    Under a step ('<E3') means at most the one below it.
    """
    plat = vlak(tekst).replace(" ", "").removeprefix("avi").lstrip("-")
    naam = _PER_NAAM.get(plat.removeprefix("<"), "")
    if not naam or not plat.startswith("<"):
        return naam
    return AVI.niveaus[-AVI.rang(naam) + 1] if AVI.rang(naam) > 1 else ""


def avi_afstand(niveau: str, moment: str) -> int | None:
    """Return how many half-years a step is ahead of what is expected; behind is negative.

    None before groep 3, at what is no moment, and without a step.

    Args:
        niveau: as `lees_avi` gives it.
        moment: the child's own leerjaar and moment ('M5').
    """
    rang = AVI.rang(niveau)
    return rang - _verwacht(moment) if rang and _MOMENT.fullmatch(moment) else None


def _verwacht(moment: str) -> int:
    """Return the rang expected at a moment; the begin of a leerjaar asks the end of the last."""
    halve_jaren = 2 * (int(moment[1]) - 3) + "BME".index(moment[0])
    return min(1 + halve_jaren, len(AVI.niveaus))
