"""The clipboard: formats and drop-downs of one row, put on others."""

from copy import copy
from typing import Any

from openpyxl.worksheet.cell_range import CellRange, MultiCellRange
from xlwings import base_classes

from tests.motor.fouten import weiger

KLEMBORD: list[Any] = []
"""What was copied last."""


class Plakken(base_classes.Range):
    """The part of a range that copies and pastes."""

    boek: Any
    ws: Any
    cellen: Any
    wijzig: Any

    def copy(self, destination: Any = None) -> None:
        """Copy to the clipboard."""
        if destination is not None:
            raise weiger("Deze motor kopieert alleen naar het klembord.")
        KLEMBORD[:] = [self]
        self.boek.app.cut_copy_mode = "copy"

    def paste(self, paste: str, operation: Any, skip_blanks: bool, transpose: bool) -> None:
        """Paste how the first row of what was copied looks, or its drop-downs.

        Raises:
            ComFout: nothing was copied.
        """
        if not KLEMBORD:
            raise weiger("Er is niets gekopieerd.")
        self.wijzig(f"paste {paste}")
        if paste == "validation":
            self._plak_lijsten(KLEMBORD[0])
        if paste == "formats":
            for rij in self.cellen():
                for cel, bron in zip(rij, next(KLEMBORD[0].cellen()), strict=True):
                    cel._style = copy(bron._style)

    def _plak_lijsten(self, bron: Any) -> None:
        laatste, onder = bron.row, self.row + self.shape[0] - 1
        for regel in self.ws.data_validations.dataValidation:
            gebieden = [self._langer(g, laatste, onder) for g in regel.sqref.ranges]
            regel.sqref = MultiCellRange(" ".join(g.coord for g in gebieden))

    def _langer(self, gebied: CellRange, laatste: int, onder: int) -> CellRange:
        binnen = self.column <= gebied.min_col and gebied.max_col < self.column + self.shape[1]
        if gebied.max_row != laatste or not binnen:
            return gebied
        return CellRange(None, gebied.min_col, gebied.min_row, gebied.max_col, onder)
