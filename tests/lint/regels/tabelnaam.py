"""Names of tables."""

from collections import Counter
from collections.abc import Iterator

from tests.lint.naamvorm import naamfout
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("tabelnaam")
def tabelnaam(pakket: Pakket) -> Iterator[Bevinding]:
    """A table's name is legal, not like a cell, and unique, also among the defined names."""
    keren = Counter(tabel.naam.lower() for tabel in pakket.tabellen)
    ids = Counter(tabel.wortel.get("id", "") for tabel in pakket.tabellen)
    namen = {naam.naam.lower() for naam in pakket.namen}
    for tabel in pakket.tabellen:
        if fout := naamfout(tabel.naam):
            yield vind(tabel.deel, tabel.naam, fout)
        if keren[tabel.naam.lower()] > 1 or tabel.naam.lower() in namen:
            yield vind(tabel.deel, tabel.naam, "is not unique")
        if tabel.wortel.get("name", tabel.naam) != tabel.naam:
            yield vind(tabel.deel, tabel.naam, "name and displayName differ")
        if ids[tabel.wortel.get("id", "")] > 1:
            yield vind(tabel.deel, tabel.naam, "the id is not unique")
