"""Merged cells."""

from collections.abc import Iterator

from tests.lint.adres import Gebied, lees_gebied
from tests.lint.blad import Blad
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("samenvoegen")
def samenvoegen(pakket: Pakket) -> Iterator[Bevinding]:
    """Merges are areas of more than one cell, do not overlap, and keep out of tables."""
    for blad in pakket.bladen:
        gezien: list[Gebied] = []
        tabellen = [t.gebied for t in pakket.tabellen if t.blad is blad and t.gebied]
        for ref, gebied in _gebieden(blad):
            if gebied is None or gebied.rijen * gebied.kolommen == 1:
                yield vind(blad.deel, ref, "is no area to merge")
                continue
            if any(gebied.raakt(ander) for ander in gezien):
                yield vind(blad.deel, ref, "overlaps another merge")
            if any(gebied.raakt(tabel) for tabel in tabellen):
                yield vind(blad.deel, ref, "lies in a table")
            gezien.append(gebied)


def _gebieden(blad: Blad) -> Iterator[tuple[str, Gebied | None]]:
    for element in blad.zoek("mergeCells/mergeCell"):
        ref = element.get("ref", "")
        try:
            yield ref, lees_gebied(ref)
        except ValueError:
            yield ref, None
