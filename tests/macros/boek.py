"""A klassenmap with macros for these tests: built once a session."""

import re
from functools import cache
from io import BytesIO
from zipfile import ZipFile

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.bouwen.macros.xlsm import bouw_met_macros
from hgw_excel.schema.inhoud import Inhoud
from tests.bouwen.boek import Raster, lees_waarden
from tests.klas import volle_klas


@cache
def inhoud() -> Inhoud:
    """Return the content of a small class in February."""
    return volle_klas((5, 6), 10)


@cache
def xlsm() -> bytes:
    """Return its klassenmap with macros."""
    return bouw_met_macros(inhoud())


@cache
def xlsx() -> bytes:
    """Return its klassenmap without."""
    return bouw_klassenmap(inhoud())


@cache
def waarden(boek: bytes) -> dict[str, Raster]:
    """Return the stored values of each sheet of a workbook."""
    return lees_waarden(boek)


def namen(boek: bytes) -> set[str]:
    """Return the defined names of a workbook."""
    return set(re.findall(r'<definedName name="([^"]+)"', delen(boek)["xl/workbook.xml"].decode()))


@cache
def delen(boek: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook by name."""
    with ZipFile(BytesIO(boek)) as zip_:
        return {naam: zip_.read(naam) for naam in zip_.namelist()}
