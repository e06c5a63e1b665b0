"""On paper nothing that is read is smaller than 8.5 pt, also as wide as LibreOffice draws it."""

import io

import pytest
import xlsxwriter

from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.indeling import Indelingtabel
from hgw_excel.bouwen.klassenmap import OPTIES, plekken
from hgw_excel.bouwen.pagina import RUIM, Papier, kies_papier, leesbaar, schaal_breed
from hgw_excel.bouwen.plan import Plantabel
from hgw_excel.bouwen.protocol import bouwer
from hgw_excel.bouwen.soort import Soort, soort
from hgw_excel.bouwen.stijlen import Stijlen
from hgw_excel.bouwen.tabelblad import Tabelblad
from hgw_excel.bouwen.tabelpagina import heeft_banden
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet
from tests.bouwen.boek import KLASSEN, vol
from tests.klas import volle_klas

TABELLEN = {"tabel": Tabelblad, "indeling": Indelingtabel, "plan": Plantabel}


def teken(inhoud: Inhoud, sheet: Sheet) -> Werkblad:
    """Return one sheet of a class as it is drawn."""
    boek = xlsxwriter.Workbook(io.BytesIO(), OPTIES)
    blad = boek.add_worksheet(sheet.naam, Werkblad)
    gereedschap = Gereedschap(boek, Stijlen(boek), inhoud, plekken(inhoud))
    bouwer(sheet.bouwer)(blad, sheet, inhoud, gereedschap)
    return blad


def letters(inhoud: Inhoud, sheet: Sheet) -> float:
    """Return the points on paper of the long texts of a table that fills the width of its page."""
    boek = xlsxwriter.Workbook(io.BytesIO(), OPTIES)
    gereedschap = Gereedschap(boek, Stijlen(boek), inhoud, plekken(inhoud))
    tekening = TABELLEN[sheet.bouwer](Werkblad(), sheet, inhoud, gereedschap)
    papier = kies_papier(sheet, tekening.breedtes)
    if sheet.bouwer == "plan":
        papier = Papier("A4")
    return tekening.lang_punten * schaal_breed(sheet, papier, tekening.breedtes) / RUIM


@pytest.mark.parametrize("klas", KLASSEN)
def test_long_text_is_readable_at_the_width_of_the_page(klas):
    inhoud = vol(klas)
    met_tekst = [
        sheet for sheet in inhoud.werkboek.sheets
        if sheet.bouwer in TABELLEN and sheet.zicht != "verborgen" and sheet.table is not None
        and any(soort(k) is Soort.LANG and not k.grouped for k in sheet.table.columns)
    ]  # fmt: skip
    maten = {sheet.naam: letters(inhoud, sheet) for sheet in met_tekst if not breekt(sheet)}

    assert len(maten) >= 9
    assert {naam: round(p, 2) for naam, p in maten.items() if p < 8.45} == {}


def breekt(sheet: Sheet) -> bool:
    """Tell whether a table goes on to a second page to the right, at a size of its own."""
    assert sheet.table is not None
    return heeft_banden(sheet.table)


@pytest.mark.parametrize(("regels", "hoog"), [(1, 1), (2, 1), (3, 0)])
def test_groepsoverzicht_is_one_sheet_until_it_gets_too_small(regels, hoog):
    inhoud = volle_klas((5, 6), 29)
    for rij in inhoud.ruw["tblGroepsoverzicht"]:
        rij["onderwijsbehoeften"] = "\n".join(["korte instructie"] * regels)

    blad = teken(inhoud, inhoud.werkboek.blad("tblGroepsoverzicht"))

    assert (blad.fit_width, blad.fit_height) == (1, hoog)


@pytest.mark.parametrize(("punten", "schaal"), [(11, 0.77), (10, 0.847)])
def test_smallest_scale_of_letters(punten, schaal):
    assert leesbaar(punten) == pytest.approx(schaal)
