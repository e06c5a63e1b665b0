"""The macro project of a klassenmap, made without Excel."""

import tempfile
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from hgw_excel.bouwen.macros.bronnen import eis_bronnen, xlwings_modules
from hgw_excel.bouwen.macros.functies import MODULE as FUNCTIES
from hgw_excel.bouwen.macros.functies import functiemodule
from hgw_excel.bouwen.macros.shim import MODULE, shim

KLASSE = "VERSION "
"""How the file of a class module begins."""

BOEK, BLAD, GRAFIEK = "workbook", "worksheet", "chartsheet"
"""What a name in code is of."""

_HOOFDNS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKKETRELATIES = "http://schemas.openxmlformats.org/package/2006/relationships"


def macroproject(bladen: int) -> bytes:
    """Return vbaProject.bin for a workbook of so many sheets, named as Excel names them in code.

    The workbook is ThisWorkbook, the sheets Sheet1 and on; XlsxWriter writes the same names.

    Raises:
        KanNiet: xlwings or pyOpenVBA is not installed.
    """
    return project_voor({"ThisWorkbook": BOEK} | {f"Sheet{i + 1}": BLAD for i in range(bladen)})


def project_voor(namen: Mapping[str, str]) -> bytes:
    """Return vbaProject.bin for a workbook that is named so in code.

    It refers to Office, where the argument of a ribbon's Sub is described.

    Args:
        namen: the kind of each name, in the order of the file: the workbook, then its sheets.

    Raises:
        KanNiet: xlwings or pyOpenVBA is not installed.
    """
    return _maak(tuple(namen.items()))


@cache
def _maak(namen: tuple[tuple[str, str], ...]) -> bytes:
    eis_bronnen()
    from pyopenvba import ExcelFile, VBAModuleKind

    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "boek.xlsm"
        pad.write_bytes(_leeg_boek(namen))
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


def _leeg_boek(namen: tuple[tuple[str, str], ...]) -> bytes:
    """Return the little of a workbook that says how it and its sheets are named in code."""
    (boek, _), *bladen = namen
    regels, relaties, uit = "", "", BytesIO()
    with ZipFile(uit, "w") as zip_:
        for i, (naam, soort) in enumerate(bladen, 1):
            regels += f'<sheet name="{i}" sheetId="{i}" r:id="rId{i}"/>'
            doel = f'Type="{_RELATIES}/{soort}" Target="blad{i}.xml"'
            relaties += f'<Relationship Id="rId{i}" {doel}/>'
            blad = f'<{soort} xmlns="{_HOOFDNS}"><sheetPr codeName="{naam}"/></{soort}>'
            zip_.writestr(f"xl/blad{i}.xml", blad)
        zip_.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_HOOFDNS}" xmlns:r="{_RELATIES}"><workbookPr codeName="{boek}"/>'
            f"<sheets>{regels}</sheets></workbook>",
        )
        zip_.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_PAKKETRELATIES}">{relaties}</Relationships>',
        )
        zip_.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/></Types>',
        )
    return uit.getvalue()
