"""How sheets fall on paper, and how rows behave when someone types."""

import re
from dataclasses import replace
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.header_footer import HeaderFooterItem

from hgw_excel.bouwen.druk import Voet, groep_tekst, lengte, voettekst
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.nieuw import nieuwe_inhoud
from tests.bouwen.boek import (
    KLASSEN,
    bytes_van,
    gelezen,
    lees_waarden,
    nieuw,
    op,
    open_boek,
    plek,
    vol,
)
from tests.klas import lege_klas, maak_groep, volle_klas
from tests.voorbeeld import voorbeeld_school

A3, A4 = 8, 9


def test_paper_of_each_kind_of_sheet():
    bladen = gelezen()
    papier = {naam: int(bladen[naam].page_setup.paperSize) for naam in
              ("Start", "Leerlingen", "Scores", "Groepsoverzicht", "Indeling", "Plan Rekenen",
               "Handelingsplannen")}  # fmt: skip

    assert papier == {"Start": A4, "Leerlingen": A4, "Scores": A3, "Groepsoverzicht": A3,
                      "Indeling": A3, "Plan Rekenen": A4, "Handelingsplannen": A4}  # fmt: skip


def test_narrow_table_stands_upright():
    assert gelezen("1-2")["Scores"].page_setup.orientation == "portrait"
    assert gelezen("5-6")["Scores"].page_setup.orientation == "landscape"


def test_print_area_leaves_out_spare_rows_and_closed_columns():
    p = plek("tblScores")

    gebied = gelezen()["Scores"].print_area

    assert gebied == f"'Scores'!$C$1:${_letter('tblScores')}${p.laatste + 1 - 3}"


def _letter(tabel: str) -> str:
    from xlsxwriter.utility import xl_col_to_name

    kolommen = vol().werkboek.tabel(tabel).columns
    return xl_col_to_name(max(plek(tabel).kolommen[k.key] for k in kolommen if not k.grouped))


@pytest.mark.parametrize("klas", KLASSEN)
def test_footer_says_what_it_is_and_fits(klas):
    bladen = [sheet for sheet in vol(klas).werkboek.sheets
              if sheet.table and sheet.zicht != "verborgen"]  # fmt: skip
    voeten = {sheet.naam: gelezen(klas)[sheet.naam].oddFooter for sheet in bladen}

    zonder = [
        sheet.naam for sheet in bladen
        if sheet.namen != ("bevat namen van kinderen" in _tekst(voeten[sheet.naam]))
    ]  # fmt: skip
    assert zonder == []
    assert "De Zonnewijzer" in voeten["Scores"].left.text


def _tekst(voet: HeaderFooterItem) -> str:
    return f"{voet.center.text} {voet.right.text}"


def test_long_school_name_is_cut_in_the_footer_and_ampersands_stay():
    inhoud = lege_klas((5,), 4)
    kop = {**inhoud.kop_ruw, "hgw_school": "Katholieke & Christelijke School " * 9}
    data = bouw_klassenmap(Inhoud(inhoud.werkboek, inhoud.ruw, kop))

    with ZipFile(BytesIO(data)) as zip_:
        xml = zip_.read("xl/worksheets/sheet3.xml").decode()
    (voet,) = re.findall(r"<oddFooter>(.*?)</oddFooter>", xml)
    assert "Katholieke &amp;&amp; Christelijke" in voet
    assert len(unescape(voet)) <= 255


LANG = st.text(st.sampled_from("aé& ·✓😀5"), max_size=300)


@given(school=LANG, groep=LANG, legenda=LANG, namen=st.booleans())
def test_footer_is_never_too_long_and_always_says_whom_it_is_for(school, groep, legenda, namen):
    inhoud = vol()
    kop = {**inhoud.kop_ruw, "hgw_school": school, "hgw_groep": groep}
    sheet = replace(inhoud.werkboek.sheets[0], namen=namen)

    voet = voettekst(sheet, Inhoud(inhoud.werkboek, inhoud.ruw, kop), Voet(midden=legenda))

    assert lengte(voet) <= 255
    assert ("vertrouwelijk" in voet) == namen
    zonder = re.sub(r"&&|&[LCR]|&9&K5B6770|&[PN]", "", voet)
    assert "&" not in zonder


def test_footer_of_a_school_that_looks_like_a_picture_is_there():
    inhoud = lege_klas((5,), 4)
    kop = {**inhoud.kop_ruw, "hgw_school": "R&G School"}

    boek = open_boek(bouw_klassenmap(Inhoud(inhoud.werkboek, inhoud.ruw, kop)))

    assert "bevat namen van kinderen" in boek["Scores"].oddFooter.center.text


def test_long_steps_of_observation_leave_the_legend_of_a_2_3_class_whole_for_the_rest():
    school = voorbeeld_school()
    stappen = tuple(f"{stap} & {'bijna' * 20} zelfstandig" for stap in school.observatiestappen)
    groep, namen = maak_groep((2, 3), 6)
    werkboek = klassenmap(replace(school, observatiestappen=stappen), (2, 3))
    inhoud = nieuwe_inhoud(werkboek, groep, [], namen=namen, schooljaar="2026-2027",
                           brin="99ZZ")  # fmt: skip

    voet = open_boek(bouw_klassenmap(inhoud))["Groepsoverzicht"].oddFooter

    assert voet.center.text.startswith("Niveau: I hoog … V laag · ↗ hoger")
    assert "vertrouwelijk" in voet.right.text


def test_legend_of_niveaus_and_arrows_stands_under_the_groepsoverzicht():
    voet = gelezen()["Groepsoverzicht"].oddFooter.center.text

    assert voet.endswith(
        "Niveau: I hoog … V laag · ↗ hoger dan vorige keer, → gelijk, ↘ lager, "
        "≠ andere toets of normen · ? geen gegevens"
    )


def test_plan_of_two_leerjaren_is_one_sheet_and_of_three_breaks_before_a_leerjaar():
    drie = open_boek(bouw_klassenmap(volle_klas((6, 7, 8), 24)))["Plan Rekenen"]
    rij = plek("tblPlan_rekenen").eerste

    twee = gelezen()["Plan Rekenen"]
    assert twee.sheet_properties.pageSetUpPr.fitToPage
    assert twee.row_breaks.brk == []
    assert [breuk.id - rij for breuk in drie.row_breaks.brk] == [8]


def test_rows_that_hold_long_text_stay_free_to_grow():
    """A stored height without 'custom' is kept by Excel until someone types in the row."""
    with ZipFile(BytesIO(bytes_van())) as zip_:
        overzicht = zip_.read("xl/worksheets/sheet4.xml").decode()
        scores = zip_.read("xl/worksheets/sheet3.xml").decode()

    assert re.search(r'<row r="5"[^>]* ht="27\.75">', overzicht)
    assert re.search(r'<row r="6"[^>]* ht="18" customHeight="1">', scores)


def test_row_is_as_high_as_its_longest_text():
    inhoud = vol()
    rijen = {naam: [dict(rij) for rij in tabel] for naam, tabel in inhoud.ruw.items()}
    rijen["tblGroepsoverzicht"][1]["doel"] = "een heel lang doel " * 20
    boek = open_boek(bouw_klassenmap(Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw)))

    hoogtes = boek["Groepsoverzicht"].row_dimensions

    assert hoogtes[5].height < 30
    assert hoogtes[6].height > 100


def test_group_in_words():
    assert [groep_tekst(naam) for naam in ("5/6", "3A", "De Vlinders", "groep 4")] == [
        "groep 5/6", "groep 3A", "De Vlinders", "groep 4"
    ]  # fmt: skip


def test_new_plan_of_two_leerjaren_is_one_sheet_and_names_no_whole_class():
    boek = open_boek(nieuw())

    assert boek["Plan Rekenen"].sheet_properties.pageSetUpPr.fitToPage
    assert boek["Plan Rekenen"].row_breaks.brk == []
    plek_ = plek("tblPlan_rekenen")
    rasters = lees_waarden(nieuw())
    assert op(rasters, "Plan Rekenen", plek_.eerste + 3, 4) == "alle kinderen"
