"""The macro project of a klassenmap, made without Excel."""

import tempfile
from functools import cache
from pathlib import Path

import xlsxwriter

from hgw_excel.bouwen.macros.bronnen import eis_bronnen, xlwings_modules
from hgw_excel.bouwen.macros.functies import MODULE as FUNCTIES
from hgw_excel.bouwen.macros.functies import functiemodule
from hgw_excel.bouwen.macros.shim import MODULE, shim

KLASSE = "VERSION "
"""How the file of a class module begins."""


@cache
def macroproject(bladen: int) -> bytes:
    """Return vbaProject.bin for a workbook of so many sheets, named as Excel names them in code.

    The workbook is ThisWorkbook, the sheets Sheet1 and on; XlsxWriter writes the same names. The
    project refers to Office, where the argument of a ribbon's Sub is described.

    Raises:
        KanNiet: xlwings or pyOpenVBA is not installed.
    """
    eis_bronnen()
    from pyopenvba import ExcelFile, VBAModuleKind

    with tempfile.TemporaryDirectory() as map_:
        pad = _leeg_boek(Path(map_) / "boek.xlsm", bladen)
        with ExcelFile(pad) as boek:
            project = boek.add_vba_project()
            for naam, tekst in modules().items():
                soort = VBAModuleKind.other if tekst.startswith(KLASSE) else VBAModuleKind.standard
                project.add_module(naam, tekst, kind=soort)
            boek.save()
        with ExcelFile(pad) as boek:
            return bytes(boek.vba_project_bytes())


def modules() -> dict[str, str]:
    """Return the text of each module, with the line ends of VBA."""
    teksten = {**xlwings_modules(), MODULE: shim(), FUNCTIES: functiemodule()}
    return {naam: "\r\n".join(tekst.splitlines()) + "\r\n" for naam, tekst in teksten.items()}


def _leeg_boek(pad: Path, bladen: int) -> Path:
    boek = xlsxwriter.Workbook(pad)
    for _ in range(bladen):
        boek.add_worksheet()
    boek.close()
    return pad
