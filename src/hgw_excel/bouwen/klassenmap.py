"""A klassenmap as bytes: every sheet of the schema, drawn by its own builder."""

import io
from collections.abc import Mapping
from datetime import datetime

import xlsxwriter

from hgw_excel.bouwen.bladkop import MARGE
from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.macros.werkbladen import voeg_bladen_toe
from hgw_excel.bouwen.namen import zet_namen
from hgw_excel.bouwen.palet import TAB_RECHTS, TAB_WERK
from hgw_excel.bouwen.plek import Plek
from hgw_excel.bouwen.protocol import bouwer, plaatser
from hgw_excel.bouwen.stijlen import Stijlen
from hgw_excel.bouwen.tabel import plaats as gewone_plaats
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet
from hgw_excel.schema.werkboek import Workbook

GEMAAKT = datetime(2000, 1, 1)
"""Stands in every file we make: same content, same bytes."""

TABS = 85
"""Per cent of the bottom of the window for tabs, so that all working sheets are seen."""

STIL = ("number_stored_as_text", "formula_differs", "formula_range", "two_digit_text_year")
"""Green corners that would say nothing here; a changed formula in a table still gets one."""

ALLES = "A1:XFD1048576"

OPTIES = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def bouw_klassenmap(inhoud: Inhoud, macroproject: bytes | None = None) -> bytes:
    """Return the workbook of a class; the same content gives the same bytes.

    With a `macroproject` it has buttons on Start, the sheets that macros need and no LAMBDA names;
    `macros.xlsm` makes an .xlsm of it.

    Raises:
        KanNiet: a text that no cell can hold.
    """
    inhoud = _zonder_lege_tabellen(inhoud)
    uit = io.BytesIO()
    boek = xlsxwriter.Workbook(uit, OPTIES)
    boek.set_properties({"title": "Klassenmap", "created": GEMAAKT})
    macros = macroproject is not None
    gereedschap = Gereedschap(boek, Stijlen(boek), inhoud, plekken(inhoud), macros=macros)
    boek.set_tab_ratio(TABS)
    bladen = [(sheet, _maak_blad(boek, sheet)) for sheet in inhoud.werkboek.sheets]
    zet_namen(gereedschap)
    for sheet, blad in bladen:
        bouwer(sheet.bouwer)(blad, sheet, inhoud, gereedschap)
    bladen[0][1].activate()
    if macroproject is not None:
        voeg_bladen_toe(boek)
        boek.add_vba_project(io.BytesIO(macroproject), is_stream=True)
    boek.close()
    return uit.getvalue()


def plekken(inhoud: Inhoud) -> Mapping[str, Plek]:
    """Return where each table stands, by its name."""
    werkboek = inhoud.werkboek
    return {
        sheet.table.name: _plek(sheet, werkboek, max(1, len(inhoud.ruw.get(sheet.table.name, ()))))
        for sheet in werkboek.sheets
        if sheet.table
    }


def _plek(sheet: Sheet, werkboek: Workbook, aantal: int) -> Plek:
    assert sheet.table is not None
    kop_rij, eerste = (plaatser(sheet.bouwer) or gewone_plaats)(sheet, werkboek)
    kolommen = {kolom.key: eerste + i for i, kolom in enumerate(sheet.table.columns)}
    return Plek(sheet.naam, kop_rij, kolommen, aantal)


def _maak_blad(boek: xlsxwriter.Workbook, sheet: Sheet) -> Werkblad:
    blad: Werkblad = boek.add_worksheet(sheet.naam, worksheet_class=Werkblad)
    if sheet.zicht == "verborgen":
        blad.very_hidden()
        return blad
    blad.hide_gridlines(2)
    blad.ignore_errors(dict.fromkeys(STIL, ALLES))
    blad.set_column(0, 0, MARGE)
    blad.set_tab_color(TAB_WERK if sheet.zicht == "werk" else TAB_RECHTS)
    return blad


def _zonder_lege_tabellen(inhoud: Inhoud) -> Inhoud:
    """Give a table without rows one empty row: Excel knows no table without."""
    leeg = {naam: [{}] for naam in inhoud.werkboek.tabellen if not inhoud.ruw.get(naam)}
    if not leeg:
        return inhoud
    return Inhoud(inhoud.werkboek, {**inhoud.ruw, **leeg}, inhoud.kop_ruw)
