"""A workbook of two sheets with a print area each."""

import io

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
