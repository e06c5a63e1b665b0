"""A small workbook whose first sheet is written by hand, to look at cells before and after."""

import io
import zipfile
from collections.abc import Mapping
from functools import cache

import xlsxwriter
from lxml import etree
from python_calamine import CalamineWorkbook

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
X = f"{{{NS}}}"
BLAD, HOOFD, TABEL = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/tables/table1.xml"
TEKSTEN = "xl/sharedStrings.xml"


def maak(rijen: str = "", na: str = "", voor: str = "") -> bytes:
    """Return a workbook whose sheet Scores holds these rows, and a sheet Ander.

    The shared strings are: 0 'Anna', 1 'Bram', 2 '=1+1', 3 rich 'vet en gewoon'.
    """
    inhoud = f'<worksheet xmlns="{NS}">{voor}<sheetData>{rijen}</sheetData>{na}</worksheet>'
    return met(_kaal(), {BLAD: inhoud.encode()})


@cache
def _kaal() -> bytes:
    uit = io.BytesIO()
    boek = xlsxwriter.Workbook(uit, {"in_memory": True})
    scores, ander = boek.add_worksheet("Scores"), boek.add_worksheet("Ander")
    for i, tekst in enumerate(("Anna", "Bram", "=1+1")):
        scores.write_string(i, 0, tekst)
    scores.write_rich_string(3, 0, boek.add_format({"bold": True}), "vet", " en gewoon")
    ander.write_formula(0, 0, "=Scores!A1", None, "Anna")
    boek.close()
    return uit.getvalue()


def met(boek: bytes, delen: Mapping[str, bytes]) -> bytes:
    """Return a workbook with parts replaced or added at its end."""
    uit, oud = io.BytesIO(), pak_uit(boek)
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, deel in {**oud, **delen}.items():
            archief.writestr(naam, deel)
    return uit.getvalue()


def pak_uit(boek: bytes) -> dict[str, bytes]:
    """Return all parts by name."""
    with zipfile.ZipFile(io.BytesIO(boek)) as archief:
        return {naam: archief.read(naam) for naam in archief.namelist()}


def verschil(oud: bytes, nieuw: bytes) -> list[str]:
    """Return the names of the parts that differ; order and names must be the same."""
    a, b = pak_uit(oud), pak_uit(nieuw)
    assert list(a) == list(b)
    return [naam for naam in a if a[naam] != b[naam]]


def rijen(boek: bytes, deel: str = BLAD) -> str:
    """Return what stands between <sheetData> and </sheetData>, without the namespace."""
    gegevens = etree.fromstring(pak_uit(boek)[deel]).find(f"{X}sheetData")
    tekst = "".join(etree.tostring(kind, encoding="unicode") for kind in gegevens)
    return tekst.replace(f' xmlns="{NS}"', "")


def gelezen(boek: bytes, blad: str = "Scores") -> list[list[object]]:
    """Return what calamine reads."""
    lezer = CalamineWorkbook.from_filelike(io.BytesIO(boek))
    return lezer.get_sheet_by_name(blad).to_python(skip_empty_area=False)
