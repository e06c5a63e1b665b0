"""Conditional formats and validations: which references they can't hold."""

from collections.abc import Iterator
from itertools import pairwise

from tests.lint.formule import Token, tokens_of
from tests.lint.formules import in_opmaak, in_validaties
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("gestructureerd")
def gestructureerd(pakket: Pakket) -> Iterator[Bevinding]:
    """No structured reference in a conditional format or validation; no `Blad!A1:Blad!A8`."""
    tabellen = {tabel.naam.lower() for tabel in pakket.tabellen}
    for formule in (*in_opmaak(pakket), *in_validaties(pakket)):
        tokens = tokens_of(formule.tekst)
        for token in tokens:
            if token.soort == "tabel" or token.tekst.lower() in tabellen:
                yield vind(formule.deel, formule.plek, f"structured reference {token.tekst}")
        if _dubbel_blad(tokens):
            yield vind(formule.deel, formule.plek, "the sheet stands on both sides of ':'")


def _dubbel_blad(tokens: tuple[Token, ...]) -> bool:
    return any(een.tekst == ":" and twee.soort == "blad" for een, twee in pairwise(tokens))
