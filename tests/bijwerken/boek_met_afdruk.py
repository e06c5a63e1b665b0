"""A workbook of two sheets with a print area each."""

import io
import re
import zipfile

import openpyxl
import xlsxwriter


def boek_met_afdruk(gebied: str) -> bytes:
    """Return a workbook whose first sheet prints this area, and the second one $A$1:$C$6."""
    bron = io.BytesIO()
    with xlsxwriter.Workbook(bron) as boek:
        for naam, deel in (("Mijn blad", gebied), ("Ander", "$A$1:$C$6")):
            blad = boek.add_worksheet(naam)
            blad.write("A1", "kop")
            blad.print_area(deel)
    return bron.getvalue()


def afdruk_van(inhoud: bytes) -> dict[str, str]:
    """Return the print area of each sheet."""
    boek = openpyxl.load_workbook(io.BytesIO(inhoud))
    return {blad.title: blad.print_area.rpartition("!")[2] for blad in boek}


def boek_met_bladzijde(papier: int, *, liggend: bool, hoog: int, hoogte: float) -> bytes:
    """Return a workbook of a sheet with rows of one height, that fits on so many pages."""
    bron = io.BytesIO()
    with xlsxwriter.Workbook(bron) as boek:
        blad = boek.add_worksheet("Mijn blad")
        blad.write("A1", "kop")
        blad.set_default_row(hoogte)
        blad.set_paper(papier)
        if liggend:
            blad.set_landscape()
        blad.fit_to_pages(1, hoog)
    return bron.getvalue()


def paginahoogte(inhoud: bytes) -> str | None:
    """Return on how many pages the first sheet must fit: '0' is no matter, None is one."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        deel = zip_.read("xl/worksheets/sheet1.xml").decode()
    gevonden = re.search(r'fitToHeight="(\d+)"', deel)
    return gevonden and gevonden[1]
