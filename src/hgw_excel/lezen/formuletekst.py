"""Formulas that say something else than the others of their column."""

import re
from collections import Counter
from collections.abc import Mapping

from hgw_excel.lezen.bereik import Bereik

_GEEN_TEKEN = re.compile(rb"\s|_xlfn\.|_xlws\.")
_CEL = re.compile(rb"(?<![A-Za-z0-9_.\[])(\$?[A-Za-z]{1,3})([0-9]+)(?![0-9A-Za-z_(.])")
Plek = tuple[int, int]


def afwijkend(bereik: Bereik, teksten: Mapping[Plek, bytes]) -> frozenset[Plek]:
    """Return the formula cells of a table, from its first data cell, that differ from the others.

    Others are most of the cells of the column whose text is known, and at least two. A cell that
    shares the formula of another has no text of its own and never differs.
    """
    per_kolom: dict[int, dict[int, bytes]] = {}
    for (rij, kolom), tekst in teksten.items():
        if bereik.bevat(rij, kolom):
            per_kolom.setdefault(kolom, {})[rij] = tekst
    return frozenset(
        (rij - bereik.rij, kolom - bereik.kolom)
        for kolom, cellen in per_kolom.items()
        for rij in _anders(cellen)
    )


def _anders(teksten: Mapping[int, bytes]) -> list[int]:
    """Return the rows with another formula than most.

    One text in every row needs no look: it says the same in each, or something of its own in each.
    """
    if len(set(teksten.values())) == 1:
        return []
    cellen = _genormeerd_alle(teksten)
    gewoon, aantal = Counter(cellen.values()).most_common(1)[0]
    if aantal < 2 or aantal * 2 <= len(cellen):
        return []
    return [rij for rij, tekst in cellen.items() if tekst != gewoon]


def _genormeerd_alle(teksten: Mapping[int, bytes]) -> dict[int, bytes]:
    """Return each formula without spaces, in capitals, rows counted from its own: G12 -> G{0}."""
    kaal = {tekst: _GEEN_TEKEN.sub(b"", tekst) for tekst in {*teksten.values()}}
    vast = {tekst: zonder.upper() for tekst, zonder in kaal.items() if not _CEL.search(zonder)}
    return {rij: vast.get(t) or _vanaf(rij, kaal[t]).upper() for rij, t in teksten.items()}


def _vanaf(rij: int, tekst: bytes) -> bytes:
    def vanaf_hier(cel: re.Match[bytes]) -> bytes:
        return b"%b{%d}" % (cel[1], int(cel[2][:7]) - 1 - rij)

    return _CEL.sub(vanaf_hier, tekst)
