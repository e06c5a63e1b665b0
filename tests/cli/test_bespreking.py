"""`hgw bespreking` and its conversation."""

import os

import pytest

from hgw_excel import platform
from hgw_excel.cli.gesprek.bespreken import bespreken
from hgw_excel.lezen.lees import read_safely
from tests.cli.hulp import draai, engels_in
from tests.cli.menuhulp import gesprek
from tests.school.klassen import bytes_van


@pytest.fixture
def klassen(tmp_path, monkeypatch):
    """A folder with a groep 5, and a home of its own so that nothing of the user is written."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(platform, "instellingenmap", lambda: tmp_path / "instellingen")
    map_ = tmp_path / "klassen"
    map_.mkdir()
    (map_ / "klassenmap groep 5.xlsx").write_bytes(bytes_van((5,), 10))
    return map_


def test_written_and_counted(capsys, klassen, tmp_path):
    uit, tonen = tmp_path / "b.xlsx", tmp_path / "p.xlsx"

    gedaan = draai(capsys, "bespreking", str(klassen), "--uit", str(uit),
                   "--presentatie", str(tonen), "--datum", "9-2-2027")  # fmt: skip

    assert (gedaan.code, gedaan.fout) == (0, "")
    assert gedaan.uit.splitlines()[-5:] == [
        "De klassenmap doet mee.",
        "Er is geen leerlingbespreking aangemeld of voorgesteld.",
        "Geschreven:",
        f"  {uit}",
        f"  {tonen}",
    ]
    assert read_safely(uit).soort == "bespreking"


def test_nothing_to_read(capsys, klassen, tmp_path):
    leeg = tmp_path / "leeg"
    leeg.mkdir()

    gedaan = draai(capsys, "bespreking", str(leeg), "--uit", str(tmp_path / "b.xlsx"))

    assert gedaan.code == 4
    assert "Er is niets geschreven: er is geen klassenmap gevonden." in gedaan.uit


@pytest.mark.parametrize(
    ("uit", "presentatie", "zin", "code"),
    [
        ("b.csv", "p.xlsx", "'b.csv' moet op .xlsx eindigen.", 2),
        ("b.xlsx", "B.xlsx", "dezelfde naam", 2),
        ("geen/b.xlsx", "p.xlsx", "bestaat niet. Maak hem eerst aan.", 4),
    ],
)
def test_names_that_make_no_sense(capsys, klassen, tmp_path, uit, presentatie, zin, code):
    gedaan = draai(capsys, "bespreking", str(klassen), "--uit", str(tmp_path / uit),
                   "--presentatie", str(tmp_path / presentatie))  # fmt: skip

    assert gedaan.code == code
    assert zin in gedaan.fout
    assert list(tmp_path.glob("*.xlsx")) == []


def test_existing_file_needs_a_word(capsys, klassen, tmp_path):
    uit = tmp_path / "b.xlsx"
    opdracht = ("bespreking", str(klassen), "--uit", str(uit), "--datum", "9-2-2027")
    draai(capsys, *opdracht)
    oud = uit.read_bytes()

    weer = draai(capsys, *opdracht)

    assert (weer.code, uit.read_bytes()) == (4, oud)
    assert "'b.xlsx' bestaat al" in weer.fout


def test_help_is_dutch(capsys):
    gedaan = draai(capsys, "bespreking", "--help")

    assert (gedaan.code, engels_in(gedaan.uit)) == (0, [])
    assert "twee bladzijden per groep" in gedaan.uit


def test_conversation(klassen):
    uit = os.path.join(klassen, "groepsbespreking.xlsx")
    tonen = os.path.join(klassen, "groepspresentatie.xlsx")

    voorstel, tekst, _ = gesprek(bespreken, "bespreking", "", "j", paden=[klassen])

    assert [regel for regel in tekst.splitlines() if regel][-4:] == [
        "Dit wordt geschreven; in het boekje staan namen van leerlingen:",
        f"  {uit} (nieuw)",
        f"  {tonen} (nieuw)",
        "In de klassenmappen verandert niets.",
    ]
    assert voorstel.opdrachten == (
        ("bespreking", str(klassen), "--uit", uit, "--presentatie", tonen),
    )
    assert (voorstel.schrijft, voorstel.resultaat) == (True, uit)


@pytest.mark.parametrize(
    ("antwoord", "gezegd", "naam"),
    [
        ("boekje", "", "boekje.xlsx"),
        ("boekje.xlsx", "", "boekje.xlsx"),
        (".", "", "groepsbespreking.xlsx"),
        ("boekje.pdf", "'boekje.pdf' moet op .xlsx eindigen.", "groepsbespreking.xlsx"),
        ("weg/boekje.xlsx", "is er niet. Kies een map die er is.", "groepsbespreking.xlsx"),
    ],
)
def test_where_it_comes(klassen, antwoord, gezegd, naam):
    antwoorden = [antwoord, *([""] if gezegd else []), "n"]

    voorstel, tekst, _ = gesprek(bespreken, "bespreking", *antwoorden, paden=[klassen])

    assert voorstel.opdrachten == (("bespreking", str(klassen), "--uit",
                                    os.path.join(klassen, naam)),)  # fmt: skip
    assert gezegd in tekst


def test_what_is_replaced_is_said(klassen):
    (klassen / "groepsbespreking.xlsx").write_bytes(b"oud")

    voorstel, tekst, _ = gesprek(bespreken, "bespreking", "", "n", paden=[klassen])

    assert voorstel.opdrachten[0][-1] == "--overschrijf"
    assert "groepsbespreking.xlsx (vervangt het oude)" in tekst
    assert "Van het oude blijft een kopie in _hgw/reserve, met wat erin getypt is." in tekst
