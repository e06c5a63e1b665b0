"""Spaces around texts."""

from collections.abc import Iterator

from tests.lint.namen import X
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

SPATIE = "{http://www.w3.org/XML/1998/namespace}space"


@regel("spatie")
def spatie(pakket: Pakket) -> Iterator[Bevinding]:
    """Spaces at the ends of a text are marked to be kept (`xml:space`), or Excel drops them."""
    delen = [blad.deel for blad in pakket.bladen]
    for deel in delen + pakket.delen_van(pakket.werkboek, "sharedStrings"):
        wortel = pakket.xml(deel)
        for t in () if wortel is None else wortel.iter(f"{X}t"):
            inhoud = t.text or ""
            if inhoud != inhoud.strip(" \t\r\n") and t.get(SPATIE) != "preserve":
                yield vind(deel, inhoud[:20], "outer spaces get lost")
