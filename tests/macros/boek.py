"""A klassenmap with macros for these tests: built once a session."""

from functools import cache
from io import BytesIO
from zipfile import ZipFile

from hgw_excel.bouwen.macros.xlsm import bouw_met_macros
from tests.bouwen.boek import vol


@cache
def xlsm(klas: str = "5-6") -> bytes:
    """Return the klassenmap of a class in February, with macros."""
    return bouw_met_macros(vol(klas))


def delen(boek: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook by name."""
    with ZipFile(BytesIO(boek)) as zip_:
        return {naam: zip_.read(naam) for naam in zip_.namelist()}
