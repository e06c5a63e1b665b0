"""Opening a file: twice the same content is parsed once."""

import io
import pickle
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from tests.motor.opslaan import lees_getoond

if TYPE_CHECKING:
    from tests.motor.boek import Getoond

Geladen = tuple[Workbook, dict[Worksheet, "Getoond"]]


def laad(pad: str) -> Geladen:
    """Return the workbook of a file, and what its formulas show, None when unknown."""
    inhoud, met_macros = Path(pad).read_bytes(), pad.lower().endswith(".xlsm")
    wb, getoond, tabellen = pickle.loads(_bewaard(inhoud, met_macros))
    if met_macros:
        wb.vba_archive = ZipFile(io.BytesIO(inhoud))  # openpyxl copies what it needs when it saves
    for ws in wb.worksheets:
        ws.row_dimensions.default_factory = ws._add_row
        ws.column_dimensions.default_factory = ws._add_column
        for tabel in tabellen[ws.title]:
            ws.add_table(tabel)
    return wb, {wb[naam]: waarden for naam, waarden in getoond.items()}


@lru_cache(maxsize=8)
def _bewaard(inhoud: bytes, met_macros: bool) -> bytes:
    """Return a parsed workbook; what pickle loses of openpyxl is mended by `laad`."""
    wb = load_workbook(io.BytesIO(inhoud), keep_vba=met_macros)
    wb.vba_archive = None
    getoond = lees_getoond(wb, io.BytesIO(inhoud))
    tabellen: dict[str, list[Table]] = {}
    for ws in wb.worksheets:
        tabellen[ws.title] = list(ws.tables.values())
        ws.tables.clear()
    return pickle.dumps((wb, {ws.title: w for ws, w in getoond.items()}, tabellen))
