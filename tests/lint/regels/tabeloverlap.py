"""Tables over each other."""

from collections.abc import Iterator
from itertools import combinations

from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("tabeloverlap")
def tabeloverlap(pakket: Pakket) -> Iterator[Bevinding]:
    """Tables on one sheet do not overlap."""
    for een, twee in combinations(pakket.tabellen, 2):
        if een.blad is twee.blad and een.gebied and twee.gebied and een.gebied.raakt(twee.gebied):
            yield vind(een.deel, een.naam, f"overlaps {twee.naam}")
