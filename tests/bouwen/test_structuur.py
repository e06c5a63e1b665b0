"""The golden structure of four kinds of class."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Column, Keuze, Sheet
from tests.bouwen.boek import KLASSEN, bytes_van, gelezen, nieuw, open_boek, vol, waarden
from tests.bouwen.structuur import GOUDEN, structuur
from tests.klas import lege_klas

MUZIEK = Column("muziek", "muziek", Keuze("stap"), 10, "Hoe gaat het met muziek?")


@pytest.mark.parametrize("klas", KLASSEN)
def test_structure_is_the_golden_one(klas):
    """Deliberately changed? Write it anew: python -m tests.bouwen.structuur."""
    gouden = (GOUDEN / f"groep-{klas}.txt").read_text(encoding="utf-8")

    assert structuur(nieuw(klas)).splitlines() == gouden.splitlines()


def test_a_column_more_in_the_schema_stands_in_the_workbook():
    inhoud = lege_klas((5,), 4)
    bladen = tuple(_met_muziek(sheet) for sheet in inhoud.werkboek.sheets)
    breder = Inhoud(replace(inhoud.werkboek, sheets=bladen), inhoud.ruw, inhoud.kop_ruw)

    blad = open_boek(bouw_klassenmap(breder))["Groepsoverzicht"]

    kop = next(cel for cel in blad[4] if cel.value == "muziek")
    lijsten = [
        regel.formula1
        for regel in blad.data_validations.dataValidation
        if f"{kop.column_letter}5" in regel.sqref
    ]
    assert blad.tables["tblGroepsoverzicht"].tableColumns[-1].name == "muziek"
    assert lijsten == ["lst_stap"]


def _met_muziek(sheet: Sheet) -> Sheet:
    if sheet.naam != "Groepsoverzicht" or sheet.table is None:
        return sheet
    return replace(sheet, table=replace(sheet.table, columns=(*sheet.table.columns, MUZIEK)))


def test_file_opens_on_start_and_every_visible_sheet_has_a_link_there():
    boek = gelezen()
    doelen = " ".join(
        str(cel.value) for rij in boek["Start"].iter_rows() for cel in rij if cel.value
    )

    zonder = [
        blad.title
        for blad in boek.worksheets
        if blad.sheet_state == "visible" and blad.title != "Start"
        and f'"#{blad.title}!' not in doelen and f"\"#'{blad.title}'!" not in doelen
    ]  # fmt: skip

    assert (boek.active.title, zonder) == ("Start", [])


def test_no_name_of_a_child_stands_on_start():
    teksten = [str(waarde) for rij in waarden()["Start"] for waarde in rij]
    namen = [rij.tekst("leerling") for rij in vol().rijen("tblLeerlingen") if rij["leerling"]]

    assert [naam for naam in namen if any(naam in tekst for tekst in teksten)] == []


def test_every_head_cell_has_its_name_in_the_workbook():
    boek = gelezen("2-3")

    assert set(vol("2-3").werkboek.koppen) - set(boek.defined_names) == set()


def test_closed_groups_have_their_button_on_the_next_column():
    """Excel shows the wrong sign when the column after a closed group is not marked."""
    kolommen = gelezen()["Scores"].column_dimensions

    assert kolommen["B"].hidden
    assert kolommen["C"].collapsed
    assert not kolommen["D"].collapsed


def test_gridlines_are_off_and_tabs_are_petrol_or_grey():
    boek = gelezen()
    zichtbaar = [blad for blad in boek.worksheets if blad.sheet_state == "visible"]

    assert not any(blad.sheet_view.showGridLines for blad in zichtbaar)
    assert {blad.sheet_properties.tabColor.rgb for blad in zichtbaar} == {"FF12566A", "FF9AA6AD"}


def test_what_is_hidden_is_very_hidden():
    staten = {blad.sheet_state for blad in gelezen().worksheets}

    assert staten == {"visible", "veryHidden"}


def test_texts_that_look_like_numbers_get_no_green_corner():
    with ZipFile(BytesIO(bytes_van())) as zip_:
        xml = zip_.read("xl/worksheets/sheet2.xml").decode()

    assert '<ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/>' in xml
    assert "calculatedColumn" not in xml.split("<ignoredErrors>")[1]
