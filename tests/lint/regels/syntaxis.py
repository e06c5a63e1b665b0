"""Formulas that can be read."""

from collections.abc import Iterator

from tests.lint.formule import FormuleFout, Token, ontleed
from tests.lint.formules import Formule, alle
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

MAX_LENGTE = 8192
MAX_DIEPTE = 64


@regel("syntaxis")
def syntaxis(pakket: Pakket) -> Iterator[Bevinding]:
    """A formula has no '=' before it, commas, closed brackets and quotes, and is not too long."""
    for formule in alle(pakket):
        if fout := _fout(formule):
            yield vind(formule.deel, formule.plek, fout)


def _fout(formule: Formule) -> str:
    tekst = formule.tekst
    if not tekst.strip():
        return "" if formule.soort == "grafiek" else "the formula is empty"
    if tekst.lstrip().startswith("="):
        return "the formula begins with '='"
    if len(tekst) > MAX_LENGTE:
        return f"the formula is {len(tekst)} long"
    try:
        return _haken(ontleed(tekst))
    except FormuleFout as fout:
        return str(fout)


def _haken(tokens: tuple[Token, ...]) -> str:
    """Return what is wrong with brackets and separators, '' when nothing is."""
    open_: list[str] = []
    for token in tokens:
        teken = token.tekst[-1] if token.soort in ("functie", "teken") else ""
        if teken in ("(", "{"):
            open_.append(teken)
        elif teken in (")", "}"):
            if not open_ or open_.pop() + teken not in ("()", "{}"):
                return f"{teken!r} closes nothing"
        elif teken == ";" and open_[-1:] != ["{"]:
            return "';' between arguments: the file wants ','"
        if len(open_) > MAX_DIEPTE:
            return f"more than {MAX_DIEPTE} brackets deep"
    return f"{open_[-1]!r} is never closed" if open_ else ""
