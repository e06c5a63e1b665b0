"""`hgw installeer` and its conversation."""

import pytest

from hgw_excel import platform
from hgw_excel.cli.gesprek.installeren import installeren
from hgw_excel.installatie import maken, omgeving
from tests.cli.hulp import draai, engels_in
from tests.cli.menuhulp import gesprek


@pytest.fixture(autouse=True)
def thuis(tmp_path, monkeypatch):
    """A home of its own, on Linux; nothing of the user is read or written."""
    monkeypatch.setattr(platform, "SYSTEEM", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "gegevens"))


def test_proef(capsys, tmp_path):
    gedaan = draai(capsys, "installeer", "--proef")

    assert (gedaan.code, gedaan.uit.splitlines()) == (
        0,
        [
            "Python voor de knoppen wordt gemaakt:",
            f"  {tmp_path}/gegevens/hgw-excel/omgeving",
            "Snelkoppeling in het menu met programma's wordt gemaakt:",
            f"  {tmp_path}/gegevens/applications/hgw-excel.desktop",
            "Er is niets geschreven.",
        ],
    )
    assert list(tmp_path.iterdir()) == []


def test_what_was_typed_is_passed_on(capsys, tmp_path, monkeypatch):
    """A folder that was typed counts from where hgw runs, not from where pip does."""
    gekregen = []
    monkeypatch.setattr(maken, "maak", lambda *wat: gekregen.append(wat))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "usb").mkdir()

    gedaan = draai(capsys, "installeer", "--map", "python", "--pakketten", "usb")
    ((map_, hoe, wiel, pakketten),) = gekregen

    assert gedaan.code == 0
    assert (map_, hoe, pakketten) == (tmp_path / "python", omgeving.Stand.NIEUW, tmp_path / "usb")
    assert wiel.name.startswith("hgw_excel-")


def test_weg(capsys):
    gedaan = draai(capsys, "installeer", "--weg")

    assert (gedaan.code, gedaan.uit) == (0, "Er is niets om weg te halen.\n")


@pytest.mark.parametrize(("optie", "kop"), [((), "Geschreven:"), (("--proef",), "Zou schrijven:")])
def test_uitdelen(capsys, tmp_path, optie, kop):
    gedaan = draai(capsys, "installeer", "--uitdelen", str(tmp_path / "usb"), *optie)
    regels = gedaan.uit.splitlines()

    assert (gedaan.code, regels[0], len(regels)) == (0, kop, 6)
    assert (tmp_path / "usb").exists() is not bool(optie)


def test_uitdelen_twice(capsys, tmp_path):
    draai(capsys, "installeer", "--uitdelen", str(tmp_path / "usb"))
    gedaan = draai(capsys, "installeer", "--uitdelen", str(tmp_path / "usb"))

    assert gedaan.uit == "Er was niets meer te doen: alles staat er al.\n"


def test_the_mail(capsys):
    gedaan = draai(capsys, "installeer", "--mail")

    assert (gedaan.code, gedaan.uit.splitlines()[0]) == (0, "Beste collega van ICT,")
    assert "%LOCALAPPDATA%\\hgw-excel\\omgeving" in gedaan.uit


@pytest.mark.parametrize(
    ("opties", "zin"),
    [
        (("--weg", "--mail"), "Kies er één: --weg, --uitdelen of --mail."),
        (("--weg", "--uitdelen", "usb"), "Kies er één: --weg, --uitdelen of --mail."),
        (("--weg", "--pakketten", "."), "--pakketten hoort niet bij --weg."),
        (("--weg", "--overschrijf"), "--overschrijf hoort niet bij --weg."),
        (("--mail", "--map", "x"), "--map hoort niet bij --mail."),
        (("--mail", "--proef"), "--proef hoort niet bij --mail."),
        (("--uitdelen", "usb", "--map", "x"), "--map hoort niet bij --uitdelen."),
        (("--overschrijf",), "--overschrijf hoort niet bij installeren."),
    ],
)
def test_what_does_not_go_together(capsys, opties, zin):
    gedaan = draai(capsys, "installeer", *opties)

    assert (gedaan.code, zin in gedaan.fout) == (2, True)


def test_help_is_dutch(capsys):
    assert engels_in(draai(capsys, "installeer", "--help").uit) == []


@pytest.mark.parametrize(
    ("antwoorden", "opdracht", "schrijft"),
    [
        (("1",), ("installeer",), True),
        (("5", "3"), ("installeer", "--mail"), False),
        (("4",), ("installeer", "--weg"), True),
    ],
)
def test_the_menu_asks_which(antwoorden, opdracht, schrijft):
    voorstel, tekst, _ = gesprek(installeren, "installeer", *antwoorden)

    assert (voorstel.opdrachten, voorstel.schrijft) == ((opdracht,), schrijft)
    assert ("Typ een cijfer van 1 tot en met 4." in tekst) is ("5" in antwoorden)


def test_the_menu_asks_where_for_a_folder(tmp_path):
    voorstel, tekst, _ = gesprek(installeren, "installeer", "2", "")

    doel = str(tmp_path / "hgw-excel installeren")
    assert (voorstel.opdrachten, voorstel.resultaat) == (
        (("installeer", "--uitdelen", doel),),
        doel,
    )
    assert "dubbelklikt daarin op installeer.cmd" in tekst
