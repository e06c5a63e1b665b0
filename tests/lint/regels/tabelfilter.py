"""Filters and tables."""

from collections.abc import Iterator

from tests.lint.adres import Gebied, probeer
from tests.lint.namen import X
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind
from tests.lint.tabel import Tabel


@regel("tabelfilter")
def tabelfilter(pakket: Pakket) -> Iterator[Bevinding]:
    """A table's filter covers the table; a sheet with a table has no filter over it."""
    for tabel in pakket.tabellen:
        for filter_ in tabel.wortel.iterfind(f"{X}autoFilter"):
            if tabel.gebied and filter_.get("ref") != str(_zonder_totaal(tabel, tabel.gebied)):
                yield vind(tabel.deel, filter_.get("ref", ""), "the filter is not the table")
            for kolom in filter_.iterfind(f"{X}filterColumn"):
                if int(kolom.get("colId", "0")) >= len(tabel.kolommen):
                    yield vind(tabel.deel, kolom.get("colId", ""), "the filtered column is missing")
        for filter_ in tabel.blad.zoek("autoFilter"):
            gebieden = probeer(filter_.get("ref"))
            if tabel.gebied and any(tabel.gebied.raakt(g) for g in gebieden):
                yield vind(tabel.blad.deel, filter_.get("ref", ""), f"lies over {tabel.naam}")


def _zonder_totaal(tabel: Tabel, gebied: Gebied) -> Gebied:
    return Gebied(gebied.rij1, gebied.kolom1, tabel.laatste_rij, gebied.kolom2)
