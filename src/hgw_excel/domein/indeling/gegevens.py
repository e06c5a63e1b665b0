"""What the indeling knows of one child in one gebied, and the ladder its niveau stands on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Final

from hgw_excel.domein.school import School

INTENSIEF: Final = 0
BASIS: Final = 1
VERDIEPT: Final = 2
GROEPEN: Final = ("intensief", "basis", "verdiept")
"""Keys of the three groups, the one with most support first; a group is a place in this."""

BUITEN: Final = ("eigen_leerlijn", "met_ander_leerjaar", "bespreken")
"""Keys of what a teacher may choose outside the three groups."""

NIVEAU: Final = 10_000
"""A whole niveau as a distance, in tenths of a point; what is not known is as far as one."""


@dataclass(frozen=True, slots=True)
class Gegevens:
    """One child in one gebied; of `leerling_id` only the order matters.

    Attributes:
        niveau: that counts now, '' when there is none; with its rang, 0 when unknown.
        moment: at which it was reached ('M5'), '' when not known.
        toen: niveau and moment of the result before it, '' without one; with its rang.
        tekort: points (or percentiles) short of the next higher niveau, if known.
        methode: mean % goed of the methodetoetsen of this period.
        sterk: what the strong signals say, by code.
        gegroeid: whether it grew strongly (S17).
        op_de_grens: whether it is just under the next niveau.
        werkhouding: the step on the Groepsoverzicht, in the words of the school.
        vorig: key of the aanpak of last period, '' when not known.
        keuze: key of what the teacher chose, '' when she did not.
        gemist: why there is no niveau ('ziek op M5'), '' when that is not known.
        wacht_op: what will give one ('de inhaaltoets'), '' when nothing will.
    """

    leerling_id: str
    niveau: str = ""
    rang: int = 0
    moment: str = ""
    observatie: bool = False
    toen: tuple[str, str] = ("", "")
    toen_rang: int = 0
    tekort: Decimal | None = None
    methode: Decimal | None = None
    sterk: Mapping[str, str] = field(default_factory=dict)
    gegroeid: bool = False
    op_de_grens: bool = False
    werkhouding: str = ""
    vorig: str = ""
    keuze: str = ""
    gemist: str = ""
    wacht_op: str = ""

    @property
    def vorige_groep(self) -> int | None:
        """The group of last period; None when it was none of the three."""
        return GROEPEN.index(self.vorig) if self.vorig in GROEPEN else None

    @property
    def gekozen_groep(self) -> int | None:
        """The group the teacher chose; None when she chose none of the three."""
        return GROEPEN.index(self.keuze) if self.keuze in GROEPEN else None


@dataclass(frozen=True)
class Ladder:
    """The niveaus or steps of a school, and the group that each of them maps to.

    Attributes:
        namen: lowest first; the rang of a name is its place, from 1.
        groepen: group by rang; a rang that the school did not map is absent.
    """

    namen: tuple[str, ...]
    groepen: Mapping[int, int]

    def omhoog(self, kind: Gegevens, groep: int) -> int:
        """Return how far a child is from a group with less support, in tenths of a point."""
        doel = self._onderste.get(groep, len(self.namen) + 1)
        return _afstand(doel - kind.rang, kind.tekort)

    def onderste(self, groep: int) -> str:
        """Return the lowest niveau that maps to a group, '' without one."""
        rangen = [rang for rang, van in self.groepen.items() if van == groep]
        return self.namen[min(rangen) - 1] if rangen else ""

    @cached_property
    def _onderste(self) -> Mapping[int, int]:
        """Per group the lowest rang of those with less support."""
        return {
            groep: min(rangen)
            for groep in range(len(GROEPEN))
            if (rangen := [rang for rang, van in self.groepen.items() if van > groep])
        }


def ladder(school: School, *, observatie: bool) -> Ladder:
    """Return the ladder of the tests, or of the observation in groep 1-2."""
    afspraak = school.indeling
    if observatie:
        return _ladder(school.observatiestappen, afspraak.observatie)
    return _ladder(school.systeem.niveaus[::-1], afspraak.mapping)


def _ladder(namen: tuple[str, ...], wijs: Mapping[str, str]) -> Ladder:
    per_naam = {naam.casefold(): GROEPEN.index(aanpak) for naam, aanpak in wijs.items()}
    groepen = {
        rang: per_naam[naam.casefold()]
        for rang, naam in enumerate(namen, 1)
        if naam.casefold() in per_naam
    }
    return Ladder(namen, groepen)


def _afstand(stappen: int, punten: Decimal | None) -> int:
    if stappen <= 0:
        return 0
    rest = NIVEAU - 1 if punten is None else min(NIVEAU - 1, int(punten * 10))
    return (stappen - 1) * NIVEAU + rest
