"""How cells look: format, height, hidden, merged."""

from itertools import product
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import ColumnDimension

from tests.motor.fouten import weiger
from tests.motor.plakken import Plakken


class Uiterlijk(Plakken):
    """The part of a range that is about looks; `Bereik` has the rest."""

    boek: Any
    ws: Any
    cellen: Any
    lees: Any
    wijzig: Any
    van: Any

    @property
    def number_format(self) -> str | None:
        """The format, None when the cells differ."""
        self.lees("number_format")
        opmaak = {str(cel.number_format) for rij in self.cellen() for cel in rij}
        return opmaak.pop() if len(opmaak) == 1 else None

    @number_format.setter
    def number_format(self, opmaak: str) -> None:
        self.wijzig("number_format")
        for rij in self.cellen():
            for cel in rij:
                cel.number_format = opmaak

    @property
    def row_height(self) -> float | None:
        """Points, None when the rows differ."""
        self.lees("row_height")
        rij, _, hoog, _ = self.coords
        maten = {self.ws.row_dimensions[r].height or 15.0 for r in range(rij, rij + hoog)}
        return maten.pop() if len(maten) == 1 else None

    @row_height.setter
    def row_height(self, punten: float) -> None:
        if not 0 <= punten <= 409.5:
            raise weiger("Een rij is hooguit 409 punten hoog.")
        self.wijzig("row_height")
        for r in range(self.row, self.row + self.shape[0]):
            self.ws.row_dimensions[r].height = float(punten)

    @property
    def row_hidden(self) -> bool | None:
        """Whether the rows are hidden, None when they differ."""
        rij, _, hoog, _ = self.coords
        standen = {bool(self.ws.row_dimensions[r].hidden) for r in range(rij, rij + hoog)}
        return standen.pop() if len(standen) == 1 else None

    @row_hidden.setter
    def row_hidden(self, stand: bool) -> None:
        self.wijzig("row_hidden")
        for r in range(self.row, self.row + self.shape[0]):
            self.ws.row_dimensions[r].hidden = stand

    @property
    def column_hidden(self) -> bool | None:
        """Whether the columns are hidden, None when they differ."""
        self.lees("column_hidden")
        standen = {bool(maat and maat.hidden) for maat in self._kolommaten().values()}
        return standen.pop() if len(standen) == 1 else None

    @column_hidden.setter
    def column_hidden(self, stand: bool) -> None:
        self.wijzig("column_hidden")
        for kolom, maat in self._kolommaten().items():
            for k in range(maat.min, maat.max + 1) if maat else ():  # a file keeps them as one
                letter = get_column_letter(k)
                eigen = {"width": maat.width, "hidden": maat.hidden, "min": k, "max": k}
                self.ws.column_dimensions[letter] = ColumnDimension(
                    self.ws, letter, outlineLevel=maat.outlineLevel, customWidth=True, **eigen
                )
            self.ws.column_dimensions[get_column_letter(kolom)].hidden = stand

    def _kolommaten(self) -> dict[int, Any]:
        """Return what the file says of each column, None where it says nothing."""
        _, links, _, breed = self.coords
        maten = [maat for maat in self.ws.column_dimensions.values() if maat.min]
        return {
            k: next((maat for maat in maten if maat.min <= k <= maat.max), None)
            for k in range(links, links + breed)
        }

    @property
    def merge_cells(self) -> bool | None:
        """Whether the cells are part of a merged area."""
        self.lees("merge_cells")
        samen = {plek for gebied in self.ws.merged_cells.ranges for plek in gebied.cells}
        rij, kolom, hoog, breed = self.coords
        plekken = product(range(rij, rij + hoog), range(kolom, kolom + breed))
        standen = {plek in samen for plek in plekken}
        return standen.pop() if len(standen) == 1 else None

    @property
    def merge_area(self) -> Any:
        """The merged area around one cell, else the cell."""
        for gebied in self.ws.merged_cells.ranges:
            if self.ws.cell(self.row, self.column).coordinate in gebied:
                return self.van(self.boek, self.ws, gebied.coord)
        return self

    def merge(self, across: bool) -> None:
        """Merge the cells."""
        self.wijzig("merge")
        self.ws.merge_cells(self.address.replace("$", ""))
