"""`hgw stapel` and its conversation."""

import os

import pytest

from hgw_excel import platform
from hgw_excel.cli.gesprek.stapelen import stapelen
from hgw_excel.cli.onthouden import Geheugen
from hgw_excel.lezen.lees import read_safely
from hgw_excel.school.stapelen.namen import Namen
from tests.cli.hulp import draai, engels_in
from tests.cli.menuhulp import gesprek
from tests.school.stapelen.hulp import GESPREK, maak


@pytest.fixture(autouse=True)
def thuis(tmp_path, monkeypatch):
    """A home of its own, so that nothing of the user is read or written."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(platform, "instellingenmap", lambda: tmp_path / "instellingen")


@pytest.fixture
def klassen(tmp_path):
    """A folder with two workbooks that have the sheet."""
    map_ = tmp_path / "klassen"
    map_.mkdir()
    maak(map_ / "klassenmap groep 5.xlsx", [GESPREK])
    maak(map_ / "klassenmap groep 6.xlsx", [GESPREK, GESPREK])
    return map_


def test_written_and_counted(capsys, klassen, tmp_path):
    uit = tmp_path / "besprekingen.xlsx"

    gedaan = draai(capsys, "stapel", str(klassen), "--blad", "besprekingen", "--uit", str(uit))

    assert (gedaan.code, gedaan.fout, gedaan.uit.splitlines()) == (
        0,
        "",
        [
            "Niets aan te passen.",
            "Beide klassenmappen doen mee. Samen 3 rijen.",
            "Geschreven:",
            f"  {uit}",
        ],
    )
    assert read_safely(uit).soort == "stapel"


@pytest.mark.parametrize(
    ("rijen", "code", "zin"),
    [
        ([("!", "Bram", None)], 1, "De klassenmap doet mee. Samen 1 rij."),
        ([], 4, "Er is niets geschreven: op 'Besprekingen' staat nog niets."),
        (None, 4, "Er is niets geschreven: er is geen klassenmap gevonden."),
    ],
)
def test_code_and_sentence(capsys, tmp_path, rijen, code, zin):
    if rijen is not None:
        maak(tmp_path / "a.xlsx", rijen)

    gedaan = draai(capsys, "stapel", str(tmp_path), "--blad", "Besprekingen",
                   "--uit", str(tmp_path / "lijst.csv"))  # fmt: skip

    assert gedaan.code == code
    assert zin in gedaan.uit.splitlines()


def test_wrong_sheet(capsys, klassen, tmp_path):
    uit = tmp_path / "lijst.xlsx"

    gedaan = draai(capsys, "stapel", str(klassen), "--blad", "Gesprekken", "--uit", str(uit))

    assert gedaan.code == 4
    assert "Mogelijk is: Besprekingen." in gedaan.uit
    assert "Er is niets geschreven: er is geen klassenmap die mee kan doen." in gedaan.uit
    assert not uit.exists()


def test_existing_file_needs_a_word(capsys, klassen, tmp_path):
    uit = tmp_path / "lijst.csv"
    uit.write_text("oud")
    opdracht = ("stapel", str(klassen), "--blad", "Besprekingen", "--uit", str(uit))

    eerst = draai(capsys, *opdracht)
    daarna = draai(capsys, *opdracht, "--overschrijf")

    assert (eerst.code, daarna.code) == (4, 0)
    assert "'lijst.csv' bestaat al" in eerst.fout
    assert uit.read_bytes().startswith(b"\xef\xbb\xbfbestand;")


def test_help_is_dutch(capsys):
    gedaan = draai(capsys, "stapel", "--help")

    assert (gedaan.code, engels_in(gedaan.uit)) == (0, [])
    assert "Zet één blad van alle klassenmappen onder elkaar" in gedaan.uit


def test_conversation(klassen):
    uit = os.path.join(klassen, "besprekingen.xlsx")

    voorstel, tekst, _ = gesprek(stapelen, "stapel", "gesprek", "1", "", paden=[klassen])

    assert [regel for regel in tekst.splitlines() if regel] == [
        "Gekozen: 2 klassenmappen.",
        "Welk blad van alle klassen wil je onder elkaar?",
        "  1  Besprekingen",
        "Blad: gesprek",
        "Typ een cijfer of de naam van een blad. Bedoel je 'Besprekingen'?",
        "Blad: 1",
        "Waar komt de lijst?",
        "Alleen Enter kiest:",
        f"  {uit}",
        "Plaats: ",
        "Dit wordt geschreven; er kunnen namen van leerlingen in staan:",
        f"  {uit} (nieuw)",
        "In de klassenmappen verandert niets.",
    ]
    assert voorstel.opdrachten == (
        ("stapel", str(klassen), "--blad", "Besprekingen", "--uit", uit),
    )
    assert (voorstel.schrijft, voorstel.resultaat) == (True, uit)


@pytest.mark.parametrize(
    ("antwoorden", "blad", "gezegd"),
    [
        (["2"], "Toetsjes", ""),
        (["toetsen"], "Toetsen", ""),
        (["TBLSCORES"], "tblScores", ""),
        (["iets anders"], "iets anders", ""),
        (["9", "", "Toetsje", "1"], "Besprekingen", "Bedoel je 'Toetsjes'?"),
    ],
)
def test_sheets_of_all_workbooks_and_what_is_typed(monkeypatch, klassen, antwoorden, blad, gezegd):
    namen = Namen(("Besprekingen", "Toetsjes"), ("Toetsen", "tblScores"))
    monkeypatch.setattr("hgw_excel.school.stapelen.namen.namen_in", lambda _: namen)

    voorstel, tekst, _ = gesprek(stapelen, "stapel", *antwoorden, "", paden=[klassen])

    assert voorstel.opdrachten[0][-3] == blad
    assert [regel for regel in tekst.splitlines() if regel.startswith("  ")][:2] == [
        "  1  Besprekingen",
        "  2  Toetsjes",
    ]
    assert gezegd in tekst
    assert tekst.count("Typ een cijfer") == max(len(antwoorden) - 1, 0)


def test_conversation_over_a_list_that_is_there(klassen, tmp_path):
    uit = tmp_path / "mijn lijst.xlsx"
    uit.touch()

    voorstel, tekst, _ = gesprek(
        stapelen, "stapel", "BESPREKINGEN", str(tmp_path), str(tmp_path / "a.pdf"),
        str(tmp_path / "weg" / "a.xlsx"), str(tmp_path / "mijn lijst"), paden=[klassen],
        geheugen=Geheugen(),
    )  # fmt: skip

    assert "Dit is een map. Typ er een naam achter, bijvoorbeeld besprekingen.xlsx." in tekst
    assert "'a.pdf' moet op .xlsx of .csv eindigen." in tekst
    assert "is er niet. Kies een map die er is." in tekst
    assert f"{uit} (vervangt het oude)" in tekst
    assert "Van het oude blijft een kopie in _hgw/reserve." in tekst
    assert voorstel.opdrachten[0][-3:] == ("--uit", str(uit), "--overschrijf")
