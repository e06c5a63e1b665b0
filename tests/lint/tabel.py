"""One table: its part, its place, its columns."""

import re
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from tests.lint.adres import Gebied, probeer
from tests.lint.blad import Blad
from tests.lint.namen import X

Element = etree._Element
_TEKEN = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class Tabel:
    """A table as its part describes it; `gebied` is None when `ref` is no area."""

    blad: Blad
    deel: str
    wortel: Element
    naam: str
    gebied: Gebied | None
    kolommen: tuple[str, ...]
    kopregels: int
    totaalregels: int

    @property
    def eerste_rij(self) -> int:
        """Return the sheet row of the first data row."""
        assert self.gebied
        return self.gebied.rij1 + self.kopregels

    @property
    def laatste_rij(self) -> int:
        assert self.gebied
        return self.gebied.rij2 - self.totaalregels

    def heeft_kolom(self, naam: str) -> bool:
        return naam.lower() in self._kleine_namen

    @cached_property
    def _kleine_namen(self) -> frozenset[str]:
        return frozenset(kolom.lower() for kolom in self.kolommen)


def ontsnap(tekst: str) -> str:
    """Return a text with `_x000a_` and the like put back."""
    return _TEKEN.sub(lambda m: chr(int(m[1], 16)), tekst)


def lees_tabel(blad: Blad, deel: str, wortel: Element) -> Tabel:
    """Return the table that a part describes."""
    gebieden = probeer(wortel.get("ref"))
    kolommen = wortel.iterfind(f"{X}tableColumns/{X}tableColumn")
    return Tabel(
        blad=blad,
        deel=deel,
        wortel=wortel,
        naam=wortel.get("displayName", ""),
        gebied=gebieden[0] if len(gebieden) == 1 else None,
        kolommen=tuple(ontsnap(k.get("name", "")) for k in kolommen),
        kopregels=int(wortel.get("headerRowCount", "1")),
        totaalregels=int(wortel.get("totalsRowCount", "0")),
    )
