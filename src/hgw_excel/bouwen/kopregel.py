"""The header of a table that grows to the right: a new name is a new column."""

from collections.abc import Container, Sequence

LANGST = 255
"""Characters that the name of a column in a table can have."""


def kopnaam(kop: str) -> str:
    """Return a header on one line, without characters that can't be seen."""
    zichtbaar = "".join(teken if teken.isprintable() else " " for teken in kop)
    return " ".join(zichtbaar.split())[:LANGST]


class Kopregel:
    """The names of the columns, in the order in which they first came.

    Headers that differ in case or spaces only are one column.
    """

    def __init__(self) -> None:
        self.namen: list[str] = []
        self._plek: dict[str, int] = {}

    def plekken(self, koppen: Sequence[str]) -> list[int]:
        """Return the column of each header of one table; two of them never share a column."""
        plekken: dict[int, None] = {}
        for nummer, kop in enumerate(koppen, 1):
            plekken[self._vrij(kopnaam(kop) or f"kolom {nummer}", plekken)] = None
        return list(plekken)

    def _vrij(self, naam: str, bezet: Container[int]) -> int:
        plek, keer = self._neem(naam), 1
        while plek in bezet:
            keer += 1
            plek = self._neem(f"{naam[: LANGST - len(str(keer)) - 1]} {keer}")
        return plek

    def _neem(self, naam: str) -> int:
        plek = self._plek.setdefault(naam.casefold(), len(self.namen))
        if plek == len(self.namen):
            self.namen.append(naam)
        return plek
