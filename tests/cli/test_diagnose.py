"""`hgw diagnose`, and the talk before it."""

import getpass
import json
from pathlib import Path

import pytest

from hgw_excel import platform
from hgw_excel.cli.gesprek.diagnose import diagnose
from hgw_excel.installatie import opname
from tests.cli.hulp import draai, engels_in
from tests.cli.menuhulp import gesprek
from tests.installatie.toestanden import GOED, anders

HIER_NIET = "Hier is geen Excel: dit is geen Windows en geen Mac."


@pytest.fixture(autouse=True)
def werkmap(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(platform, "SYSTEEM", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "klas.xlsm").write_text("geen werkmap")
    return tmp_path


@pytest.fixture
def speel(monkeypatch):
    """Let the computer be this one; return which klassenmap was looked at."""

    def vervang(toestand):
        gevraagd = []
        monkeypatch.setattr(opname, "neem_op", lambda pad: gevraagd.append(pad) or toestand)
        return gevraagd

    return vervang


def test_linux_says_plainly_that_there_is_no_excel(capsys):
    assert vars(draai(capsys, "diagnose")) == {
        "uit": (
            f"mist          Systeem: {HIER_NIET}\n"
            "              Gebruik de knoppen op een computer met Excel.\n"
            "\n"
            f"De knoppen werken hier waarschijnlijk niet. Waarom niet? {HIER_NIET} Zonder knoppen "
            "werkt de klassenmap (.xlsx) volledig.\n"
        ),
        "fout": "",
        "code": 1,
    }


def test_everything_is_there(capsys, speel):
    gevraagd = speel(GOED)
    gedraaid = draai(capsys, "diagnose", "klas.xlsm")

    assert (gedraaid.code, gedraaid.fout, gevraagd) == (0, "", [Path("klas.xlsm")])
    assert gedraaid.uit.endswith("\n\nDe knoppen werken hier waarschijnlijk.\n")
    assert engels_in(gedraaid.uit) == []


def test_json(capsys, speel):
    speel(anders(excel=None))
    gedraaid = draai(capsys, "diagnose", "--json")

    assert gedraaid.code == 1
    assert json.loads(gedraaid.uit)["werkt"] == {"knoppen": False, "functies": False}


def test_report_for_who_helps(capsys, speel, werkmap):
    speel(GOED)
    gedraaid = draai(capsys, "diagnose", "klas.xlsm", "--rapport", "rapport.txt")
    rapport = (werkmap / "rapport.txt").read_text("utf-8")

    assert gedraaid.uit.endswith("\nGeschreven:\n  rapport.txt\n")
    assert rapport.splitlines()[2:-1] == gedraaid.uit.splitlines()[: len(rapport.splitlines()) - 3]


def test_report_beside_json_leaves_the_json_alone(capsys, speel, werkmap):
    speel(GOED)
    gedraaid = draai(capsys, "diagnose", "--json", "--rapport", "rapport.txt")

    assert json.loads(gedraaid.uit)["werkt"]["knoppen"]
    assert (werkmap / "rapport.txt").exists()


def test_report_never_overwrites(capsys, speel, werkmap):
    speel(GOED)
    (werkmap / "rapport.txt").write_text("van mij")
    gedraaid = draai(capsys, "diagnose", "--rapport", "rapport.txt")

    assert (gedraaid.code, gedraaid.uit) == (4, "")
    assert gedraaid.fout == (
        "'rapport.txt' bestaat al. Kies een andere naam. Er is niets veranderd.\n"
    )
    assert (werkmap / "rapport.txt").read_text() == "van mij"


def test_report_of_last_time_is_replaced(capsys, speel, werkmap):
    """The page says to run it again after each thing that was mended."""
    speel(anders(excel=None))
    draai(capsys, "diagnose", "--rapport", "rapport.txt")
    vorige = (werkmap / "rapport.txt").read_text("utf-8")
    speel(GOED)
    gedraaid = draai(capsys, "diagnose", "--rapport", "rapport.txt")
    nu = (werkmap / "rapport.txt").read_text("utf-8")

    assert (gedraaid.code, gedraaid.fout) == (0, "")
    assert ("mist  " in vorige, "mist  " in nu) == (True, False)


def test_report_names_nobody(capsys, werkmap, monkeypatch):
    """Of a real run: no name of the user, no folder, no name of a file."""
    pad = werkmap / "klas juf Anna.xlsm"
    pad.write_text("geen werkmap")
    monkeypatch.setattr(platform, "SYSTEEM", "darwin")
    monkeypatch.setattr(Path, "home", lambda: werkmap / "Users" / "annajansen")
    draai(capsys, "diagnose", str(pad), "--rapport", "rapport.txt")
    rapport = (werkmap / "rapport.txt").read_text("utf-8")

    assert "macOS" in rapport
    assert "Dit is een tekstbestand" in rapport
    for naam in ("Anna", "annajansen", "Users", werkmap.name, f"/{getpass.getuser()}"):
        assert naam not in rapport


@pytest.mark.parametrize(
    ("args", "zin"),
    [
        (("weg.xlsm",), "'[KLASSENMAP]'"),
        (("klas.xlsm", "ander.xlsm"), "ander.xlsm"),
        (("--rapport", ""), "er staat niets"),
    ],
)
def test_what_is_typed_wrong(capsys, args, zin):
    gedraaid = draai(capsys, "diagnose", *args)

    assert gedraaid.code == 2
    assert zin in gedraaid.fout
    assert engels_in(gedraaid.fout) == []


def test_talk_without_a_klassenmap():
    voorstel, tekst, _ = gesprek(diagnose, "diagnose", "", "")

    assert (voorstel.opdrachten, voorstel.schrijft) == ((("diagnose",),), False)
    assert "Alleen Enter kijkt alleen deze computer na." in tekst


def test_talk_with_a_klassenmap(werkmap):
    voorstel, tekst, _ = gesprek(diagnose, "diagnose", "weg.xlsm", "klas.xlsm", "n")

    assert voorstel.opdrachten == (("diagnose", str(werkmap / "klas.xlsm")),)
    assert "Die klassenmap is er niet. Kies één bestand." in tekst


def test_talk_takes_the_klassenmap_that_was_dropped(werkmap):
    (werkmap / "klas.xlsx").touch()
    paden = [werkmap, werkmap / "klas.xlsx", werkmap / "klas.xlsm"]
    voorstel, _, sessie = gesprek(diagnose, "diagnose", "", paden=paden)

    assert voorstel.opdrachten == (("diagnose", str(werkmap / "klas.xlsm")),)
    assert sessie.paden == ()


def test_talk_about_a_report(werkmap, monkeypatch):
    monkeypatch.setenv("HOME", str(werkmap))
    voorstel, tekst, _ = gesprek(diagnose, "diagnose", "", "j")
    rapport = str(werkmap / "rapport knoppen.txt")

    assert voorstel.opdrachten == (("diagnose", "--rapport", rapport),)
    assert (voorstel.schrijft, voorstel.resultaat) == (False, rapport)
    assert "Ook een rapport om naar ICT te sturen? j/N: j\n" in tekst
