"""Cells."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from openpyxl.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from hgw_excel.schema.celtekst import lengte
from tests.motor.api import BereikApi
from tests.motor.cel import formule_van, waarde_van, zet_matrix
from tests.motor.cel import zet as zet_cel
from tests.motor.fouten import weiger
from tests.motor.namen import gebied_van
from tests.motor.uiterlijk import Uiterlijk
from tests.motor.zoeken import einde, gefilterd, tabel_om, tabelgebied

if TYPE_CHECKING:
    from tests.motor.blad import Sheet
    from tests.motor.boek import Boek

LANGST_IN_BLOK = 8203
"""Characters of a text that is set together with other cells; longer ones go one at a time."""

_CEL = r"\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}"
_ADRES = re.compile(rf"{_CEL}(?::{_CEL})?|\$?[A-Za-z]{{1,3}}:\$?[A-Za-z]{{1,3}}|\$?\d+:\$?\d+")
LANGSTE_MATRIX = 255
"""Characters of an array formula that is set by Range.FormulaArray."""


class Bereik(Uiterlijk):
    """A rectangle of cells; rows and columns count from 1."""

    options: dict[str, object]

    def __init__(
        self, boek: "Boek", ws: Worksheet, rij: int, kolom: int, hoog: int = 1, breed: int = 1
    ) -> None:
        self.boek, self.ws = boek, ws
        self._coords = (rij, kolom, hoog, breed)

    @classmethod
    def van(cls, boek: "Boek", ws: Worksheet, tekst: str) -> "Bereik":
        """Return cells by an address, a name or a table: 'A1:B2', 'hgw_groep', 'tblScores'."""
        if _ADRES.fullmatch(tekst):
            return cls._adres(boek, ws, tekst)
        if (gebied := tabelgebied(boek.wb, tekst)) is not None:
            return cls(boek, *gebied)
        naam = {n.lower(): n for n in boek.wb.defined_names}.get(tekst.lower())
        if naam is not None:
            verwijzing = gebied_van(boek.wb, boek.wb.defined_names[naam].attr_text)
            if verwijzing is None:
                raise weiger(f"{tekst} verwijst niet naar cellen.")
            return cls.van(boek, *verwijzing)
        raise weiger(f"{tekst} is geen plek.")

    @classmethod
    def _adres(cls, boek: "Boek", ws: Worksheet, tekst: str) -> "Bereik":
        """Return cells by 'A1', '$A$1:$B$2', 'A:C' or '2:5'."""
        kol1, rij1, kol2, rij2 = range_boundaries(tekst.replace("$", "").upper())
        kol1, rij1, kol2, rij2 = kol1 or 1, rij1 or 1, kol2 or 16_384, rij2 or 1_048_576
        return cls(boek, ws, rij1, kol1, rij2 - rij1 + 1, kol2 - kol1 + 1)

    def tot(self, ander: "Bereik") -> "Bereik":
        """Return the rectangle that holds both."""
        rij, kolom = min(self.row, ander.row), min(self.column, ander.column)
        rij2 = max(self.row + self.shape[0], ander.row + ander.shape[0])
        kolom2 = max(self.column + self.shape[1], ander.column + ander.shape[1])
        return Bereik(self.boek, self.ws, rij, kolom, rij2 - rij, kolom2 - kolom)

    @property
    def coords(self) -> tuple[int, int, int, int]:
        """Row, column, height and width."""
        return self._coords

    @property
    def api(self) -> BereikApi:
        """The native object."""
        return BereikApi(self)

    @property
    def sheet(self) -> "Sheet":
        """The sheet it is on."""
        from tests.motor.blad import Sheet

        return Sheet(self.boek, self.ws)

    @property
    def row(self) -> int:
        """First row."""
        return self._coords[0]

    @property
    def column(self) -> int:
        """First column."""
        return self._coords[1]

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width."""
        return self._coords[2], self._coords[3]

    def __len__(self) -> int:
        return self.shape[0] * self.shape[1]

    def __call__(self, een: Any, twee: Any = None) -> "Bereik":
        rij, kolom = (een, twee) if twee is not None else divmod(een - 1, self.shape[1])
        if twee is None:
            rij, kolom = rij + 1, kolom + 1
        return Bereik(self.boek, self.ws, self.row + rij - 1, self.column + kolom - 1)

    def cellen(self) -> Iterator[list[Cell | MergedCell]]:
        """Yield the cells by row; asking makes them."""
        rij, kolom, hoog, breed = self._coords
        for r in range(rij, rij + hoog):
            yield [self.ws.cell(r, k) for k in range(kolom, kolom + breed)]

    def _matrix(self, lees: Any) -> Any:
        """Return one value per cell: bare for one cell, else tuples of rows, as COM does."""
        rij, kolom, hoog, breed = self._coords
        bestaand = self.ws._cells
        rijen = tuple(
            tuple(lees(self, bestaand.get((r, k))) for k in range(kolom, kolom + breed))
            for r in range(rij, rij + hoog)
        )
        return rijen[0][0] if (hoog, breed) == (1, 1) else rijen

    def lees(self, wat: str) -> None:
        self.boek.lees(f"{wat} {self.ws.title}!{self.address.replace('$', '')}")

    def wijzig(self, wat: str) -> None:
        """Note a change of these cells."""
        self.boek.wijzig(f"{wat} {self.ws.title}!{self.address.replace('$', '')}", cellen=True)

    @property
    def raw_value(self) -> Any:
        """What the cells hold or show."""
        self.lees("raw_value")
        return self._matrix(waarde_van)

    @raw_value.setter
    def raw_value(self, waarde: Any) -> None:
        self.wijzig("raw_value")
        self._zet(waarde)

    @property
    def formula(self) -> Any:
        """The formulas, and constants as text."""
        self.lees("formula")
        return self._matrix(formule_van)

    @formula.setter
    def formula(self, waarde: Any) -> None:
        self.wijzig("formula")
        self._zet(waarde)
        if self.boek.app.vult_een_keer:
            self.boek.app.vult_een_keer = False
            self._vul_door()

    @property
    def formula2(self) -> Any:
        """The formulas, one that spills included."""
        return self.formula

    @formula2.setter
    def formula2(self, waarde: Any) -> None:
        """Put formulas that may spill: this engine keeps each as an array formula of its cell."""
        self.wijzig("formula2")
        self._zet(waarde)
        for cel in (cel for rij in self.cellen() for cel in rij):
            if cel.data_type == "f":
                cel.value = ArrayFormula(cel.coordinate, cel.value)

    def _zet(self, waarde: Any) -> None:
        cellen = list(self.cellen())
        self._mag([cel for rij in cellen for cel in rij])
        if not isinstance(waarde, list | tuple):
            verborgen = gefilterd(self.ws) if len(self) > 1 else set()
            for cel in (cel for rij in cellen for cel in rij if cel.row not in verborgen):
                zet_cel(self, cel, waarde, self)
            return
        rijen = waarde if waarde and isinstance(waarde[0], list | tuple) else [waarde]
        if (len(rijen), {len(rij) for rij in rijen}) != (len(cellen), {len(cellen[0])}):
            raise weiger("Het blok is niet zo groot als de cellen.")
        if any(isinstance(w, str) and lengte(w) > LANGST_IN_BLOK for rij in rijen for w in rij):
            raise weiger("Een tekst in dit blok is te lang om samen met andere te zetten.")
        if verborgen := gefilterd(self.ws).intersection(rij[0].row for rij in cellen):
            # the first value in every cell in sight: https://github.com/xlwings/xlwings/issues/747
            cellen = [rij for rij in cellen if rij[0].row not in verborgen]
            rijen = [[rijen[0][0]] * len(rij) for rij in cellen]
        for doelen, waarden in zip(cellen, rijen, strict=True):
            for cel, w in zip(doelen, waarden, strict=True):
                zet_cel(self, cel, w, None)

    def _vul_door(self) -> None:
        """Put the formulas of the first row in all rows of the table."""
        tabel = tabel_om(self.ws, self.row, self.column)
        _, rij1, _, rij2 = range_boundaries(tabel.ref) if tabel else (0, 1, 0, 0)
        for eerste in next(self.cellen()):
            tekst = formule_van(self, eerste)
            for rij in {*range(rij1 + 1, rij2 + 1)} - {*range(self.row, self.row + self.shape[0])}:
                zet_cel(self, self.ws.cell(rij, eerste.column), tekst, None)

    def _mag(self, cellen: list[Cell | MergedCell]) -> None:
        if self.ws.protection.sheet and any(cel.protection.locked for cel in cellen):
            raise weiger("De cel staat op een beveiligd blad.")

    @property
    def formula_array(self) -> Any:
        """The array formula, '' when there is none, None when the cells differ."""
        self.lees("formula_array")
        waarden = {formule_van(self, cel) for rij in self.cellen() for cel in rij}
        return waarden.pop() if len(waarden) == 1 else None

    @formula_array.setter
    def formula_array(self, tekst: str) -> None:
        self.wijzig("formula_array")
        if len(tekst) > LANGSTE_MATRIX:
            raise weiger("Deze matrixformule is te lang om zo te zetten.")
        self._mag([cel for rij in self.cellen() for cel in rij])
        zet_matrix(self, tekst)

    def clear_contents(self) -> None:
        """Empty the cells; how they look stays."""
        self.wijzig("clear_contents")
        binnen = {cel.coordinate for rij in self.cellen() for cel in rij}
        for gebied in self.ws.merged_cells.ranges:
            delen = {self.ws.cell(r, k).coordinate for r, k in gebied.cells}
            if delen & binnen and not delen <= binnen:
                raise weiger("Een deel van een samengevoegde cel kan niet worden veranderd.")
        cellen = [cel for rij in self.cellen() for cel in rij]
        self._mag(cellen)
        for cel in cellen:
            zet_cel(self, cel, "", None)

    @property
    def address(self) -> str:
        """'$A$1:$B$2'."""
        return self.get_address(True, True, False)

    def get_address(self, rij_vast: bool, kolom_vast: bool, extern: bool) -> str:
        """Return the address, with or without dollars, with or without book and sheet."""
        rij, kolom, hoog, breed = self._coords
        r, k = "$" * rij_vast, "$" * kolom_vast
        hoeken = [(rij, kolom), (rij + hoog - 1, kolom + breed - 1)]
        delen = [f"{k}{get_column_letter(kk)}{r}{rr}" for rr, kk in hoeken]
        adres = delen[0] if delen[0] == delen[1] else ":".join(delen)
        return f"'[{self.boek.name}]{self.ws.title}'!{adres}" if extern else adres

    @property
    def has_array(self) -> bool:
        """Whether an array formula stands in it."""
        return any(BereikApi(Bereik(self.boek, self.ws, c.row, c.column)).HasArray
                   for rij in self.cellen() for c in rij)  # fmt: skip

    def end(self, richting: str) -> "Bereik":
        """Return the cell where Ctrl and an arrow key end."""
        return Bereik(self.boek, self.ws, *einde(self, richting))

    def select(self) -> None:
        """Select the cells.

        Raises:
            ComFout: the sheet does not show.
        """
        self.boek.wijzig(f"select {self.ws.title}!{self.address.replace('$', '')}")
        if self.boek.wb.active is not self.ws:
            raise weiger("Het blad staat niet voor.")
        for gekozen in self.ws.sheet_view.selection:
            gekozen.sqref = self.address.replace("$", "")
            gekozen.activeCell = self.address.replace("$", "").partition(":")[0]

    @property
    def table(self) -> Any:
        """The table its first cell is in, None when none."""
        om = tabel_om(self.ws, self.row, self.column)
        return None if om is None else self.sheet.tables(om.displayName)
