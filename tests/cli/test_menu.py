"""The menu itself: entries from the list, one run after another, and every way to leave."""

import json
import subprocess
import sys
from importlib import import_module
from itertools import groupby

import pytest

from hgw_excel import platform
from hgw_excel.acties.lijst import ACTIES, Actie
from hgw_excel.cli import menu
from hgw_excel.cli.gesprek.sessie import Voorstel
from hgw_excel.cli.ingang import GESTOPT, PIJP
from tests.cli.hulp import draai, engels_in
from tests.cli.menuhulp import Blad
from tests.cli.test_groep import ZWAAR

KOPPEN = ("Bekijken", "De cyclus", "Voor de bespreking", "Klaarzetten")
IN_MENU = sorted((actie for actie in ACTIES if actie.plaats), key=lambda actie: actie.plaats)


def vraagt_niets(naam, sessie):
    return Voorstel(((naam, *sessie.paden),), schrijft=False)


def schrijft(naam, sessie):
    return Voorstel(((naam, "a"), (naam, "b")), resultaat=__file__)


def valt_om(naam, sessie):
    raise ValueError("Anna Jansen")


LIJST = (
    Actie("laatst", "Laatste ding", "Doe het laatst.", "", 9, f"{__name__}:schrijft", "Later"),
    Actie("buiten", "Niet hier", "Staat niet in het menu.", ""),
    Actie("eerst", "Eerste ding", "Doe het eerst.", "", 1, f"{__name__}:vraagt_niets", "Nu"),
    Actie("stuk", "Kapot ding", "Valt om.", "", 5, f"{__name__}:valt_om", "Nu"),
)
EERST, STUK, LAATST = "1", "2", "3"


@pytest.fixture(autouse=True)
def afgezonderd(monkeypatch, tmp_path):
    """No settings of the user, and no program that opens."""
    monkeypatch.setattr(platform, "instellingenmap", lambda: tmp_path / "instellingen")
    monkeypatch.setattr(platform, "open_bestand", lambda pad: False)


def speel(*antwoorden, paden=(), codes=()):
    """Use the menu; return its code, the screen, and the commands that were run."""
    blad, gedraaid, codes = Blad(*antwoorden, breedte=80), [], iter(codes)

    def doe(args):
        gedraaid.append(tuple(args))
        return next(codes, 0)

    code = menu.start(paden, scherm=blad.scherm, draai=doe, acties=LIJST)
    assert blad.over == []
    return code, blad.tekst, gedraaid


def test_entries_come_from_the_list_in_order():
    code, tekst, gedraaid = speel("0")

    assert (code, gedraaid) == (0, [])
    assert tekst == (
        "\nhgw-excel. Wat wil je doen?\n\n"
        "Nu\n  1  Eerste ding\n  2  Kapot ding\n"
        "Later\n  3  Laatste ding\n"
        "  0  Stoppen\n\n"
        "Typ een cijfer en druk op Enter: 0\n"
    )


@pytest.mark.parametrize("antwoord", ["1", "eerst", " EERST "])
def test_a_number_or_a_name_chooses(antwoord):
    assert speel(antwoord, "", "stop")[2] == [("eerst",)]


@pytest.mark.parametrize("antwoord", ["", "4", "-1", "1.", "buiten", "/weg/x.xlsx", "é✓", "\0"])
def test_a_choice_that_is_not_there(antwoord):
    code, tekst, gedraaid = speel(antwoord, "0")

    assert (code, gedraaid) == (0, [])
    assert "Dat kan niet. Kies een cijfer van 0 tot en met 3.\n" in tekst
    assert tekst.count("Wat wil je doen?") == 1


def test_what_was_dropped_goes_to_the_choice(tmp_path):
    paden = [str(tmp_path / f"{nummer}.xlsx") for nummer in range(7)]
    _, tekst, gedraaid = speel(EERST, "", "0", paden=paden)

    assert gedraaid == [("eerst", *paden)]
    assert tekst.startswith(f"\nGekozen:\n  {paden[0]}\n")
    assert "  en nog 2\nWat wil je ermee doen?\n" in tekst


def test_a_path_can_be_dropped_in_the_menu(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "klas 5.xlsx").touch()

    assert speel("'klas 5.xlsx'", EERST, "", "0")[2] == [("eerst", str(tmp_path / "klas 5.xlsx"))]


def test_nothing_is_written_without_a_yes():
    code, tekst, gedraaid = speel(LAATST, "n", "0")

    assert (code, gedraaid) == (0, [])
    assert "Doorgaan? J/n: n\nEr is niets gedaan.\n" in tekst


def test_what_was_made_can_be_opened(monkeypatch):
    geopend = []
    monkeypatch.setattr(platform, "open_bestand", lambda pad: geopend.append(str(pad)) or True)
    _, tekst, gedraaid = speel(LAATST, "", "j", "", "0")

    assert gedraaid == [("laatst", "a"), ("laatst", "b")]
    assert geopend == [__file__]
    assert "Dat lukt hier niet" not in tekst


def test_what_can_not_be_opened_is_named():
    _, tekst, _ = speel(LAATST, "", "", "", "0")

    assert f"Dat lukt hier niet. Open zelf:\n  {__file__}\nDruk op Enter voor het menu. " in tekst


@pytest.mark.parametrize(("codes", "gedraaid"), [([2], 1), ([4], 1), ([1, 4], 2), ([5], 1)])
def test_a_fault_ends_the_row_and_opens_nothing(codes, gedraaid):
    code, tekst, opdrachten = speel(LAATST, "", "", "0", codes=codes)

    assert (code, len(opdrachten)) == (0, gedraaid)
    assert "openen?" not in tekst


@pytest.mark.parametrize("code", [GESTOPT, PIJP])
def test_a_command_that_was_stopped_stops_the_menu(code):
    assert speel(EERST, codes=[code])[0] == code


def test_the_menu_outlives_a_fault_of_its_own(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    code, tekst, gedraaid = speel(STUK, EERST, "", "0")
    fout = capsys.readouterr().err

    assert (code, gedraaid) == (0, [("eerst",)])
    assert fout.startswith("Er ging iets mis in het programma zelf.")
    assert "Anna" not in fout + tekst


@pytest.mark.parametrize("antwoorden", [(), (LAATST,), (LAATST, "j"), (EERST,)])
def test_the_end_of_the_typing_is_polite(antwoorden):
    code, tekst, _ = speel(*antwoorden)

    assert code == 0
    assert tekst.endswith("\nGestopt.\n")


@pytest.mark.parametrize("antwoorden", [(LAATST, "0", "0"), (LAATST, "j", "0", "0")])
def test_zero_goes_back_from_every_question(antwoorden):
    assert speel(*antwoorden)[0] == 0


def test_lines_fit_80_characters():
    blad = Blad("0", breedte=80)
    menu.start(scherm=blad.scherm)

    assert max(map(len, blad.tekst.splitlines())) <= 80
    assert engels_in(blad.tekst) == []
    assert blad.tekst.encode("cp1252")


def test_a_choice_says_what_it_does():
    tekst = speel(EERST, "", "0")[1]

    assert "\nEerste ding (typ 0 om terug te gaan)\nDoe het eerst.\n" in tekst


def test_every_heading_comes_once_and_in_the_order_of_a_year():
    koppen = [kop for kop, _ in groupby(actie.kop for actie in IN_MENU)]

    assert koppen == [kop for kop in KOPPEN if kop in koppen]
    assert IN_MENU[0].naam == "controleer"
    assert {actie.kop for actie in ACTIES if not actie.plaats} == {""}


@pytest.mark.parametrize("actie", ACTIES, ids=lambda actie: actie.naam)
def test_an_actie_has_a_place_and_a_conversation_or_neither(actie):
    module, _, functie = actie.gesprek.partition(":")

    assert bool(actie.plaats) == bool(actie.gesprek)
    assert not actie.gesprek or callable(getattr(import_module(module), functie))


def test_no_two_entries_have_one_place():
    plaatsen = [actie.plaats for actie in IN_MENU]

    assert len(set(plaatsen)) == len(plaatsen)


MENU_EN_STOP = """
import json, sys
from hgw_excel import platform
platform.is_terminal, platform.lees_regel = (lambda *_: True), (lambda: "0")
from hgw_excel.cli.ingang import main
try: main([])
except SystemExit: json.dump(sorted(sys.modules), sys.stderr)
"""


def test_the_menu_comes_up_without_anything_heavy():
    proces = subprocess.run(
        [sys.executable, "-c", MENU_EN_STOP], capture_output=True, text=True, check=True
    )
    geladen = json.loads(proces.stderr)

    assert "hgw-excel. Wat wil je doen?" in proces.stdout
    assert {naam.split(".")[0] for naam in geladen} & ZWAAR == set()
    assert [n for n in geladen if n.startswith(("hgw_excel.school", "hgw_excel.lezen"))] == []


@pytest.fixture
def op_een_scherm(monkeypatch):
    """Play that someone looks; `start` is told what the command line gives it."""
    gegeven = []
    monkeypatch.setattr(platform, "is_terminal", lambda *_: True)
    monkeypatch.setattr(menu, "start", lambda paden: gegeven.append(list(paden)) or 0)
    return gegeven


@pytest.fixture
def werkmap(monkeypatch, tmp_path):
    """A folder with a file, and one that is called as a command is."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "klas 5.xlsx").touch()
    (tmp_path / "demo").mkdir()


@pytest.mark.usefixtures("werkmap")
@pytest.mark.parametrize(
    ("args", "gegeven", "code"),
    [
        ([], [[]], 0),
        (["klas 5.xlsx"], [["klas 5.xlsx"]], 0),
        (["klas 5.xlsx", "demo"], [["klas 5.xlsx", "demo"]], 0),
        (["./demo"], [["./demo"]], 0),
        (["demo", "klas 5.xlsx"], [], 2),
        (["klas 5.xlsx", "weg.xlsx"], [], 2),
        (["klas 5.xlsx", "--help"], [], 2),
        (["--versie"], [], 0),
        (["--help"], [], 0),
    ],
)
def test_only_paths_open_the_menu(capsys, op_een_scherm, args, gegeven, code):
    """A name of a command is that command, also where a folder is called so."""
    uitkomst = draai(capsys, *args)

    assert (op_een_scherm, uitkomst.code) == (gegeven, code)


@pytest.mark.usefixtures("werkmap")
def test_only_paths_without_a_terminal_are_checked(capsys):
    (kaal, gewoon) = draai(capsys, "klas 5.xlsx"), draai(capsys, "controleer", "klas 5.xlsx")

    assert kaal.fout == "Zonder opdracht wordt er gecontroleerd. Er verandert niets.\n"
    assert (kaal.uit, kaal.code) == (gewoon.uit, gewoon.code)
    assert gewoon.code == 3
