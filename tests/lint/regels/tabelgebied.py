"""Place and size of tables."""

from collections.abc import Iterator

from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("tabelgebied")
def tabelgebied(pakket: Pakket) -> Iterator[Bevinding]:
    """`ref` is as wide as there are columns, with one header row and at least one data row."""
    for tabel in pakket.tabellen:
        ref = tabel.wortel.get("ref", "")
        if tabel.gebied is None:
            yield vind(tabel.deel, ref, "is no area")
            continue
        if tabel.gebied.kolommen != len(tabel.kolommen):
            yield vind(tabel.deel, ref, f"holds {len(tabel.kolommen)} columns")
        if tabel.kopregels != 1:
            yield vind(tabel.deel, ref, f"has {tabel.kopregels} header rows")
        if tabel.laatste_rij < tabel.eerste_rij:
            yield vind(tabel.deel, ref, "has no data row")
