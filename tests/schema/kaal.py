"""A bare workbook with every table and formula of a klassenmap and no looks: for engines only."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from hgw_excel.schema.formule import alle, render
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet, Waarde

EPOCH = date(1899, 12, 30)
GEEN: Mapping[str, str] = {}


class Kaalblad(Worksheet):
    """A sheet that looks once per column for functions that need a prefix, not in each cell."""

    _prepare_formula = lru_cache(1)(Worksheet._prepare_formula)


class Verwacht(NamedTuple):
    """One formula cell: where it is, what it is, and the value Python gives it."""

    blad: str
    rij: int
    kolom: int
    naam: str
    formule: str
    waarde: Waarde


def schrijf(inhoud: Inhoud, pad: Path, fout: Mapping[str, str] = GEEN) -> list[Verwacht]:
    """Write the workbook without cached values and return every formula cell in it.

    Beside each cell or column with a formula in `fout` comes one more, with that text instead.
    """
    boek = xlsxwriter.Workbook(pad)
    cellen = [cel for blad in inhoud.werkboek.sheets for cel in _blad(boek, inhoud, blad, fout)]
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


def _blad(boek, inhoud: Inhoud, sheet: Sheet, fout: Mapping[str, str]) -> Iterator[Verwacht]:
    blad = boek.add_worksheet(sheet.naam, worksheet_class=Kaalblad)
    for rij, cel in enumerate(sheet.head):
        boek.define_name(cel.naam, f"='{sheet.naam}'!$B${rij + 1}")
        if cel.role == "f":
            teksten = [(1, "", alle()[cel.formule].excel)]
            teksten += [(3, "fout ", fout[cel.formule])] if cel.formule in fout else []
            for kolom, soort, excel in teksten:
                blad.write_formula(rij, kolom, _tekst(excel, cel.params, inhoud.werkboek))
                naam, waarde = f"{soort}{cel.naam}", inhoud.kop(cel.naam)
                yield Verwacht(sheet.naam, rij, kolom, naam, cel.formule, waarde)
        else:
            _zet(blad, rij, 1, inhoud.kop_ruw.get(cel.naam))
    if sheet.naam == "Lijsten":
        _lijsten(boek, blad, inhoud)
    if sheet.table:
        yield from _tabel(blad, inhoud, sheet, fout)


def _lijsten(boek, blad, inhoud: Inhoud) -> None:
    for kolom, (key, waarden) in enumerate(inhoud.werkboek.lijsten.items(), 5):
        for rij, waarde in enumerate(waarden):
            _zet(blad, rij, kolom, waarde)
        letter = xl_col_to_name(kolom)
        boek.define_name(f"lst_{key}", f"=Lijsten!${letter}$1:${letter}${len(waarden)}")


def _tabel(blad, inhoud: Inhoud, sheet: Sheet, fout: Mapping[str, str]) -> Iterator[Verwacht]:
    tabel, kop = sheet.table, len(sheet.head) + 2
    assert tabel is not None
    aantal = len(inhoud.ruw[tabel.name])
    extra = [kolom for kolom in tabel.columns if kolom.formule in fout]
    koppen = [k.header for k in tabel.columns] + [f"fout {k.key}" for k in extra]
    opties = {"name": tabel.name, "columns": [{"header": k} for k in koppen], "autofilter": False}
    blad.add_table(kop, 1, kop + aantal, len(koppen), opties)
    for j, kolom in enumerate((*tabel.columns, *extra), 1):
        waarden = [inhoud.waarde(tabel.name, i, kolom.key) for i in range(aantal)]
        if kolom.role != "f":
            for rij, waarde in enumerate(waarden, kop + 1):
                _zet(blad, rij, j, waarde)
            continue
        mis = j > len(tabel.columns)
        formule = alle()[kolom.formule]
        excel = fout[kolom.formule] if mis else formule.excel
        tekst = _tekst(excel, kolom.params, inhoud.werkboek, tabel.name)
        for i, waarde in enumerate(waarden):
            rij = kop + 1 + i
            if formule.array:
                blad.write_array_formula(rij, j, rij, j, tekst)
            else:
                blad.write_formula(rij, j, tekst)
            naam = f"{'fout ' * mis}{tabel.name}.{kolom.key}[{i}]"
            yield Verwacht(sheet.naam, rij, j, naam, kolom.formule, waarde)
