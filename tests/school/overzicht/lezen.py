"""Read an overview back as a person sees it: cells per sheet, tables, names, set-up."""

from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet


def laad(inhoud: bytes) -> Workbook:
    """Open the bytes of a workbook."""
    return load_workbook(BytesIO(inhoud))


def delen(inhoud: bytes) -> dict[str, bytes]:
    """Return every part of the zip."""
    with ZipFile(BytesIO(inhoud)) as zip_:
        return {naam: zip_.read(naam) for naam in zip_.namelist()}


def teksten(blad: Worksheet) -> list[str]:
    """Return all texts of a sheet, by row."""
    return [str(cel.value) for rij in blad.iter_rows() for cel in rij if cel.value is not None]


def tabel(boek: Workbook, blad: str, naam: str) -> list[list[object]]:
    """Return the rows of a table, headers first."""
    vel = boek[blad]
    return [[cel.value for cel in rij] for rij in vel[vel.tables[naam].ref]]
