"""Periods in the order of time: the closed ones of the archive sheets, and the running one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hgw_excel.domein.school import School
from hgw_excel.domein.schooljaar import beginjaar, gewoon_schooljaar
from hgw_excel.schema.inhoud import Inhoud, Rij, als_tekst

_LAATST = 99
_OOIT = "9999"


@dataclass(frozen=True, slots=True, order=True)
class Tijd:
    """A period of a schooljaar; a later one is greater. `naam` is what the school calls it."""

    schooljaar: str
    nummer: int
    naam: str


def lopend(inhoud: Inhoud) -> Tijd:
    """Return the running period; without a schooljaar everything in the archive lies before it."""
    jaar = gewoon_schooljaar(als_tekst(inhoud.kop("hgw_schooljaar"))) or _OOIT
    return _tijd(jaar, als_tekst(inhoud.kop("hgw_periode")), inhoud.werkboek.school)


def gesloten(inhoud: Inhoud, rijen: Iterable[Rij], nu: Tijd) -> Iterator[tuple[Tijd, Rij]]:
    """Yield the rows of earlier periods, oldest first; of one period the first row counts."""
    school = inhoud.werkboek.school
    per_tijd: dict[Tijd, Rij] = {}
    for rij in rijen:
        jaar = gewoon_schooljaar(rij.tekst("schooljaar"))
        tijd = _tijd(jaar, rij.tekst("periode"), school)
        if (tijd.schooljaar, tijd.nummer) < (nu.schooljaar, nu.nummer):
            per_tijd.setdefault(tijd, rij)
    return ((tijd, per_tijd[tijd]) for tijd in sorted(per_tijd))


def plaats(tijd: Tijd, school: School) -> int:
    """Return the place in time, counted in periods of the school; 0 when it is not known.

    From the last period of a schooljaar to the first of the next is one, as it is within a year.
    """
    jaar, nummers = beginjaar(tijd.schooljaar), sorted(p.nummer for p in school.periodes)
    if not jaar or tijd.nummer not in nummers:
        return 0
    return jaar * len(nummers) + nummers.index(tijd.nummer)


def _tijd(schooljaar: str, periode: str, school: School) -> Tijd:
    """Read a period by its number, or by its name."""
    for bekend in school.periodes:
        if periode.casefold() in (str(bekend.nummer), bekend.naam.casefold()):
            return Tijd(schooljaar, bekend.nummer, bekend.naam)
    nummer = int(periode) if periode.isdecimal() and len(periode) < 3 else _LAATST
    return Tijd(schooljaar, nummer, periode)
