"""Conditional formats: plain references, complete, and excluding one another."""

import re

import pytest

from hgw_excel.bouwen.celstijl import begint_band
from hgw_excel.bouwen.opmaakregels import kolomregels
from hgw_excel.bouwen.palet import INKT, is_uiteinde, niveau_tint
from hgw_excel.bouwen.soort import Soort, soort
from hgw_excel.schema.kolom import Column
from tests.bouwen.boek import KLASSEN, gelezen, plek, vol

TINTEN = ["#EEBF99", "#FAECCC", "", "#CCE8F8", "#99C7E0"]


def _regels(tabel: str, key: str, klas: str = "5-6") -> list[str]:
    werkboek = vol(klas).werkboek
    schema = werkboek.tabel(tabel)
    kolom = schema.column(key)
    return [regel.als for regel in kolomregels(schema, kolom, plek(tabel, klas), werkboek)]


def _kleuren(klas: str = "5-6") -> dict[str, set[Soort]]:
    """Return for each visible table which kinds of columns are coloured."""
    uit: dict[str, set[Soort]] = {}
    werkboek = vol(klas).werkboek
    for sheet in werkboek.sheets:
        for kolom in sheet.table.columns if sheet.table else ():
            regels = kolomregels(sheet.table, kolom, plek(sheet.table.name, klas), werkboek)
            if any(regel.stijl.get("bg_color") for regel in regels):
                uit.setdefault(sheet.table.name, set()).add(soort(kolom))
    return uit


def test_tints_go_from_warm_to_blue_with_nothing_in_the_middle():
    assert [niveau_tint(rang, 5) for rang in range(1, 6)] == TINTEN
    assert [niveau_tint(rang, 7) for rang in range(1, 8)] == [*TINTEN[:3], "", *TINTEN[2:]]
    assert [niveau_tint(rang, 3) for rang in range(1, 4)] == ["#FAECCC", "", "#CCE8F8"]
    assert [is_uiteinde(rang, 5) for rang in range(1, 6)] == [True, False, False, False, True]


def test_an_unknown_niveau_has_no_tint():
    assert (niveau_tint(0, 5), niveau_tint(6, 5), niveau_tint(1, 1)) == ("", "", "")


def test_one_kind_of_column_is_coloured_on_a_sheet():
    """Niveau on Scores and Groepsoverzicht (with the three steps), aanpak on Indeling."""
    assert _kleuren() == {
        "tblScores": {Soort.NIVEAU},
        "tblGroepsoverzicht": {Soort.OVERZICHT, Soort.STAP},
        "tblIndeling": {Soort.AANPAK},
    }


def test_middle_niveau_has_no_rule_and_the_ends_are_bold():
    werkboek = vol().werkboek
    tabel = werkboek.tabel("tblScores")
    kolom = tabel.column("rekenen_m_niveau")
    regels = {r.als: r.stijl for r in kolomregels(tabel, kolom, plek("tblScores"), werkboek)}

    assert not any('="III"' in als for als in regels)
    assert {als.count('"V"') for als, stijl in regels.items() if stijl.get("bold")} == {0, 1}


def test_computed_niveau_yields_to_the_delivered_one():
    geleverd = plek("tblScores").cel("rekenen_m_niveau")

    assert all(
        als.startswith(f'AND({geleverd}="",') for als in _regels("tblScores", "rekenen_m_berekend")
    )


def test_own_choice_is_marked_by_a_number_format_only():
    """The value stays 'basis'; only what is shown begins with a dot."""
    tabel = vol().werkboek.tabel("tblIndeling")
    kolom = tabel.column("rekenen_keuze")
    (regel,) = kolomregels(tabel, kolom, plek("tblIndeling"), vol().werkboek)

    assert regel.stijl["num_format"] == '"● "@'


def test_cells_of_the_other_profile_turn_grey_first():
    leerjaar = plek("tblScores", "2-3").cel("leerjaar")

    assert _regels("tblScores", "rekenen_m_score", "2-3")[0] == f'AND({leerjaar}<>"",{leerjaar}<>3)'
    assert not any(
        "<>" in als and leerjaar in als for als in _regels("tblScores", "rekenen_m_score")
    )


@pytest.mark.parametrize("klas", KLASSEN)
def test_rules_have_plain_references(klas):
    formules = [
        formule
        for blad in gelezen(klas).worksheets
        for gebied in blad.conditional_formatting
        for regel in gebied.rules
        for formule in regel.formula
    ]

    assert formules
    assert [formule for formule in formules if re.search(r"tbl\w+|\[", formule)] == []


@pytest.mark.parametrize("klas", KLASSEN)
def test_a_rule_that_colours_a_cell_says_the_colour_of_its_text_too(klas):
    werkboek = vol(klas).werkboek
    half = [
        (sheet.naam, regel.als)
        for sheet in werkboek.sheets
        for kolom in (sheet.table.columns if sheet.table else ())
        for regel in kolomregels(sheet.table, kolom, plek(sheet.table.name, klas), werkboek)
        if regel.stijl.get("bg_color") and not regel.stijl.get("font_color")
    ]

    assert half == []


def test_text_on_a_tint_is_ink():
    werkboek = vol().werkboek
    tabel = werkboek.tabel("tblGroepsoverzicht")
    regels = kolomregels(tabel, tabel.column("rekenen"), plek(tabel.name), werkboek)

    assert {r.stijl["font_color"] for r in regels if r.stijl.get("bg_color")} == {INKT}


def test_line_between_leerjaren_only_where_there_are_more():
    def lijnen(klas: str) -> int:
        gebieden = gelezen(klas)["Scores"].conditional_formatting
        return sum(bool(r.dxf.border and r.dxf.border.top) for g in gebieden for r in g.rules)

    assert lijnen("5") == 0
    assert lijnen("5-6") > 0


def test_line_carries_the_other_borders_of_its_cell():
    """LibreOffice replaces all borders of a cell by those of the rule."""
    p = plek("tblScores")
    kolom = vol().werkboek.tabel("tblScores").column("rekenen_vorige")
    randen = [
        regel.dxf.border
        for gebied in gelezen()["Scores"].conditional_formatting
        for regel in gebied.rules
        if p.cel(kolom.key).replace("$", "") in gebied.sqref and regel.dxf.border
    ]

    assert begint_band(vol().werkboek.tabel("tblScores"), kolom)
    assert [(r.top.style, r.bottom.style, r.left.style) for r in randen] == [("thin",) * 3]


def test_kinds_follow_from_the_schema():
    tabel = vol().werkboek.tabel("tblScores")

    def van(key: str) -> Column:
        return tabel.column(key)

    soorten = [soort(van(k)) for k in ("leerling", "leerjaar", "rekenen_m_niveau", "rekenen_goed")]
    assert soorten == [Soort.NAAM, Soort.LEERJAAR, Soort.NIVEAU, Soort.PROCENT]


@pytest.mark.parametrize("key", ["rekenen_keuze", "rekenen_aanpak"])
def test_a_long_word_on_indeling_shrinks_and_is_not_cut(key):
    p = plek("tblIndeling")
    cel = gelezen()["Indeling"][p.cel(key).replace("$", "")]

    assert cel.alignment.shrink_to_fit
