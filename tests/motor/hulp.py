"""Small workbooks for the tests of the engine."""

from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.table import Table

from tests.motor import open_boek

RIJEN = (("naam", "score", "dag"), ("Anna", 12, None), ("Bas", 7.5, None), ("Chris", None, None))


def klein_boek(map_: Path, naam: str = "klein.xlsx", naast: bool = False) -> Any:
    """Return an open workbook with table tblKlein on A3:C6 of Blad, and an empty hidden sheet."""
    wb = Workbook()
    ws = wb.active
    ws.title = "Blad"
    for i, rij in enumerate(RIJEN):
        for k, waarde in enumerate(rij):
            ws.cell(3 + i, 1 + k, waarde)
    ws.add_table(Table(displayName="tblKlein", ref="A3:C6"))
    wb.create_sheet("Weg").sheet_state = "veryHidden"
    wb.save(map_ / naam)
    return open_boek(map_ / naam, naast)
