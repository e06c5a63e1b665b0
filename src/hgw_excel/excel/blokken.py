"""Cells that lie together are written together: one call to Excel for each rectangle."""

from collections.abc import Iterable, Iterator

from hgw_excel.bijwerken.opdracht import Plek
from hgw_excel.lezen.bereik import Bereik


def blokken(plekken: Iterable[Plek]) -> Iterator[Bereik]:
    """Yield rectangles that hold each of these places once, from the left."""
    stukken: dict[tuple[int, int], list[int]] = {}
    for kolom, rijen in _per_kolom(plekken).items():
        for stuk in _aaneen(rijen):
            stukken.setdefault(stuk, []).append(kolom)
    gevonden = (
        Bereik(van, links, tot, rechts)
        for (van, tot), kolommen in stukken.items()
        for links, rechts in _aaneen(kolommen)
    )
    yield from sorted(gevonden, key=lambda b: (b.kolom, b.rij))


def _per_kolom(plekken: Iterable[Plek]) -> dict[int, list[int]]:
    uit: dict[int, list[int]] = {}
    for rij, kolom in sorted(plekken, key=lambda plek: plek[::-1]):
        uit.setdefault(kolom, []).append(rij)
    return uit


def _aaneen(nummers: list[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of each run of rising numbers."""
    begin = vorige = nummers[0]
    for nummer in nummers[1:]:
        if nummer != vorige + 1:
            yield begin, vorige
            begin = nummer
        vorige = nummer
    yield begin, vorige
