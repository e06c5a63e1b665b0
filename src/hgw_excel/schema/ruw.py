"""Raw rows: what a reader hands over, before anything is judged."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property


@dataclass(frozen=True, slots=True)
class CelFout:
    """An error cell, or a formula without a value: `code` is '#N/A', ... or 'leeg'."""

    code: str


Cel = str | float | bool | date | None | CelFout
"""One raw cell. Numbers are float, dates are `date` (or `datetime` when they carry a time)."""


def cel_adres(rij: int, kolom: int) -> str:
    """Return the A1 address of a zero-based row and column."""
    letters = ""
    kolom += 1
    while kolom:
        kolom, rest = divmod(kolom - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{rij + 1}"


@dataclass(frozen=True)
class Blad:
    """One table as it stands in the file.

    Attributes:
        naam: the sheet's name, for messages.
        tabel: the table's name.
        eerste_cel: zero-based (row, column) of the first header cell.
        koppen: header texts as they stand in the cells.
        rijen: data rows, each as wide as `koppen`.
        formules: zero-based (row in `rijen`, column in `koppen`) of cells that hold a formula.
        afwijkend: those whose formula says something else than most of its column.
        foutformules: what those say that give an error; one shared by cells says it in the first.
        eronder: A1 address of the first filled cell anywhere below the table, '' when none is.
        rijen_eronder: in how many rows below the table something stands.
        samengevoegd: merged areas that touch the table, as 'J10:K10'.
        gefilterd: whether a filter is on, which may hide rows.
    """

    naam: str
    tabel: str
    eerste_cel: tuple[int, int]
    koppen: tuple[str, ...]
    rijen: tuple[tuple[Cel, ...], ...]
    formules: frozenset[tuple[int, int]] = frozenset()
    afwijkend: frozenset[tuple[int, int]] = frozenset()
    foutformules: Mapping[tuple[int, int], str] = field(default_factory=dict)
    eronder: str = ""
    rijen_eronder: int = 0
    samengevoegd: tuple[str, ...] = ()
    gefilterd: bool = False

    def adres(self, rij: int, kolom: int) -> str:
        """Return the A1 address of data row `rij`, column `kolom` (both zero-based)."""
        return cel_adres(self.eerste_cel[0] + 1 + rij, self.eerste_cel[1] + kolom)

    @cached_property
    def index(self) -> Mapping[str, int]:
        """Position of each header, compared without case and outer spaces."""
        return {kop.strip().casefold(): i for i, kop in reversed(list(enumerate(self.koppen)))}


@dataclass(frozen=True)
class Boek:
    """One workbook as read.

    Attributes:
        bestand: bare file name.
        soort: 'klassenmap', 'schooloverzicht', 'ib-overzicht' or '' when it is not ours.
        versie: template version, None when it is not ours.
        tabellen: tables by name, those that were read.
        namen: value of each defined name that points to one cell.
        adressen: (sheet, A1) of each of those names.
        bladen: sheet names in order.
        tabelbladen: the sheet of every table, read or not.
        intern: the sheets that Excel does not let a user show.
        sha256: hash of the file's bytes.
    """

    bestand: str
    soort: str
    versie: int | None
    tabellen: Mapping[str, Blad]
    namen: Mapping[str, Cel] = field(default_factory=dict)
    adressen: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    bladen: tuple[str, ...] = ()
    tabelbladen: Mapping[str, str] = field(default_factory=dict)
    intern: frozenset[str] = frozenset()
    sha256: str = ""
