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
            per_kolom.setdefault(kolom, {})[rij] = _genormeerd(tekst, rij)
    return frozenset(
        (rij - bereik.rij, kolom - bereik.kolom)
        for kolom, cellen in per_kolom.items()
        for rij in _anders(cellen)
    )


def _anders(cellen: Mapping[int, bytes]) -> list[int]:
    gewoon, aantal = Counter(cellen.values()).most_common(1)[0]
    if aantal < 2 or aantal * 2 <= len(cellen):
        return []
    return [rij for rij, tekst in cellen.items() if tekst != gewoon]


def _genormeerd(tekst: bytes, rij: int) -> bytes:
    """Return a formula without spaces, in capitals, with rows counted from its own: G12 -> G{0}."""

    def vanaf_hier(cel: re.Match[bytes]) -> bytes:
        return b"%b{%d}" % (cel[1], int(cel[2][:7]) - 1 - rij)

    return _CEL.sub(vanaf_hier, _GEEN_TEKEN.sub(b"", tekst)).upper()
