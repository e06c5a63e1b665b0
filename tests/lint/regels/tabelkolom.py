"""Columns of tables."""

from collections import Counter
from collections.abc import Iterator

from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("tabelkolom")
def tabelkolom(pakket: Pakket) -> Iterator[Bevinding]:
    """Column names are not blank, at most 255 long and unique without case; so are their ids."""
    for tabel in pakket.tabellen:
        keren = Counter(naam.lower() for naam in tabel.kolommen)
        for naam in tabel.kolommen:
            if not naam.strip() or len(naam) > 255:
                yield vind(tabel.deel, naam, "the name is blank or too long")
            if keren[naam.lower()] > 1:
                yield vind(tabel.deel, naam, "is not unique")
        ids = Counter(e.get("id", "") for e in pakket.zoek(tabel.deel, "tableColumns/tableColumn"))
        for id_ in (i for i, keer in ids.items() if keer > 1 or not i.isdigit() or i == "0"):
            yield vind(tabel.deel, id_, "the id of a column is used twice or is no number")
