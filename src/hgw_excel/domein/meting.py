"""One cell of the toetskalender for one child: what was asked, and what came of it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from hgw_excel.domein.school import School


class Soort(StrEnum):
    """What a meting holds. The value is the word for it where no niveau or step can stand.

    AFGEKEURD: something was typed, but the check refused it; that is not *niet getoetst*.
    """

    NIVEAU = "niveau"
    SCORE = "zonder niveau"
    STAP = "stap"
    ZIEK = "ziek"
    VRIJ = "vrij"
    AFGEKEURD = "niet te lezen"
    LEEG = "leeg"
    NIET_GETOETST = "niet getoetst"
    GEEN_STAP = "nog geen stap"


OBSERVATIE = "gevolgd met observatie"
"""What stands in the place of a test in groep 1-2: the law allows none there."""

GEDAAN = frozenset({Soort.NIVEAU, Soort.SCORE, Soort.STAP})
"""A result; `ziek` and `vrij` are an answer, but no result."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A child who is here now. `naam` and the ids never leave the file with names."""

    leerling_id: str
    leerlingnummer: str
    naam: str
    groep: str
    leerjaar: int
    plek: int
    """Place in the class list."""


@dataclass(frozen=True, slots=True)
class Meting:
    """One test (or observation) of one child at one moment.

    Attributes:
        vakgebied: key of the vakgebied or ontwikkelgebied.
        toets: key of the test, '' for an observation.
        moment: 'M' or 'E', of the child's own leerjaar.
        niveau: as delivered, else as computed, or the step; '' when there is none.
        rang: 1 for the lowest niveau or step, 0 when there is none.
        groei: steps of niveau against the result before it, None when one of them is missing.
        gevraagd: whether the toetskalender asks it in this leerjaar.
        telt: whether this test stands for its vakgebied in this leerjaar.
    """

    kind: Kind
    vakgebied: str
    toets: str
    moment: str
    soort: Soort
    niveau: str = ""
    rang: int = 0
    score: Decimal | None = None
    groei: int | None = None
    gevraagd: bool = True
    telt: bool = True

    @property
    def moment_naam(self) -> str:
        """'M5': moment and own leerjaar."""
        return f"{self.moment}{self.kind.leerjaar}"

    @property
    def observatie(self) -> bool:
        """Whether this belongs to groep 1-2."""
        return not self.toets


Ronde = tuple[int, str, str, str]
"""Leerjaar, vakgebied, toets and moment."""

_GETYPT = GEDAAN | {Soort.AFGEKEURD}


def ronde(meting: Meting) -> Ronde:
    """Return the round a meting belongs to."""
    return (meting.kind.leerjaar, meting.vakgebied, meting.toets, meting.moment)


def begonnen(metingen: Iterable[Meting], school: School) -> frozenset[Ronde]:
    """Return the rounds that have begun: groep 8 that tests in November says nothing of groep 3.

    A round has begun when, of all children of that leerjaar in the school, at least one and at
    least the agreed percentage have a result. A value that the check refused was a result too.
    """
    kinderen: Counter[Ronde] = Counter()
    gedaan: Counter[Ronde] = Counter()
    for meting in metingen:
        kinderen[ronde(meting)] += 1
        gedaan[ronde(meting)] += meting.soort in _GETYPT
    return frozenset(
        r for r, n in gedaan.items() if n and n * 100 >= kinderen[r] * school.overzicht.begonnen
    )


def beoordeel(metingen: Iterable[Meting], school: School) -> tuple[Meting, ...]:
    """Say of every empty cell what it means; of a round that has not begun keep the results only.

    A test is missing only where the toetskalender asks it; a child of groep 1-2 never misses one.
    """
    alle = tuple(metingen)
    rondes = begonnen(alle, school)
    return tuple(
        _benoemd(meting)
        for meting in alle
        if meting.soort in _GETYPT
        or (ronde(meting) in rondes and (meting.gevraagd or meting.soort is not Soort.LEEG))
    )


def _benoemd(meting: Meting) -> Meting:
    if meting.soort is not Soort.LEEG:
        return meting
    soort = Soort.GEEN_STAP if meting.observatie else Soort.NIET_GETOETST
    return replace(meting, soort=soort)
