"""Sheets."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from openpyxl.worksheet.worksheet import Worksheet
from xlwings import base_classes

from tests.motor.api import BladApi
from tests.motor.bereik import Bereik
from tests.motor.fouten import weiger
from tests.motor.namen import Names
from tests.motor.tabel import Tabellen

if TYPE_CHECKING:
    from tests.motor.boek import Boek

ZICHTBAAR = {"visible": -1, "hidden": 0, "veryHidden": 2}
"""How Excel counts what openpyxl names."""
_STANDEN = {getal: naam for naam, getal in ZICHTBAAR.items()} | {1: "visible"}


class Sheets(base_classes.Sheets):
    """The sheets of a book."""

    api = True

    def __init__(self, boek: "Boek") -> None:
        self._boek = boek

    @property
    def active(self) -> "Sheet":
        """The sheet that shows."""
        return Sheet(self._boek, self._boek.wb.active)

    def __call__(self, naam_of_nummer: str | int) -> "Sheet":
        bladen = self._boek.wb.worksheets
        if isinstance(naam_of_nummer, int):
            return Sheet(self._boek, bladen[naam_of_nummer - 1])
        for ws in bladen:
            if ws.title.lower() == naam_of_nummer.lower():
                return Sheet(self._boek, ws)
        raise weiger(f"Het blad {naam_of_nummer} is er niet.")

    def __len__(self) -> int:
        return len(self._boek.wb.worksheets)

    def __iter__(self) -> Iterator["Sheet"]:
        return (Sheet(self._boek, ws) for ws in self._boek.wb.worksheets)

    def __contains__(self, naam: str) -> bool:
        return any(naam.lower() == titel.lower() for titel in self._boek.wb.sheetnames)

    def add(
        self, before: "Sheet | None" = None, after: "Sheet | None" = None, name: str | None = None
    ) -> "Sheet":
        """Make a sheet, before the one that shows when no place is said; it becomes active."""
        self._boek.wijzig(f"blad erbij {name}")
        wb = self._boek.wb
        if name is not None and name.lower() in [titel.lower() for titel in wb.sheetnames]:
            raise weiger("Deze naam is al in gebruik.")
        buur = (after or before or self.active).ws
        ws = wb.create_sheet(name, wb.index(buur) + (after is not None))
        self._boek.getoond[ws] = {}
        wb.active = ws
        return Sheet(self._boek, ws)


class Sheet(base_classes.Sheet):
    """One sheet."""

    def __init__(self, boek: "Boek", ws: Worksheet) -> None:
        self.boek, self.ws = boek, ws

    @property
    def api(self) -> BladApi:
        """The native object."""
        return BladApi(self)

    @property
    def name(self) -> str:
        """Its name."""
        self.boek.tel("blad.name")
        return str(self.ws.title)

    @name.setter
    def name(self, naam: str) -> None:
        self.boek.wijzig(f"blad {naam}")
        self.ws.title = naam

    @property
    def book(self) -> "Boek":
        """The book it is in."""
        return self.boek

    @property
    def names(self) -> Names:
        """The names known on this sheet only."""
        return Names(self.boek, self.ws)

    @property
    def index(self) -> int:
        """Its place, from 1."""
        return int(self.boek.wb.index(self.ws)) + 1

    def range(self, een: Any, twee: Any = None) -> Bereik:
        """Return cells by address, name, table, (row, column) or two corners."""
        eerste = self._een(een)
        if twee is None:
            return eerste
        tweede = self._een(twee)
        return eerste.tot(tweede)

    def _een(self, wat: Any) -> Bereik:
        if isinstance(wat, Bereik):
            return wat
        if isinstance(wat, str):
            return Bereik.van(self.boek, self.ws, wat)
        if 0 in wat[:2]:
            raise IndexError("Attempted to access 0-based Range. xlwings/Excel Ranges are 1-based.")
        return Bereik(self.boek, self.ws, *wat)

    @property
    def cells(self) -> Bereik:
        """The whole sheet."""
        return Bereik(self.boek, self.ws, 1, 1, 1_048_576, 16_384)

    @property
    def used_range(self) -> Bereik:
        """From the first to the last cell that holds or looks like something."""
        self.boek.lees(f"used_range {self.ws.title}")
        return Bereik.van(self.boek, self.ws, self.ws.calculate_dimension())

    @property
    def visible(self) -> int:
        """-1, 0 for hidden, 2 for very hidden: as Excel for Windows says it."""
        self.boek.tel("blad.visible")
        return ZICHTBAAR[self.ws.sheet_state]

    @visible.setter
    def visible(self, stand: int) -> None:
        self.boek.wijzig(f"visible {self.ws.title}")
        nieuw = _STANDEN[int(stand)]
        if nieuw != "visible":
            over = [ws for ws in self.boek.wb.worksheets
                    if ws.sheet_state == "visible" and ws is not self.ws]  # fmt: skip
            if not over:
                raise weiger("Er moet een blad zichtbaar blijven.")
            if self.boek.wb.active is self.ws:
                self.boek.wb.active = over[0]
        self.ws.sheet_state = nieuw

    def activate(self) -> None:
        """Show this sheet.

        Raises:
            ComFout: it is hidden.
        """
        self.boek.wijzig(f"activate {self.ws.title}")
        if self.ws.sheet_state != "visible":
            raise weiger("Een verborgen blad kan niet worden getoond.")
        for ws in self.boek.wb.worksheets:
            ws.sheet_view.tabSelected = ws is self.ws
        self.boek.wb.active = self.ws

    select = activate

    def selectie(self) -> Bereik:
        """Return what is selected on this sheet."""
        gekozen = self.ws.sheet_view.selection[-1:]
        plek = str(gekozen[0].sqref).split()[0] if gekozen and gekozen[0].sqref else "A1"
        return Bereik.van(self.boek, self.ws, plek)

    def delete(self) -> None:
        """Take the sheet away."""
        self.boek.wijzig(f"blad {self.ws.title} weg")
        self.boek.getoond.pop(self.ws, None)
        self.boek.wb.remove(self.ws)

    def clear_contents(self) -> None:
        """Empty every cell."""
        self.used_range.clear_contents()

    @property
    def tables(self) -> Tabellen:
        """The tables on it."""
        return Tabellen(self)

    @property
    def page_setup(self) -> "PageSetup":
        """How it is printed."""
        return PageSetup(self)


class PageSetup(base_classes.PageSetup):
    """The print area, as Excel gives it: '$A$1:$D$30', '' when none is set."""

    api = True

    def __init__(self, blad: Sheet) -> None:
        self._blad = blad

    @property
    def print_area(self) -> str:
        """The area that is printed."""
        return str(self._blad.ws.print_area or "").rpartition("!")[2]

    @print_area.setter
    def print_area(self, adres: str | None) -> None:
        self._blad.boek.wijzig(f"print_area {self._blad.ws.title}")
        self._blad.ws.print_area = (adres or "").replace("$", "") or None
