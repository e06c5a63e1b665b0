"""How high the rows of a table must be for their texts, as the builders would make them."""

import io
from collections.abc import Iterable, Mapping

import xlsxwriter

from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.indeling import Indelingtabel
from hgw_excel.bouwen.klassenmap import OPTIES, plekken
from hgw_excel.bouwen.plan import Plantabel, kop_hoogte
from hgw_excel.bouwen.stijlen import Stijlen
from hgw_excel.bouwen.tabelblad import Tabelblad
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet

TABELLEN = {"tabel": Tabelblad, "indeling": Indelingtabel, "plan": Plantabel}
"""What draws the table of a sheet, by its builder; the rows of Start belong to the whole sheet."""


def rijhoogtes(inhoud: Inhoud, rijen: Mapping[str, Iterable[int]]) -> dict[str, dict[int, float]]:
    """Return the height in points of rows of tables (by name and row from zero)."""
    boek = xlsxwriter.Workbook(io.BytesIO(), OPTIES)
    gereedschap = Gereedschap(boek, Stijlen(boek), inhoud, plekken(inhoud))
    uit: dict[str, dict[int, float]] = {}
    for tabel, nummers in rijen.items():
        sheet = inhoud.werkboek.blad(tabel)
        if sheet.bouwer in TABELLEN and sheet.zicht != "verborgen":
            tekening = TABELLEN[sheet.bouwer](Werkblad(), sheet, inhoud, gereedschap)
            uit[tabel] = {i: tekening.rij_hoogte(i) for i in nummers}
    return uit


def kophoogte(inhoud: Inhoud, sheet: Sheet, naam: str) -> float | None:
    """Return the height that a named cell above a plan needs; None elsewhere."""
    if sheet.bouwer != "plan":
        return None
    return kop_hoogte(sheet, inhoud, inhoud.werkboek.koppen[naam])
