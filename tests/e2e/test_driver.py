"""The driver itself: a small workbook, opened, typed in, computed, saved and printed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import xlsxwriter

from hgw_excel.schema.ruw import CelFout
from tests import libreoffice, papier
from tests.libreoffice import Document, Kantoor


@pytest.fixture
def boek(tmp_path: Path) -> Path:
    """
    | sheet  | A      | B                   |
    | Scores | 1      | A1*2, stored as 999 |
    | Plan   | Bram   |                     |
    """
    pad = tmp_path / "klassenmap.xlsx"
    werkboek = xlsxwriter.Workbook(str(pad))
    scores, plan, geheim = (werkboek.add_worksheet(n) for n in ("Scores", "Plan", "Geheim"))
    scores.write_number("A1", 1)
    scores.write_formula("B1", "=A1*2", None, 999)
    scores.write_formula("B2", "=1/0", None, 0)
    scores.write_formula("B3", '=IF(A1>100,"hoog","laag")', None, "laag")
    scores.write_formula("B4", "=SUM(A1:A2,1)", None, 2)
    plan.write_string("A1", "Bram")
    plan.write_string("F1", "buiten")
    plan.print_area("A1:C3")
    plan.protect()
    geheim.write_string("A1", "Verborgen")
    geheim.print_area("A1:B2")
    geheim.hide()
    werkboek.close()
    return pad


@pytest.fixture
def document(kantoor: Kantoor, boek: Path) -> Iterator[Document]:
    doc = kantoor.open(boek)
    yield doc
    doc.sluit()


def test_stored_values_are_not_trusted(document: Document) -> None:
    assert document.waarde("Scores", "B1") == 2.0


def test_typing_a_dutch_decimal_computes_what_depends_on_it(document: Document) -> None:
    document.typ("Scores", "A1", "151,5")

    assert document.waarde("Scores", "A1") == 151.5
    assert document.tekst("Scores", "A1") == "151,5"
    assert document.waarde("Scores", "B1") == 303.0
    assert document.waarde("Scores", "B3") == "hoog"


def test_an_english_decimal_is_text_in_dutch(document: Document) -> None:
    document.typ("Scores", "A1", "151.5")

    assert document.waarde("Scores", "A1") == "151.5"


def test_protection_holds(document: Document) -> None:
    document.typ("Plan", "A1", "Noor")

    assert document.waarde("Plan", "A1") == "Bram"


def test_values_texts_and_errors(document: Document) -> None:
    document.wis("Scores", "A1")
    document.herbereken()

    assert document.waarde("Scores", "A1") == ""
    assert document.waarde("Scores", "B2") == CelFout("#DIV/0!")
    assert document.formule("Scores", "B4") == "=SUM(A1:A2;1)"
    assert document.waarden("Scores", "A1:B1") == (("", 0.0),)


def test_saving_keeps_what_was_typed(kantoor: Kantoor, document: Document, tmp_path: Path) -> None:
    document.typ("Scores", "A1", "7")
    bewaard = kantoor.open(document.bewaar(tmp_path / "bewaard.xlsx"))
    waarde = bewaard.waarde("Scores", "B1")
    bewaard.sluit()

    assert waarde == 14.0


def test_paper(document: Document, tmp_path: Path) -> None:
    alles = papier.woorden(document.pdf(tmp_path / "alles.pdf"))
    plan = document.pdf(tmp_path / "plan.pdf", bladen=("Plan",))
    weer_alles = papier.woorden(document.pdf(tmp_path / "weer.pdf"))

    assert [pagina[0] for pagina in alles] == ["1", "Bram"]
    assert papier.woorden(plan) == [["Bram"]]
    assert weer_alles == alles
    assert [pad.name for pad in papier.naar_png(plan)] == ["plan-1.png"]


def test_hidden_sheet_can_be_printed(document: Document, tmp_path: Path) -> None:
    pdf = document.pdf(tmp_path / "geheim.pdf", bladen=("Geheim",))

    assert papier.woorden(pdf) == [["Verborgen"]]


def test_what_is_no_workbook_is_refused(kantoor: Kantoor, tmp_path: Path) -> None:
    pad = tmp_path / "kapot.xlsx"
    pad.write_bytes(b"PK\x03\x04 geen werkboek")

    with pytest.raises(RuntimeError, match="kapot"):
        kantoor.open(pad)


def test_stop_ends_the_program_and_leaves_nothing() -> None:
    with libreoffice.start() as kantoor:
        map_, proces = kantoor.map, kantoor._proces

    assert proces.poll() is not None
    assert not map_.exists()


def test_nobody_types_on_a_hidden_sheet(document: Document) -> None:
    with pytest.raises(ValueError, match="Geheim"):
        document.typ("Geheim", "A1", "1")


def test_workbook_with_a_stale_lock_file_is_refused(kantoor: Kantoor, boek: Path) -> None:
    slot = boek.with_name(f".~lock.{boek.name}#")
    slot.write_text(",juf,laptop,04.02.2026 10:00,file:///elders;", encoding="utf-8")

    with pytest.raises(RuntimeError, match="klassenmap"):
        kantoor.open(boek)


def test_missing_program_fails_in_ci(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(libreoffice, "SOFFICE", tmp_path / "weg")
    monkeypatch.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception, match="apt-get"), libreoffice.start():
        pass
