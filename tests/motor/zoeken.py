"""Finding one's way on a sheet: tables by name, the end of a block."""

import re
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

if TYPE_CHECKING:
    from tests.motor.bereik import Bereik

_TABEL = re.compile(r"(\w+)(?:\[(.*)\])?")
_STAP = {"d": (1, 0), "down": (1, 0), "u": (-1, 0), "up": (-1, 0),
         "r": (0, 1), "right": (0, 1), "l": (0, -1), "left": (0, -1)}  # fmt: skip


def tabelgebied(wb: Workbook, tekst: str) -> tuple[Worksheet, int, int, int, int] | None:
    """Return the cells of 'tblScores', 'tblScores[#All]', 'tblScores[leerjaar]'; None for else."""
    m = _TABEL.fullmatch(tekst)
    for ws in wb.worksheets if m else ():
        for tabel in ws.tables.values():
            if m and tabel.displayName.lower() == m[1].lower():
                kol1, rij1, kol2, rij2 = range_boundaries(tabel.ref)
                deel = m[2] or ""
                if deel in ("#All", "#Headers"):
                    hoog = 1 if deel == "#Headers" else rij2 - rij1 + 1
                    return ws, rij1, kol1, hoog, kol2 - kol1 + 1
                if deel:
                    kol1 = kol2 = kol1 + [k.name for k in tabel.tableColumns].index(deel)
                return ws, rij1 + 1, kol1, rij2 - rij1, kol2 - kol1 + 1
    return None


def tabel_om(ws: Worksheet, rij: int, kolom: int) -> Table | None:
    """Return the table a cell is in."""
    for tabel in ws.tables.values():
        kol1, rij1, kol2, rij2 = range_boundaries(tabel.ref)
        if rij1 <= rij <= rij2 and kol1 <= kolom <= kol2:
            return tabel
    return None


def gefilterd(ws: Worksheet) -> set[int]:
    """Return the rows that a filter hides: of a table, or of the sheet itself."""
    filters = [*(tabel.autoFilter for tabel in ws.tables.values()), ws.auto_filter]
    uit = set()
    for een in filters:
        if een is not None and een.ref and een.filterColumn:
            _, rij1, _, rij2 = range_boundaries(een.ref)
            uit |= {r for r in range(rij1 + 1, rij2 + 1) if ws.row_dimensions[r].hidden}
    return uit


def einde(bereik: "Bereik", richting: str) -> tuple[int, int]:
    """Return row and column where Ctrl and an arrow end, from the first cell."""
    dr, dk = _STAP[richting]
    rij, kolom = bereik.row, bereik.column
    ws = bereik.ws

    def vol(r: int, k: int) -> bool:
        cel = ws._cells.get((r, k))
        return cel is not None and cel.value is not None

    def binnen(r: int, k: int) -> bool:
        return 1 <= r <= ws.max_row + 1 and 1 <= k <= ws.max_column + 1

    if vol(rij, kolom) and vol(rij + dr, kolom + dk):
        while binnen(rij + dr, kolom + dk) and vol(rij + dr, kolom + dk):
            rij, kolom = rij + dr, kolom + dk
        return rij, kolom
    while binnen(rij + dr, kolom + dk):
        rij, kolom = rij + dr, kolom + dk
        if vol(rij, kolom):
            return rij, kolom
    grens = {1: (1_048_576, kolom), -1: (1, kolom)}.get(dr)
    return grens or (rij, 16_384 if dk == 1 else 1)
