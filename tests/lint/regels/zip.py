"""The zip itself."""

from collections import Counter
from collections.abc import Iterator

from tests.lint.pakket import INHOUD, Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("zip")
def zip_(pakket: Pakket) -> Iterator[Bevinding]:
    """Every entry is there once, can be read, and has an honest name."""
    for naam, keer in Counter(naam.lower() for naam in pakket.zipnamen).items():
        if keer > 1:
            yield vind(naam, "", f"is {keer} times in the zip")
    for naam in pakket.onleesbaar:
        yield vind(naam, "", "can't be read: wrong checksum")
    for naam in pakket.zipnamen:
        if "\\" in naam or naam.startswith("/") or ".." in naam.split("/"):
            yield vind(naam, "", "is no legal part name")
    if INHOUD not in pakket.delen:
        yield vind(INHOUD, "", "is missing")
