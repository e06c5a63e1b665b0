"""Columns and row heights."""

from collections.abc import Iterator

from tests.lint.adres import MAX_KOLOM
from tests.lint.blad import Blad
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("kolommen")
def kolommen(pakket: Pakket) -> Iterator[Bevinding]:
    """Columns ascend without overlap; widths are 0-255, row heights 0-409.5."""
    for blad in pakket.bladen:
        yield from _kolommen(blad)
        for rij in blad.rijen:
            if not 0 <= float(rij.get("ht", "0")) <= 409.5:
                yield vind(blad.deel, f"row {rij.get('r')}", f"height {rij.get('ht')}")


def _kolommen(blad: Blad) -> Iterator[Bevinding]:
    vorige = 0
    for kolom in blad.zoek("cols/col"):
        begin, eind = int(kolom.get("min", "0")), int(kolom.get("max", "0"))
        if not vorige < begin <= eind <= MAX_KOLOM:
            yield vind(blad.deel, f"col {begin}-{eind}", f"comes after column {vorige}")
        if not 0 <= float(kolom.get("width", "8.43")) <= 255:
            yield vind(blad.deel, f"col {begin}-{eind}", f"width {kolom.get('width')}")
        vorige = eind
