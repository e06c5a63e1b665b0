"""Names of sheets."""

import re
from collections import Counter
from collections.abc import Iterator

from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

VERBODEN = re.compile(r"[\[\]:*?/\\]")


@regel("bladnaam")
def bladnaam(pakket: Pakket) -> Iterator[Bevinding]:
    """A sheet name is 1-31 long, legal, not History, and unique without case."""
    keren = Counter(blad.naam.lower() for blad in pakket.bladen)
    for blad in pakket.bladen:
        if fout := _fout(blad.naam):
            yield vind(pakket.werkboek, blad.naam, fout)
        if keren[blad.naam.lower()] > 1:
            yield vind(pakket.werkboek, blad.naam, "is not unique")


def _fout(naam: str) -> str:
    if not 1 <= len(naam) <= 31:
        return f"is {len(naam)} long"
    if VERBODEN.search(naam):
        return "holds one of []:*?/\\"
    if naam.startswith("'") or naam.endswith("'"):
        return "begins or ends with an apostrophe"
    return "is reserved" if naam.lower() == "history" else ""
