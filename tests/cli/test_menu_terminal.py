"""The menu in a real pseudo-terminal, on a school folder with one small class."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hgw_excel.acties.lijst import ACTIES
from tests.cli.hulp import engels_in
from tests.cli.schijnterminal import CTRL_D, HGW, Terminal
from tests.e2e.school import maak_klassenmap

WEG = ("LANG", "LC_", "XDG_", "COLUMNS", "LINES")
"""What a test says itself; parallel test runs claim a width of their own."""

KIES, KLASSEN, PLAATS = "druk op Enter:", "Klassenmappen:", "Plaats:"
LEERLINGEN, JA, MENU, KNOPPEN = "Leerlingbestand:", "J/n:", "voor het menu.", "j/N:"
CONTROLEER, NIEUW, INDELEN = "controleer", "nieuw", "indelen"
OVERZICHT, SCHOOLMAP, DEMO = "consolideer", "schoolmap", "demo"
SPEEL_DEMO = """
import sys, types
from pathlib import Path
import hgw_excel.school.demo as echt
def demo(map_, *, met_normen, zeg):
    map_.mkdir()
    (map_ / "schooloverzicht.xlsx").touch()
    zeg("Hier speelt de proefschool.")
    return 0
echt.demo = demo
from hgw_excel.cli.ingang import main
main([])
"""
"""The menu with a demo that takes no time."""


@pytest.fixture(scope="session")
def voorbeeld(tmp_path_factory) -> Path:
    """A school folder with a pupil file and one klassenmap, made once."""
    school = tmp_path_factory.mktemp("voorbeeld") / "de school"
    maak_klassenmap(school, (5,), 4)
    return school


@pytest.fixture
def school(voorbeeld, tmp_path) -> Path:
    """A copy of it, to write in."""
    return Path(shutil.copytree(voorbeeld, tmp_path / "de school"))


@pytest.fixture
def omgeving(tmp_path) -> dict[str, str]:
    """A user's surroundings: an empty home, and a program that notes what it must open."""
    (tmp_path / "thuis").mkdir()
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\nprintf %s "$1" > "{tmp_path}/geopend.tmp"\n'
                      f'mv "{tmp_path}/geopend.tmp" "{tmp_path}/geopend"\n')  # fmt: skip
    opener.chmod(0o755)
    schoon = {n: w for n, w in os.environ.items() if not n.startswith(WEG)}
    return {
        **schoon,
        "LANG": "C.UTF-8",
        "HOME": str(tmp_path / "thuis"),
        "PATH": f"{opener.parent}:{os.environ['PATH']}",
        "NO_COLOR": "1",
    }


@pytest.fixture
def start(tmp_path, omgeving) -> Iterator[Callable[..., Terminal]]:
    """Start `hgw` in a terminal, with what was dropped on it."""
    geopend = []

    def start(*args: object, opdracht=HGW, kolommen: int = 100, **meer: str) -> Terminal:
        terminal = Terminal(
            [*opdracht, *map(str, args)],
            map_=tmp_path,
            omgeving={**omgeving, **meer},
            kolommen=kolommen,
        )
        geopend.append(terminal)
        return terminal

    yield start
    for terminal in geopend:
        terminal.sluit()


def eindig(terminal: Terminal, code: int = 0) -> str:
    """Leave through 0, expect `code` and no English; return the screen."""
    terminal.typ("0", KIES)
    return _klaar(terminal, code)


def _klaar(terminal: Terminal, code: int) -> str:
    assert terminal.einde() == code, terminal.tekst
    assert "Traceback" not in terminal.tekst
    return terminal.tekst


def test_controleren_with_a_path_typed_wrong_first(start, school):
    terminal = start()
    terminal.typ("99", KIES)
    terminal.typ(CONTROLEER, KIES)
    terminal.typ("", KLASSEN)
    terminal.typ("/weg", KLASSEN)
    terminal.typ(f"'{school / 'klassen'}' ", KLASSEN)
    terminal.typ("", MENU)
    tekst = eindig(terminal)

    for zin in (
        "Dat kan niet. Kies een cijfer van 0 tot en met",
        "Er is nog niets gekozen.",
        "'/weg' is er niet.",
        "Gekozen: 1 klassenmap.",
        "De klassenmap is gelezen.",
    ):
        assert zin in tekst
    assert engels_in(tekst) == []


def test_indelen_by_its_number(start, school):
    """The klassenmap itself is dropped on the program; what would change is asked."""
    klas = school / "klassen" / "klassenmap groep 5.xlsx"
    voor = klas.read_bytes()
    keuzes = sorted((actie for actie in ACTIES if actie.plaats), key=lambda actie: actie.plaats)
    nummer = 1 + [actie.naam for actie in keuzes].index(INDELEN)
    terminal = start(klas)
    terminal.typ(str(nummer), KIES)
    terminal.wacht("Je ziet eerst wat er verandert. Daarna kies je of het mag.")
    terminal.typ("n", JA)
    terminal.typ("", MENU)

    assert "groep 5" in eindig(terminal).split("Even geduld.")[1]
    assert klas.read_bytes() == voor


def test_the_folder_is_remembered_by_the_next_start(start, school, tmp_path):
    eerste = start(school / "klassen")
    eerste.typ(CONTROLEER, KIES)
    eerste.typ("", MENU)
    eindig(eerste)
    tweede = start()
    tweede.typ(CONTROLEER, KIES)
    tweede.wacht(f"kiest weer: {school / 'klassen'}")
    tweede.typ("", KLASSEN)
    tweede.typ("", MENU)
    eindig(tweede)
    bewaard = tmp_path / "thuis/.config/hgw-excel/menu.json"

    assert "De klassenmap is gelezen." in tweede.tekst
    assert str(school / "klassen") in bewaard.read_text()


def test_a_home_that_can_not_be_written(start, school, tmp_path):
    (tmp_path / "bezet").write_text("geen map")
    terminal = start(XDG_CONFIG_HOME=str(tmp_path / "bezet"))
    terminal.typ(CONTROLEER, KIES)
    terminal.typ(str(school / "klassen"), KLASSEN)
    terminal.typ("", MENU)

    assert "De klassenmap is gelezen." in eindig(terminal)


def test_klassenmappen_maken_opens_the_folder(start, school, tmp_path):
    """The pupil file is dropped on the program; the school folder is found from it."""
    shutil.rmtree(school / "klassen")
    terminal = start(school / "leerlingen.csv")
    terminal.typ(NIEUW, KIES)
    terminal.typ("", PLAATS)
    terminal.typ("", KNOPPEN)
    terminal.wacht("1 groep en 4 leerlingen")
    assert not (school / "klassen").exists()
    terminal.typ("j", JA)
    terminal.typ("j", JA)
    terminal.typ("", MENU)
    eindig(terminal)

    assert [pad.name for pad in (school / "klassen").iterdir()] == ["klassenmap groep 5.xlsx"]
    assert wat_geopend_is(tmp_path) == str(school / "klassen")


def wat_geopend_is(tmp_path: Path) -> str:
    """Wait for the program that opens, which runs on by itself."""
    subprocess.run(
        ["sh", "-c", f'while [ ! -e "{tmp_path}/geopend" ]; do sleep 0.05; done'],
        timeout=20,
        check=True,
    )
    return (tmp_path / "geopend").read_text()


def test_everything_is_asked_and_the_school_folder_is_made(start, school, tmp_path):
    terminal = start()
    terminal.typ(NIEUW, KIES)
    terminal.typ("", PLAATS)
    terminal.typ(str(school), LEERLINGEN)
    terminal.typ(str(school / "leerlingen.csv").replace(" ", "\\ "), LEERLINGEN)
    terminal.typ("groepen", PLAATS)
    terminal.typ("n", KNOPPEN)
    terminal.typ("", JA)
    terminal.typ("n", JA)
    terminal.typ("", MENU)
    tekst = eindig(terminal)
    nieuw = tmp_path / "thuis" / "schoolmap"

    assert "Dit is een map. Kies het bestand zelf." in tekst
    assert (nieuw / "school.toml").is_file()
    assert [pad.name for pad in (nieuw / "groepen").iterdir()] == ["klassenmap groep 5.xlsx"]


def test_schooloverzicht_twice(start, school):
    """The second time it is told that the first is replaced, and a copy of it stays."""
    terminal = start()
    terminal.typ(f"file://{str(school / 'klassen').replace(' ', '%20')}", KIES)
    for keer in ("nieuw", "vervangt het oude"):
        terminal.typ(OVERZICHT, KIES)
        if keer != "nieuw":
            terminal.typ("", KLASSEN)
        terminal.typ("", PLAATS)
        terminal.typ("", JA)
        terminal.wacht(f"schooloverzicht.xlsx ({keer})")
        terminal.typ("", JA)
        terminal.typ("n", JA)
        terminal.typ("", MENU)
    tekst = eindig(terminal)

    assert tekst.count("De klassenmap doet mee.") == 2
    assert (school / "schooloverzicht.xlsx").is_file()
    assert (school / "ib-overzicht.xlsx").is_file()


def test_no_is_no(start, school):
    terminal = start(school / "klassen")
    terminal.typ(OVERZICHT, KIES)
    terminal.typ("", PLAATS)
    terminal.typ("nee", JA)
    terminal.typ("nee", JA)
    terminal.wacht("Er is niets gedaan.")
    eindig(terminal)

    assert not (school / "schooloverzicht.xlsx").exists()


def test_schoolmap(start, tmp_path):
    terminal = start()
    terminal.typ(SCHOOLMAP, KIES)
    terminal.typ('"mijn school"', PLAATS)
    terminal.typ("", JA)
    terminal.typ("n", JA)
    terminal.typ("", MENU)
    eindig(terminal)

    assert (tmp_path / "thuis/mijn school/school.toml").is_file()


def test_proefschool(start, tmp_path):
    terminal = start(opdracht=(sys.executable, "-c", SPEEL_DEMO))
    terminal.typ(DEMO, KIES)
    terminal.typ("", PLAATS)
    terminal.typ("", JA)
    terminal.wacht("Hier speelt de proefschool.")
    terminal.typ("", JA)
    terminal.typ("", MENU)
    eindig(terminal)

    assert wat_geopend_is(tmp_path) == str(tmp_path / "thuis/hgw-demo/schooloverzicht.xlsx")


def test_a_fault_in_a_command_is_a_sentence_and_the_menu_stays(start, school):
    """The folder of the school can't be made, because a file is in the way."""
    (school / "school.toml").unlink()
    (school / "school.toml").mkdir()
    terminal = start(school)
    terminal.typ(SCHOOLMAP, KIES)
    (school / "normen").rename(school / "normen.oud")
    (school / "normen").write_text("geen map")
    terminal.typ("", JA)
    terminal.typ("", MENU)

    assert "kan niet gemaakt worden." in eindig(terminal)


@pytest.mark.parametrize("stappen", [(), (CONTROLEER,), (SCHOOLMAP, "")])
def test_ctrl_c_leaves_anywhere(start, stappen):
    terminal = loop(start(), stappen)
    terminal.ctrl_c("Gestopt.")

    assert _klaar(terminal, 130).endswith("\nGestopt.\n")


@pytest.mark.parametrize("stappen", [(), (CONTROLEER,), (SCHOOLMAP, "")])
def test_ctrl_d_leaves_anywhere(start, stappen):
    terminal = loop(start(), stappen)
    terminal.typ(CTRL_D, enter=False)

    assert _klaar(terminal, 0).endswith("\nGestopt.\n")


def loop(terminal: Terminal, stappen: tuple[str, ...]) -> Terminal:
    """Give these answers and wait for the next question."""
    vragen = {0: KIES, 1: PLAATS if SCHOOLMAP in stappen else KLASSEN, 2: JA}
    for nummer, antwoord in enumerate(stappen):
        terminal.typ(antwoord, vragen[nummer])
    terminal.wacht(vragen[len(stappen)])
    return terminal


def test_ctrl_c_while_a_command_runs(start, tmp_path):
    langzaam = SPEEL_DEMO.replace("    return 0", "    import time; time.sleep(60)")
    terminal = start(opdracht=(sys.executable, "-c", langzaam))
    terminal.typ(DEMO, KIES)
    terminal.typ("", PLAATS)
    terminal.typ("", JA)
    terminal.wacht("Hier speelt de proefschool.")
    terminal.ctrl_c("Gestopt.")

    assert _klaar(terminal, 130).endswith("Gestopt.\n")


@pytest.mark.parametrize("kolommen", [1, 32, 50])
def test_a_small_window(start, kolommen):
    """Sentences are broken between words; only a path may be longer than the window."""
    terminal = start(kolommen=kolommen)
    terminal.typ(CONTROLEER, KIES)
    terminal.typ("0", KLASSEN)
    tekst = eindig(terminal)
    regels = [regel for regel in tekst.splitlines() if not regel.startswith("Typ een")]

    assert max(map(len, regels)) <= max(32, kolommen)


@pytest.mark.parametrize(
    "taal",
    [
        {"LANG": "C", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "cp1252"},
    ],
    ids=["C", "POSIX", "cp1252"],
)
def test_any_encoding(start, school, taal):
    """A name with an accent is dropped; the menu may show it odd, and finds it."""
    (school / "klassen").rename(school / "één")
    terminal = start(**taal)
    terminal.typ("ë✓", KIES)
    terminal.typ(CONTROLEER, KIES)
    terminal.typ(f"'{school / 'één'}'", KLASSEN)
    terminal.wacht("Gekozen: 1 klassenmap.")
    terminal.typ("", MENU)
    eindig(terminal)


@pytest.mark.parametrize("invoer", ["<&-", "</dev/null"])
def test_without_a_keyboard_nothing_waits(start, invoer):
    """The screen is a terminal and nobody can type: help, as in a script."""
    terminal = start(opdracht=("sh", "-c", f'"{sys.executable}" -m hgw_excel {invoer}'))
    tekst = _klaar(terminal, 0)

    assert "Gebruik: hgw [OPTIES] OPDRACHT" in tekst
    assert "Wat wil je doen?" not in tekst


@pytest.mark.parametrize("invoer", ["<&-", "</dev/null"])
def test_dropped_paths_without_a_keyboard_are_checked(start, school, invoer):
    opdracht = f'"{sys.executable}" -m hgw_excel "{school}/klassen" {invoer}'
    terminal = start(opdracht=("sh", "-c", opdracht))
    tekst = _klaar(terminal, 0)

    assert tekst.startswith("Zonder opdracht wordt er gecontroleerd. Er verandert niets.\n")
    assert tekst.endswith("De klassenmap is gelezen.\n")


def test_output_in_a_pipe_is_no_menu(start):
    terminal = start(opdracht=("sh", "-c", f'"{sys.executable}" -m hgw_excel | cat'))

    assert "Gebruik: hgw" in _klaar(terminal, 0)
