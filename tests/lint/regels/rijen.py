"""Order of rows and cells."""

from collections.abc import Iterator

from tests.lint.adres import MAX_RIJ, probeer
from tests.lint.blad import Blad
from tests.lint.namen import X
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("rijen")
def rijen(pakket: Pakket) -> Iterator[Bevinding]:
    """Rows and cells ascend, none is there twice, each cell stands in its own row."""
    for blad in pakket.bladen:
        vorige = 0
        for rij in blad.rijen:
            nummer = int(rij.get("r", "0"))
            if not vorige < nummer <= MAX_RIJ:
                yield vind(blad.deel, rij.get("r", ""), f"this row comes after row {vorige}")
            vorige = nummer
        yield from _cellen(blad)
        yield from _omvang(blad)


def _cellen(blad: Blad) -> Iterator[Bevinding]:
    plaatsen = iter(blad.cellen)
    for rij in blad.rijen:
        vorige = 0
        for _ in rij.iterfind(f"{X}c"):
            cel = next(plaatsen)
            if str(cel.plaats[0]) != rij.get("r"):
                yield vind(blad.deel, cel.adres, f"stands in row {rij.get('r')}")
            if cel.plaats[1] <= vorige:
                yield vind(blad.deel, cel.adres, "cells do not ascend")
            vorige = cel.plaats[1]


def _omvang(blad: Blad) -> Iterator[Bevinding]:
    """Check `<dimension>`: some readers trust it."""
    for element in blad.zoek("dimension"):
        gebieden = probeer(element.get("ref"))
        buiten = [c.adres for c in blad.cellen if gebieden and not gebieden[0].bevat(*c.plaats)]
        if not gebieden or buiten:
            yield vind(blad.deel, "".join(buiten[:1]), f"lies outside {element.get('ref')!r}")
