"""Built workbooks for these tests: made once per class, read as openpyxl sees them."""

from collections.abc import Sequence
from functools import cache
from io import BytesIO

import openpyxl
from openpyxl.workbook import Workbook as Gelezen
from python_calamine import CalamineWorkbook
from xlsxwriter.utility import xl_cell_to_rowcol

from hgw_excel.bouwen.klassenmap import bouw_klassenmap, plekken
from hgw_excel.bouwen.plek import Plek
from hgw_excel.schema.inhoud import Inhoud
from tests.klas import lege_klas, volle_klas

KLASSEN = {"5": (5,), "5-6": (5, 6), "1-2": (1, 2), "2-3": (2, 3)}


@cache
def vol(klas: str = "5-6") -> Inhoud:
    """Return the content of a class in February."""
    return volle_klas(KLASSEN[klas], 27)


@cache
def bytes_van(klas: str = "5-6") -> bytes:
    """Return its workbook."""
    return bouw_klassenmap(vol(klas))


@cache
def nieuw(klas: str = "5-6") -> bytes:
    """Return the workbook of a new class."""
    return bouw_klassenmap(lege_klas(KLASSEN[klas], 27))


@cache
def gelezen(klas: str = "5-6") -> Gelezen:
    """Return the workbook as openpyxl reads it, with its formulas."""
    return open_boek(bytes_van(klas))


def open_boek(data: bytes) -> Gelezen:
    """Read a workbook with its formulas and formats."""
    return openpyxl.load_workbook(BytesIO(data))


Raster = Sequence[Sequence[object]]


@cache
def waarden(klas: str = "5-6") -> dict[str, Raster]:
    """Return the stored values of each sheet; '' is an empty cell."""
    return lees_waarden(bytes_van(klas))


def lees_waarden(data: bytes) -> dict[str, Raster]:
    """Return the stored values of a workbook by sheet, from A1."""
    boek = CalamineWorkbook.from_filelike(BytesIO(data))
    return {
        naam: boek.get_sheet_by_name(naam).to_python(skip_empty_area=False)
        for naam in boek.sheet_names
    }


def op(rasters: dict[str, Raster], blad: str, rij: int, kolom: int) -> object:
    """Return one value; '' beyond what is stored."""
    raster = rasters[blad]
    return raster[rij][kolom] if rij < len(raster) and kolom < len(raster[rij]) else ""


def cel_van(rasters: dict[str, Raster], verwijzing: str) -> object:
    """Return the value at 'Lijsten!$B$1'."""
    blad, cel = verwijzing.replace("$", "").rsplit("!", 1)
    return op(rasters, blad.strip("'"), *xl_cell_to_rowcol(cel))


def plek(tabel: str, klas: str = "5-6") -> Plek:
    """Return where a table stands."""
    return plekken(vol(klas))[tabel]
