"""Styles that are used."""

from collections.abc import Iterator

from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("stijlindex")
def stijlindex(pakket: Pakket) -> Iterator[Bevinding]:
    """Each style index of a cell, row or column is in the list of formats."""
    aantal = len(pakket.zoek(pakket.stijlen, "cellXfs/xf"))
    for blad in pakket.bladen:
        houders = [(c.adres, c.stijl) for c in blad.cellen]
        houders += [(f"row {r.get('r')}", r.get("s", "0")) for r in blad.rijen]
        houders += [(f"col {k.get('min')}", k.get("style", "0")) for k in blad.zoek("cols/col")]
        for plek, index in houders:
            if not (index.isdigit() and int(index) < aantal):
                yield vind(blad.deel, plek, f"style {index} of {aantal}")
