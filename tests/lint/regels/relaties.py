"""Relationships and their targets."""

from collections import Counter
from collections.abc import Iterator

from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("relaties")
def relaties(pakket: Pakket) -> Iterator[Bevinding]:
    """Every relationship points to a part that is there, from a part that is there."""
    for bron in pakket.bronnen:
        if bron and bron not in pakket.delen:
            yield vind(bron, "", "has relationships but is not there itself")
        for rid, keer in Counter(r.id for r in pakket.relaties(bron)).items():
            if keer > 1 or not rid:
                yield vind(bron, rid, f"the id is used {keer} times")
    for relatie in pakket.alle_relaties():
        if not relatie.extern and relatie.doel not in pakket.delen:
            yield vind(relatie.bron, relatie.id, f"{relatie.doel!r} is missing")
