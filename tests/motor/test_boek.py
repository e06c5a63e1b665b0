"""Books, sheets, names and the programme itself."""

from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import xlwings
from openpyxl import load_workbook

from hgw_excel.excel.boek import roepend_boek
from tests.motor import (
    Alert,
    ComFout,
    aanroepen,
    antwoord,
    bezig,
    macros,
    open_boek,
    plaats_elders,
    sluit_alles,
    vakken,
    weiger_na,
)
from tests.motor.hulp import klein_boek


@pytest.fixture
def boek(tmp_path: Path) -> Any:
    """A small workbook."""
    return klein_boek(tmp_path)


def test_the_opened_book_is_the_caller_and_active(boek: Any) -> None:
    """What a button asks."""
    assert (roepend_boek(), xlwings.books.active) == (boek, boek)


def test_a_second_book_goes_beside_the_first_when_asked(tmp_path: Path) -> None:
    """Two are open, the last one is active; the first stays what it was."""
    een = klein_boek(tmp_path, "een.xlsx")
    twee = klein_boek(tmp_path, "twee.xlsx", naast=True)

    namen = [boek.name for boek in twee.app.books]

    assert (namen, roepend_boek(), een.sheets[0]["A4"].value) == (
        ["een.xlsx", "twee.xlsx"],
        twee,
        "Anna",
    )


def test_when_all_is_closed_there_is_no_caller(boek: Any) -> None:
    """As in a test that uses no Excel."""
    sluit_alles()

    assert (xlwings.engines.active, hasattr(xlwings.Book, "_mock_caller")) == (None, False)


def test_a_box_is_written_down_and_answered(boek: Any) -> None:
    """First what was asked, then the usual: yes or ok."""
    antwoord(boek, "no")

    gedrukt = [
        boek.app.alert("Zeker?", "HGW", "yes_no", "critical"),
        boek.app.alert("Zeker?", "HGW", "yes_no"),
        boek.app.alert("Klaar."),
    ]

    assert gedrukt == ["no", "yes", "ok"]
    assert vakken(boek) == [
        Alert("Zeker?", "HGW", "yes_no", "critical"),
        Alert("Zeker?", "HGW", "yes_no", ""),
        Alert("Klaar.", "", "ok", ""),
    ]


def test_a_button_that_a_box_does_not_have_can_not_be_pressed(boek: Any) -> None:
    """A mistake of the test."""
    antwoord(boek, "cancel")

    with pytest.raises(ValueError, match="no button 'cancel'"):
        boek.app.alert("Zeker?", "HGW", "yes_no")


def test_settings_of_excel_are_kept_and_come_back(boek: Any) -> None:
    """Through xlwings' own context manager."""
    with boek.app.properties(screen_updating=False, calculation="manual", status_bar="even"):
        binnen = (boek.app.screen_updating, boek.app.calculation, boek.app.status_bar)

    assert binnen == (False, "manual", "even")
    assert (boek.app.screen_updating, boek.app.calculation, boek.app.status_bar) == (
        True,
        "automatic",
        False,
    )


def test_a_macro_is_written_down(boek: Any) -> None:
    """It does not run."""
    boek.macro("hgw_menu")(1)

    assert macros(boek) == [("'klein.xlsx'!hgw_menu", (1,))]


def test_sheets_are_found_added_shown_and_deleted(boek: Any) -> None:
    """By name in any case, by number, one after another."""
    nieuw = boek.sheets.add("Nieuw", after=boek.sheets["blad"])
    na_toevoegen = [blad.name for blad in boek.sheets], boek.sheets.active.name, nieuw.index
    boek.sheets["Blad"].activate()
    nieuw.delete()

    assert na_toevoegen == (["Blad", "Nieuw", "Weg"], "Nieuw", 2)
    assert ("Nieuw" in boek.sheets, boek.sheets.active.name, len(boek.sheets)) == (False, "Blad", 2)


def test_a_very_hidden_sheet_is_read_and_written_but_not_shown(boek: Any) -> None:
    """Excel refuses to show it."""
    weg = boek.sheets["Weg"]
    weg["A1"].value = "bewaard"
    gelezen = weg["A1"].value, weg.api.Visible

    with pytest.raises(ComFout):
        weg.activate()

    assert gelezen == ("bewaard", 2)


def test_a_sheet_that_is_made_visible_can_be_shown(boek: Any) -> None:
    """The other way round."""
    boek.sheets["Weg"].visible = True

    boek.sheets["Weg"].activate()

    assert boek.sheets.active.name == "Weg"


def test_the_last_visible_sheet_can_not_be_hidden(boek: Any) -> None:
    """A book shows something."""
    with pytest.raises(ComFout):
        boek.sheets["Blad"].visible = False


def test_cells_are_selected_on_the_sheet_that_shows_only(boek: Any) -> None:
    """Select gives an error elsewhere."""
    boek.sheets["Blad"]["B4:C5"].select()
    with pytest.raises(ComFout):
        boek.sheets["Weg"]["A1"].select()

    assert (boek.selection.address, boek.app.selection.sheet.name) == ("$B$4:$C$5", "Blad")


def test_names_say_what_they_refer_to(boek: Any) -> None:
    """One cell, a formula, and one that goes with its sheet."""
    boek.names.add("hgw_groep", "=Blad!$A$4")
    boek.names.add("hgw_som", "=SUM(Blad!$B$4:$B$6)")
    boek.sheets["Blad"].page_setup.print_area = "A1:C6"

    assert [(naam.name, naam.refers_to) for naam in boek.names] == [
        ("Blad!Print_Area", "='Blad'!$A$1:$C$6"),
        ("hgw_groep", "=Blad!$A$4"),
        ("hgw_som", "=SUM(Blad!$B$4:$B$6)"),
    ]
    assert boek.names["HGW_GROEP"].refers_to_range.value == "Anna"
    assert ("hgw_weg" in boek.names, boek.sheets["Blad"]["hgw_groep"].address) == (False, "$A$4")


def test_a_name_that_is_a_formula_has_no_cells(boek: Any) -> None:
    """Excel gives an error."""
    boek.names.add("hgw_som", "=SUM(Blad!$B$4:$B$6)")

    with pytest.raises(ComFout):
        _ = boek.names["hgw_som"].refers_to_range


def test_the_print_area_reads_as_excel_gives_it(boek: Any) -> None:
    """With dollars, without a sheet."""
    opmaak = boek.sheets["Blad"].page_setup
    eerst = opmaak.print_area

    opmaak.print_area = "$A$1:$C$6"

    assert (eerst, opmaak.print_area) == ("", "$A$1:$C$6")


def test_the_used_range_and_the_expansions(boek: Any) -> None:
    """From A3 on, with a hole in column C."""
    blad = boek.sheets["Blad"]
    gebieden = [blad.used_range, blad["A3"].expand(), blad["A3"].expand("down")]
    gebieden += [blad["A3"].expand("right"), blad["A6"].end("up")]

    assert [gebied.address for gebied in gebieden] == [
        "$A$3:$C$6",
        "$A$3:$C$6",
        "$A$3:$A$6",
        "$A$3:$C$3",
        "$A$3",
    ]


def test_ranges_are_cut_and_moved(boek: Any) -> None:
    """Offset, resize, index, rows, two corners."""
    blad = boek.sheets["Blad"]
    gebied = blad["A3:C6"]

    delen = [gebied.offset(1, 1), gebied.resize(1), gebied[1, 2], gebied.rows[0], gebied[1:, :2]]
    delen += [blad.range((3, 1), (4, 2)), gebied.last_cell, gebied(2, 1), gebied.columns[1]]

    assert [deel.address.replace("$", "") for deel in delen] == [
        "B4:D7", "A3:C3", "C4", "A3:C3", "A4:B6", "A3:B4", "C6", "A4", "B3:B6",
    ]  # fmt: skip


def test_merged_cells_are_known_and_a_part_is_not_emptied(boek: Any) -> None:
    """A1:B1 is merged."""
    blad = boek.sheets["Blad"]
    blad["A1:B1"].merge()
    blad["A1"].value = "titel"
    standen = [blad[plek].merge_cells for plek in ("A1:B1", "A2", "A1:A2")]

    with pytest.raises(ComFout):
        blad["A1"].clear_contents()

    assert (standen, blad["B1"].merge_area.address) == ([True, False, None], "$A$1:$B$1")


def test_rows_get_their_height(boek: Any) -> None:
    """Points; None where they differ."""
    blad = boek.sheets["Blad"]
    blad["A4"].row_height = 30

    assert [blad[plek].row_height for plek in ("A4", "A5", "A4:A5")] == [30.0, 15.0, None]


def test_a_cell_in_edit_mode_refuses_every_change(boek: Any) -> None:
    """Reading goes on."""
    bezig(boek)
    with pytest.raises(ComFout):
        boek.sheets["Blad"]["A1"].value = 1
    bezig(boek, aan=False)
    boek.sheets["Blad"]["A1"].value = 2

    assert boek.sheets["Blad"]["A1"].value == 2.0


def test_excel_refuses_one_change_when_told(boek: Any) -> None:
    """The second one; the third goes well again."""
    blad = boek.sheets["Blad"]
    weiger_na(boek, 1)
    blad["A1"].value = 1
    with pytest.raises(ComFout):
        blad["B1"].value = 2
    blad["C1"].value = 3

    assert blad["A1:C1"].value == [1.0, None, 3.0]


def test_every_call_that_costs_time_is_counted(boek: Any) -> None:
    """One block is one call."""
    blad = boek.sheets["Blad"]
    begin = len(aanroepen(boek))
    _ = blad["A3:C6"].value
    blad["A4:B4"].value = ["Dana", 3]

    cellen = [wat for wat in aanroepen(boek)[begin:] if "raw_value" in wat]
    assert cellen == ["lees raw_value Blad!A3:C6", "zet raw_value Blad!A4:B4"]


@pytest.mark.parametrize("plek", ["https://school.sharepoint.com/klas.xlsm", None])
def test_a_book_in_the_cloud_has_an_address_or_an_error(boek: Any, plek: str | None) -> None:
    """xlwings finds the local folder, or raises."""
    plaats_elders(boek, plek)

    try:
        waar = boek.fullname
    except xlwings.XlwingsError:
        waar = None

    assert waar == plek


def test_what_was_set_is_in_the_saved_file(boek: Any, tmp_path: Path) -> None:
    """Values, and a text that stays one."""
    boek.sheets["Blad"]["A1:C1"].value = ["'=A2", 5, True]

    boek.save()
    cellen = load_workbook(tmp_path / "klein.xlsx")["Blad"][1]

    assert [(cel.value, cel.data_type, bool(cel.quotePrefix)) for cel in cellen] == [
        ("=A2", "s", True),
        (5, "n", False),
        (True, "b", False),
    ]


def test_a_copy_gets_its_name_and_the_first_file_stays(boek: Any, tmp_path: Path) -> None:
    """Saved elsewhere."""
    boek.sheets["Blad"]["A1"].value = "nieuw"

    boek.save(tmp_path / "kopie.xlsx")

    oud = load_workbook(tmp_path / "klein.xlsx")["Blad"]["A1"].value
    assert (boek.name, boek.fullname, oud) == ("kopie.xlsx", str(tmp_path / "kopie.xlsx"), None)


def test_a_prefix_is_still_there_after_saving(boek: Any, tmp_path: Path) -> None:
    """Opened again."""
    boek.sheets["Blad"]["A1"].value = "'5-6"
    boek.save()

    cel = open_boek(tmp_path / "klein.xlsx").sheets["Blad"]["A1"]

    assert (cel.value, cel.api.PrefixCharacter) == ("5-6", "'")


def test_macros_are_still_there_after_saving_each_time_it_is_opened(tmp_path: Path) -> None:
    """The second opening is of the parsed file that was kept aside."""
    klein_boek(tmp_path)
    pad = (tmp_path / "klein.xlsx").rename(tmp_path / "klein.xlsm")
    with ZipFile(pad, "a") as zip_:
        zip_.writestr("xl/vbaProject.bin", b"macros")
        zip_.writestr("customUI/customUI.xml", b"<lint/>")

    gelezen = []
    for kopie in (tmp_path / "een.xlsm", tmp_path / "twee.xlsm"):
        open_boek(pad).save(kopie)
        with ZipFile(kopie) as zip_:
            gelezen.append([zip_.read("xl/vbaProject.bin"), zip_.read("customUI/customUI.xml")])

    assert gelezen == [[b"macros", b"<lint/>"]] * 2
