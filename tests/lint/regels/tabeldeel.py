"""Sheets and their table parts."""

from collections.abc import Iterator

from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("tabeldeel")
def tabeldeel(pakket: Pakket) -> Iterator[Bevinding]:
    """Each table that belongs to a sheet is in its list of tables, and in one sheet only."""
    for blad in pakket.bladen:
        lijst = len(blad.zoek("tableParts/tablePart"))
        delen = pakket.delen_van(blad.deel, "table")
        if lijst != len(delen):
            yield vind(blad.deel, "tableParts", f"lists {lijst} of {len(delen)} tables")
    alle = [tabel.deel for tabel in pakket.tabellen]
    for deel in sorted({deel for deel in alle if alle.count(deel) > 1}):
        yield vind(deel, "", "is used by two sheets")
