"""One cell of the toetskalender for one child: what was asked, and what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum


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


def begonnen(metingen: Iterable[Meting]) -> frozenset[tuple[bool, str]]:
    """Return the rounds that have begun: (observation?, moment) with a result of any child."""
    return frozenset((m.observatie, m.moment) for m in metingen if m.soort in GEDAAN)


def beoordeel(metingen: Iterable[Meting]) -> tuple[Meting, ...]:
    """Say of every empty cell what it means, and drop the rounds that have not begun.

    A test is missing only where the toetskalender asks it; a child of groep 1-2 never misses one.
    """
    alle = tuple(metingen)
    rondes = begonnen(alle)
    return tuple(
        _benoemd(meting)
        for meting in alle
        if (meting.observatie, meting.moment) in rondes
        and (meting.gevraagd or meting.soort is not Soort.LEEG)
    )


def _benoemd(meting: Meting) -> Meting:
    if meting.soort is not Soort.LEEG:
        return meting
    soort = Soort.GEEN_STAP if meting.observatie else Soort.NIET_GETOETST
    return replace(meting, soort=soort)
