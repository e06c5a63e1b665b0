"""The kwaliteitskaart: its points, one filled card, and cards as counts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from hgw_excel.domein.kwaliteitspunten import ONDERDELEN


@dataclass(frozen=True, slots=True)
class Punt:
    """One point: 'A17', the heading it stands under, and what one sees where it is in order."""

    nr: str
    onderdeel: str
    zin: str


@dataclass(frozen=True, slots=True)
class Kaart:
    """What one colleague filled in; nothing says who.

    `scores` maps a number to the place of its step from 0, `werkpunten` are those ticked.
    """

    scores: Mapping[str, int]
    werkpunten: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PuntTelling:
    """One point over all cards: how many scored it, per step, and as a werkpunt."""

    punt: Punt
    gescoord: int
    per_stap: tuple[int, ...]
    werkpunten: int


@dataclass(frozen=True, slots=True)
class Kwaliteit:
    """Cards as counts. `tellingen` holds only points that enough colleagues scored."""

    kaarten: int
    minstens: int
    stappen: tuple[str, ...]
    tellingen: tuple[PuntTelling, ...]

    @property
    def telt(self) -> bool:
        """Whether there are cards enough to show any count."""
        return self.kaarten >= self.minstens


@cache
def punten() -> tuple[Punt, ...]:
    """Return all 66 in order, A1-A46 and B1-B20."""
    return tuple(
        Punt(nr, onderdeel, zin) for onderdeel, deel in ONDERDELEN.items()
        for nr, zin in deel.items()
    )  # fmt: skip


def tel(kaarten: Sequence[Kaart], stappen: Sequence[str], minstens: int) -> Kwaliteit:
    """Return cards as counts per point; their order never matters.

    Args:
        stappen: the words of the steps, the least first.
        minstens: below so many cards, or so many scores of one point, nothing is told: of two
            cards each colleague would know what the other one filled in.
    """
    tellingen = (_telling(punt, kaarten, len(stappen)) for punt in punten())
    getoond = tuple(t for t in tellingen if t.gescoord >= minstens)
    genoeg = len(kaarten) >= minstens
    return Kwaliteit(len(kaarten), minstens, tuple(stappen), getoond if genoeg else ())


def _telling(punt: Punt, kaarten: Sequence[Kaart], aantal: int) -> PuntTelling:
    gescoord = [kaart for kaart in kaarten if punt.nr in kaart.scores]
    per_stap = Counter(kaart.scores[punt.nr] for kaart in gescoord)
    werkpunten = sum(punt.nr in kaart.werkpunten for kaart in gescoord)
    return PuntTelling(
        punt, len(gescoord), tuple(per_stap[i] for i in range(aantal)), werkpunten
    )  # fmt: skip
