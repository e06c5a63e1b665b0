"""A bare workbook with every table and formula of a klassenmap and no looks: for engines only."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from hgw_excel.schema.formule import alle, render
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet, Waarde

EPOCH = date(1899, 12, 30)


class Verwacht(NamedTuple):
    """One formula cell: where it is, what it is, and the value Python gives it."""

    blad: str
    rij: int
    kolom: int
    naam: str
    formule: str
    waarde: Waarde


def schrijf(inhoud: Inhoud, pad: Path) -> list[Verwacht]:
    """Write the workbook without cached values and return every formula cell in it."""
    boek = xlsxwriter.Workbook(pad)
    cellen = [cel for blad in inhoud.werkboek.sheets for cel in _blad(boek, inhoud, blad)]
    boek.close()
    return cellen


def als_serieel(waarde: Waarde) -> str | float:
    """Return a value as an engine shows it: dates as serial numbers, None as ''."""
    if waarde is None:
        return ""
    return (waarde - EPOCH).days if isinstance(waarde, date) else waarde


def _tekst(*args) -> str:
    """Return a formula as it stands in the file: newer functions need their prefix."""
    tekst = "=" + render(*args)
    return tekst.replace("TEXTJOIN(", "_xlfn.TEXTJOIN(").replace("MAXIFS(", "_xlfn.MAXIFS(")


def _zet(blad, rij: int, kolom: int, waarde: Waarde) -> None:
    ruw = als_serieel(waarde)
    if ruw != "":
        (blad.write_string if isinstance(ruw, str) else blad.write_number)(rij, kolom, ruw)


def _blad(boek, inhoud: Inhoud, sheet: Sheet) -> Iterator[Verwacht]:
    blad = boek.add_worksheet(sheet.naam)
    for rij, cel in enumerate(sheet.head):
        boek.define_name(cel.naam, f"='{sheet.naam}'!$B${rij + 1}")
        if cel.role == "f":
            waarde = inhoud.kop(cel.naam)
            tekst = _tekst(alle()[cel.formule].excel, cel.params, inhoud.werkboek)
            blad.write_formula(rij, 1, tekst)
            yield Verwacht(sheet.naam, rij, 1, cel.naam, cel.formule, waarde)
        else:
            _zet(blad, rij, 1, inhoud.kop_ruw.get(cel.naam))
    if sheet.naam == "Lijsten":
        _lijsten(boek, blad, inhoud)
    if sheet.table:
        yield from _tabel(blad, inhoud, sheet, len(sheet.head) + 2)


def _lijsten(boek, blad, inhoud: Inhoud) -> None:
    for kolom, (key, waarden) in enumerate(inhoud.werkboek.lijsten.items(), 5):
        for rij, waarde in enumerate(waarden):
            _zet(blad, rij, kolom, waarde)
        letter = xl_col_to_name(kolom)
        boek.define_name(f"lst_{key}", f"=Lijsten!${letter}$1:${letter}${len(waarden)}")


def _tabel(blad, inhoud: Inhoud, sheet: Sheet, kop: int) -> Iterator[Verwacht]:
    tabel = sheet.table
    assert tabel is not None
    aantal = len(inhoud.ruw[tabel.name])
    koppen = [{"header": kolom.header} for kolom in tabel.columns]
    opties = {"name": tabel.name, "columns": koppen, "autofilter": False}
    blad.add_table(kop, 1, kop + aantal, len(koppen), opties)
    for i in range(aantal):
        for j, kolom in enumerate(tabel.columns):
            waarde, rij = inhoud.waarde(tabel.name, i, kolom.key), kop + 1 + i
            if kolom.role != "f":
                _zet(blad, rij, 1 + j, waarde)
                continue
            formule = alle()[kolom.formule]
            tekst = _tekst(formule.excel, kolom.params, inhoud.werkboek, tabel.name)
            if formule.array:
                blad.write_array_formula(rij, 1 + j, rij, 1 + j, tekst)
            else:
                blad.write_formula(rij, 1 + j, tekst)
            naam = f"{tabel.name}.{kolom.key}[{i}]"
            yield Verwacht(sheet.naam, rij, 1 + j, naam, kolom.formule, waarde)
