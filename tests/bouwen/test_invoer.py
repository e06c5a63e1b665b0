"""Drop-downs, checks while typing, and the sentence beside a cell."""

import re

import pytest
from openpyxl.worksheet.datavalidation import DataValidation
from xlsxwriter.utility import xl_rowcol_to_cell

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.schema.inhoud import Inhoud
from tests.bouwen.boek import KLASSEN, bytes_van, gelezen, plek, vol
from tests.klas import lege_klas


def _validatie(tabel: str, key: str, klas: str = "5-6") -> DataValidation:
    p = plek(tabel, klas)
    cel = p.cel(key).replace("$", "")
    regels = gelezen(klas)[p.blad].data_validations.dataValidation
    return next(regel for regel in regels if cel in regel.sqref)


def test_strict_choice_refuses_other_words():
    regel = _validatie("tblIndeling", "rekenen_keuze")

    assert (regel.type, regel.formula1, regel.errorStyle) == ("list", "lst_keuze", None)
    assert regel.showErrorMessage
    assert regel.error == "Kies een woord uit de lijst, of laat de cel leeg."


def test_choice_with_further_spellings_only_warns():
    """I+ is a niveau, though it is not in the drop-down."""
    regel = _validatie("tblScores", "rekenen_m_niveau")

    assert (regel.formula1, regel.errorStyle) == ("lst_niveau", "warning")


def test_free_choice_lets_own_words_in():
    regel = _validatie("tblGroepsoverzicht", "stimulerend")

    assert (regel.formula1, bool(regel.showErrorMessage)) == ("lst_stimulerend", False)


def test_score_takes_a_number_or_a_code():
    regel = _validatie("tblScores", "rekenen_m_score")
    cel = plek("tblScores").cel("rekenen_m_score").replace("$", "")

    assert regel.type == "custom"
    assert regel.formula1 == (
        f'OR(AND(ISNUMBER({cel}),{cel}>=0,{cel}<=400),TRIM({cel})="ziek",TRIM({cel})="vrij")'
    )
    assert regel.error == "Typ een getal van 0 tot 400 of ziek of vrij."


def test_date_takes_a_date():
    regel = _validatie("tblBesprekingen", "datum")

    assert (regel.type, regel.error) == ("date", "Typ een datum, bijvoorbeeld 9-9-2026.")


def test_computed_cell_has_a_sentence_and_no_check():
    regel = _validatie("tblIndeling", "rekenen_aanpak")

    assert regel.type is None
    assert regel.prompt.startswith("Rekent zelf")


def test_period_is_chosen_on_start():
    regels = gelezen()["Start"].data_validations.dataValidation

    assert [regel.formula1 for regel in regels if regel.type == "list"] == ["lst_periode"]


@pytest.mark.parametrize("klas", KLASSEN)
def test_each_list_of_a_drop_down_has_a_name(klas):
    boek = gelezen(klas)
    lijsten = {
        regel.formula1
        for blad in boek.worksheets
        for regel in blad.data_validations.dataValidation
        if regel.type == "list"
    }

    assert {naam for naam in lijsten if naam not in boek.defined_names} == set()


@pytest.mark.parametrize("klas", KLASSEN)
def test_titles_and_sentences_fit_and_no_check_has_a_structured_reference(klas):
    regels = [
        regel for blad in gelezen(klas).worksheets
        for regel in blad.data_validations.dataValidation
    ]  # fmt: skip

    assert max(len(regel.promptTitle or "") for regel in regels) <= 32
    assert max(len(regel.prompt or "") for regel in regels) <= 255
    assert [r.formula1 for r in regels if re.search(r"\[|tbl", r.formula1 or "")] == []


LIJST = 'TEXTJOIN(";",FALSE,lst_leerlingen)'


def _keuzes(doc) -> list[str]:
    """Return what the drop-down of pupils offers, computed in a free cell."""
    cel = doc.uno.Sheets.getByName("Leerlingen").getCellRangeByName("AZ1").getCellByPosition(0, 0)
    cel.setFormula(f"={LIJST.replace(',', ';')}")
    doc.herbereken()
    return doc.waarde("Leerlingen", "AZ1").split(";")


def _roepnaam(i: int) -> str:
    p = plek("tblLeerlingen")
    return xl_rowcol_to_cell(p.eerste + i, p.kolommen["roepnaam"])


def test_list_of_pupils_has_a_child_typed_in_any_spare_row(kantoor, tmp_path):
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(bytes_van())
    namen = [rij.tekst("leerling") for rij in vol().rijen("tblScores") if rij.tekst("leerling")]
    doc = kantoor.open(pad)

    zonder = _keuzes(doc)
    doc.typ("Leerlingen", _roepnaam(len(namen) + 1), "Noa")
    met = _keuzes(doc)
    doc.sluit()

    assert zonder == namen
    assert met == [*namen, "", "Noa"]


def test_list_of_pupils_begins_at_the_first_name_when_spare_rows_come_first(kantoor, tmp_path):
    """As when Scores is sorted from A to Z: a formula that shows nothing comes first."""
    inhoud = vol()
    rijen = {**inhoud.ruw, "tblScores": inhoud.ruw["tblScores"][::-1]}
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(bouw_klassenmap(Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw)))
    namen = [rij.tekst("leerling") for rij in inhoud.rijen("tblScores") if rij.tekst("leerling")]
    doc = kantoor.open(pad)

    keuzes = _keuzes(doc)
    doc.sluit()

    assert keuzes == namen[::-1]


def test_list_of_pupils_of_a_class_without_any_is_one_empty_cell(kantoor, tmp_path):
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(bouw_klassenmap(lege_klas((5,), 0)))
    doc = kantoor.open(pad)

    keuzes = _keuzes(doc)
    doc.sluit()

    assert keuzes == [""]


def test_every_typed_column_of_a_visible_table_has_its_sentence():
    zonder = [
        (tabel.name, kolom.key)
        for sheet in vol().werkboek.sheets
        if (tabel := sheet.table) and sheet.zicht != "verborgen"
        for kolom in tabel.columns
        if _validatie(tabel.name, kolom.key).prompt != kolom.help
    ]

    assert zonder == []
