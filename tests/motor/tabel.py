"""Tables."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn
from xlwings import base_classes

from tests.motor.api import TabelApi
from tests.motor.bereik import Bereik
from tests.motor.filter import Filter
from tests.motor.fouten import weiger

if TYPE_CHECKING:
    from tests.motor.blad import Sheet


class Tabellen(base_classes.Collection, base_classes.Tables):
    """The tables of a sheet."""

    api = True

    def __init__(self, blad: "Sheet") -> None:
        self._blad = blad

    @property
    def parent(self) -> "Sheet":
        """The sheet."""
        return self._blad

    def __call__(self, naam_of_nummer: str | int) -> "Tabel":
        alle = list(self)
        if isinstance(naam_of_nummer, int):
            return alle[naam_of_nummer - 1]
        for tabel in alle:
            if tabel.tabel.displayName.lower() == naam_of_nummer.lower():
                return tabel
        raise KeyError(naam_of_nummer)

    def __len__(self) -> int:
        return len(self._blad.ws.tables)

    def __iter__(self) -> Iterator["Tabel"]:
        return (Tabel(self._blad, tabel) for tabel in self._blad.ws.tables.values())

    def __contains__(self, naam: str) -> bool:
        return any(tabel.tabel.displayName.lower() == naam.lower() for tabel in self)

    def add(self, source: Any = None, name: str | None = None, **_: object) -> "Tabel":
        """Make a table of cells that have headers."""
        self._blad.boek.wijzig(f"tabel erbij {name}")
        tabel = Table(displayName=name, ref=source.impl.address.replace("$", ""))
        self._blad.ws.add_table(tabel)
        tabel._initialise_columns()
        for kolom, kop in zip(tabel.tableColumns, next(source.impl.cellen()), strict=True):
            kolom.name = str(kop.value)
        return Tabel(self._blad, tabel)


class Tabel(base_classes.Table):
    """One table."""

    def __init__(self, blad: "Sheet", tabel: Table) -> None:
        self.blad, self.tabel = blad, tabel

    @property
    def api(self) -> TabelApi:
        """The native object."""
        return TabelApi(self)

    @property
    def name(self) -> str:
        """Its name."""
        self.blad.boek.tel("tabel.name")
        return str(self.tabel.displayName)

    display_name = name

    @property
    def parent(self) -> "Sheet":
        """The sheet."""
        return self.blad

    @property
    def range(self) -> Bereik:
        """Header, rows and totals."""
        self.blad.boek.tel(f"tabel.range {self.tabel.displayName}")
        return self.gebied

    @property
    def gebied(self) -> Bereik:
        """The same, for the engine itself: no call to Excel."""
        return Bereik.van(self.blad.boek, self.blad.ws, self.tabel.ref)

    @property
    def header_row_range(self) -> Bereik:
        """The headers."""
        r = self.range
        return Bereik(r.boek, r.ws, r.row, r.column, 1, r.shape[1])

    @property
    def data_body_range(self) -> Bereik:
        """The rows."""
        r = self.range
        hoog = r.shape[0] - 1 - (self.tabel.totalsRowCount or 0)
        return Bereik(r.boek, r.ws, r.row + 1, r.column, hoog, r.shape[1])

    @property
    def show_headers(self) -> bool:
        """Whether it has a header row."""
        self.blad.boek.tel("tabel.show_headers")
        return self.tabel.headerRowCount != 0

    @property
    def show_totals(self) -> bool:
        """Whether it has a row of totals."""
        self.blad.boek.tel("tabel.show_totals")
        return bool(self.tabel.totalsRowCount)

    @property
    def show_autofilter(self) -> bool:
        """Whether the headers have filter buttons."""
        self.blad.boek.tel("tabel.show_autofilter")
        return self.tabel.autoFilter is not None

    @show_autofilter.setter
    def show_autofilter(self, stand: bool) -> None:
        self.blad.boek.wijzig(f"filterknoppen {self.tabel.displayName}")
        if not stand:
            self.autofilter.clear(None)
        self.tabel.autoFilter = AutoFilter(ref=self.tabel.ref) if stand else None

    @property
    def autofilter(self) -> "Filter":
        """The filters on it."""
        return Filter(self)

    def resize(self, bereik: Any) -> None:
        """Give it other cells: the header row stays where it is and one row is left at least.

        Raises:
            ComFout: the header row moves, no row is left, or another table is in the way.
        """
        nieuw, oud = bereik.impl, self.gebied
        adres = nieuw.address.replace("$", "")
        self.blad.boek.wijzig(f"resize {self.tabel.displayName} {adres}", cellen=True)
        if nieuw.ws is not oud.ws or nieuw.row != oud.row or nieuw.shape[0] < 2:
            raise weiger("De kopregel moet blijven waar hij is.")
        for andere in self.blad.tables:
            if andere.tabel is not self.tabel and _raakt(andere.gebied, nieuw):
                raise weiger("Een tabel kan geen andere tabel overlappen.")
        self.tabel.ref = adres
        if self.tabel.autoFilter is not None:
            self.tabel.autoFilter.ref = self.tabel.ref
        self._kolommen(nieuw)

    def _kolommen(self, gebied: Bereik) -> None:
        kolommen = self.tabel.tableColumns
        del kolommen[gebied.shape[1] :]
        for i, cel in enumerate(next(gebied.cellen())):
            if i >= len(kolommen):
                if cel.value is None:
                    cel.value = f"Kolom{i + 1}"
                kolommen.append(TableColumn(id=max(k.id for k in kolommen) + 1, name=cel.value))


def _raakt(een: Bereik, twee: Bereik) -> bool:
    return not (
        een.row + een.shape[0] <= twee.row
        or twee.row + twee.shape[0] <= een.row
        or een.column + een.shape[1] <= twee.column
        or twee.column + twee.shape[1] <= een.column
    )
