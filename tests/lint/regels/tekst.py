"""Texts."""

from collections.abc import Iterator

from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

MAX_TEKST = 32_767


@regel("tekst")
def tekst(pakket: Pakket) -> Iterator[Bevinding]:
    """A text is at most 32,767 characters, all that a cell holds."""
    for nummer, inhoud in enumerate(pakket.teksten):
        if _lengte(inhoud) > MAX_TEKST:
            yield vind("xl/sharedStrings.xml", str(nummer), f"is {_lengte(inhoud)} long")
    for blad in pakket.bladen:
        for cel in blad.cellen:
            if cel.soort != "s" and _lengte(cel.tekst or "") > MAX_TEKST:
                yield vind(blad.deel, cel.adres, f"the text is {_lengte(cel.tekst or '')} long")


def _lengte(tekst: str) -> int:
    """Return units of UTF-16, as Excel counts."""
    return len(tekst.encode("utf-16-le")) // 2
