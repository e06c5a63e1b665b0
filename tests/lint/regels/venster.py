"""Frozen panes."""

from collections.abc import Iterator

from tests.lint.adres import lees_cel
from tests.lint.blad import Element
from tests.lint.namen import X
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("venster")
def venster(pakket: Pakket) -> Iterator[Bevinding]:
    """A frozen pane splits at whole rows and columns, and says so in the same way everywhere."""
    for blad in pakket.bladen:
        for view in blad.zoek("sheetViews/sheetView"):
            pane = view.find(f"{X}pane")
            hoeken = {"topLeft"} if pane is None else _hoeken(pane)
            for fout in () if pane is None else _fouten(pane):
                yield vind(blad.deel, "pane", fout)
            for selectie in view.iterfind(f"{X}selection"):
                if selectie.get("pane", "topLeft") not in hoeken:
                    yield vind(
                        blad.deel, "selection", f"pane {selectie.get('pane')!r} is not there"
                    )


def _splitsing(pane: Element) -> tuple[float, float]:
    return float(pane.get("ySplit", "0")), float(pane.get("xSplit", "0"))


def _hoeken(pane: Element) -> set[str]:
    """Return the panes that exist by this split."""
    rijen, kolommen = _splitsing(pane)
    rest = {"topRight": kolommen, "bottomLeft": rijen, "bottomRight": rijen and kolommen}
    return {"topLeft"} | {naam for naam, er in rest.items() if er}


def _fouten(pane: Element) -> Iterator[str]:
    rijen, kolommen = _splitsing(pane)
    if not (rijen or kolommen) or rijen % 1 or kolommen % 1:
        yield f"splits at row {rijen}, column {kolommen}"
    if pane.get("state") != "frozen":
        yield "is split, not frozen"
    if pane.get("activePane", "topLeft") not in _hoeken(pane):
        yield f"activePane {pane.get('activePane')!r} is not there"
    try:
        rij, kolom = lees_cel(pane.get("topLeftCell", "A1"))
    except ValueError as fout:
        yield str(fout)
    else:
        if rij <= rijen or kolom <= kolommen:
            yield f"topLeftCell {pane.get('topLeftCell')} lies in the frozen part"
