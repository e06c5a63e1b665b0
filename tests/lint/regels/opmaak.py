"""Conditional formats."""

from collections import Counter
from collections.abc import Iterator

from tests.lint.adres import lees_gebieden
from tests.lint.blad import Element
from tests.lint.formules import gebied_van
from tests.lint.namen import X
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

AANTAL = {"expression": 1, "containsText": 1, "beginsWith": 1, "endsWith": 1, "notContainsText": 1}


@regel("opmaak")
def opmaak(pakket: Pakket) -> Iterator[Bevinding]:
    """Areas are legal, priorities unique in the sheet, and each rule has what its type needs."""
    for blad in pakket.bladen:
        regels = blad.zoek("conditionalFormatting/cfRule")
        keren = Counter(element.get("priority", "") for element in regels)
        for element in regels:
            plek, prioriteit = gebied_van(element), element.get("priority", "")
            if keren[prioriteit] > 1 or not prioriteit.isdigit() or prioriteit == "0":
                yield vind(blad.deel, plek, f"priority {prioriteit!r} is not unique or no number")
            if fout := _fout(element) or _gebied(plek):
                yield vind(blad.deel, plek, fout)


def _gebied(plek: str) -> str:
    try:
        lees_gebieden(plek)
    except ValueError as fout:
        return str(fout)
    return ""


def _fout(element: Element) -> str:
    soort, formules = element.get("type", ""), element.findall(f"{X}formula")
    if soort == "cellIs":
        nodig = 2 if element.get("operator") in ("between", "notBetween") else 1
        if not element.get("operator"):
            return "'cellIs' without operator"
        return "" if len(formules) == nodig else f"'cellIs' with {len(formules)} formulas"
    if soort in AANTAL and len(formules) != AANTAL[soort]:
        return f"{soort!r} with {len(formules)} formulas"
    return "" if soort else "a rule without type"
