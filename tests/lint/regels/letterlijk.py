"""Texts between quotes in a formula."""

from collections.abc import Iterator

from tests.lint.formule import tokens_of
from tests.lint.formules import alle
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

LANGST = 255


@regel("letterlijk")
def letterlijk(pakket: Pakket) -> Iterator[Bevinding]:
    """A text in a formula is at most 255 characters: Excel repairs the file for a longer one."""
    for formule in alle(pakket):
        for token in tokens_of(formule.tekst):
            if token.soort == "tekst" and (lengte := _lengte(token.tekst)) > LANGST:
                yield vind(formule.deel, formule.plek, f"a text of {lengte} characters")


def _lengte(tekst: str) -> int:
    """Return the length without quotes, a doubled one counted once, as Excel counts."""
    return len(tekst[1:-1].replace('""', '"').encode("utf-16-le")) // 2
