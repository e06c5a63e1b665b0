"""Drawings and charts."""

from collections import Counter
from collections.abc import Iterator

from tests.lint.adres import MAX_KOLOM, MAX_RIJ
from tests.lint.pakket import Element, Pakket
from tests.lint.regel import Bevinding, regel, vind
from tests.lint.tekeningen import T, tekeningen

ANKERS = (f"{T}twoCellAnchor", f"{T}oneCellAnchor", f"{T}absoluteAnchor")


@regel("tekening")
def tekening(pakket: Pakket) -> Iterator[Bevinding]:
    """Every object in a drawing has a place in the grid and an id of its own."""
    for deel, wortel in tekeningen(pakket):
        ids = Counter(e.get("id", "") for e in wortel.iter(f"{T}cNvPr"))
        for id_ in (i for i, keer in ids.items() if keer > 1 or not i.isdigit()):
            yield vind(deel, id_, "the id of an object is used twice or is no number")
        for anker in wortel.iterchildren(*ANKERS):
            van, tot = (anker.find(f"{T}{naam}") for naam in ("from", "to"))
            plaatsen = [_plaats(e) for e in (van, tot) if e is not None]
            binnen = all(0 <= r < MAX_RIJ and 0 <= k < MAX_KOLOM for r, k in plaatsen)
            if not binnen or plaatsen != sorted(plaatsen):
                yield vind(deel, str(plaatsen), "the object has no place in the grid")


def _plaats(element: Element) -> tuple[int, int]:
    return int(element.findtext(f"{T}row", "-1")), int(element.findtext(f"{T}col", "-1"))
