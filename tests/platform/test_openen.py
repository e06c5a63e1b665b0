"""What is started to open a file or the menu on each system."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from hgw_excel import platform


def test_open_bestand_on_windows(monkeypatch, tmp_path):
    geopend = []
    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    monkeypatch.setattr(os, "startfile", geopend.append, raising=False)

    assert platform.open_bestand(tmp_path / "a.xlsx")
    assert geopend == [str(tmp_path / "a.xlsx")]


@pytest.mark.parametrize(("systeem", "opdracht"), [("darwin", "open"), ("linux", "xdg-open")])
def test_open_bestand_elsewhere(monkeypatch, systeem, opdracht):
    """A name that starts with a dash must not become an option."""
    gestart = []
    monkeypatch.setattr(platform, "SYSTEEM", systeem)
    monkeypatch.setattr(subprocess, "Popen", lambda args, **_: gestart.append(args))

    assert platform.open_bestand(Path("-a.xlsx"))
    assert gestart == [[opdracht, os.path.abspath("-a.xlsx")]]


def test_open_bestand_without_a_program(monkeypatch):
    monkeypatch.setenv("PATH", "")

    assert platform.open_bestand(Path("a.xlsx")) is False


def gestart_menu(monkeypatch, systeem, python="/opt/hgw/bin/python"):
    """Open the menu as on another system; return the words of the command and its flags."""
    gestart = []
    monkeypatch.setattr(platform, "SYSTEEM", systeem)
    monkeypatch.setattr(sys, "executable", python)
    monkeypatch.setattr(subprocess, "Popen", lambda args, **anders: gestart.append((args, anders)))
    assert platform.open_menu(Path("/school/groep 5 & 6"))
    return gestart[0]


def test_menu_on_windows_has_a_console_of_its_own(monkeypatch, tmp_path):
    """Excel starts pythonw, which can't ask anything; python.exe stands beside it."""
    for naam in ("python.exe", "pythonw.exe"):
        (tmp_path / naam).touch()

    woorden, anders = gestart_menu(monkeypatch, "win32", str(tmp_path / "pythonw.exe"))

    python = str(tmp_path / "python.exe")
    assert woorden == [python, "-P", "-m", "hgw_excel", "/school/groep 5 & 6"]
    assert anders == {"creationflags": 0x10}


def test_menu_on_a_mac_leaves_quoting_to_applescript(monkeypatch):
    woorden, _ = gestart_menu(monkeypatch, "darwin")

    assert (woorden[:2], woorden[3:]) == (
        ["osascript", "-e"],
        ["/opt/hgw/bin/python", "-P", "-m", "hgw_excel", "/school/groep 5 & 6"],
    )
    assert "quoted form of" in woorden[2]


def test_menu_on_linux(monkeypatch):
    woorden, _ = gestart_menu(monkeypatch, "linux")

    assert woorden == [
        "x-terminal-emulator", "-e", "/opt/hgw/bin/python", "-P", "-m", "hgw_excel",
        "/school/groep 5 & 6",
    ]  # fmt: skip


def test_menu_without_a_terminal(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", "")

    assert platform.open_menu(tmp_path) is False


def test_a_box_of_windows(monkeypatch):
    getoond = []
    vak = SimpleNamespace(MessageBoxW=lambda *wat: getoond.append(wat))
    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    monkeypatch.setattr("hgw_excel.platform.openen._user32", lambda: vak)

    assert platform.toon_zin("HGW", "Dat kan niet.")
    assert getoond == [(None, "Dat kan niet.", "HGW", 0x30)]


def test_a_box_of_a_mac(monkeypatch):
    gestart = []
    monkeypatch.setattr(platform, "SYSTEEM", "darwin")
    monkeypatch.setattr(subprocess, "run", lambda args, **_: gestart.append(args))

    assert platform.toon_zin("HGW", 'Er staat "x".')
    assert [args[3:] for args in gestart] == [["HGW", 'Er staat "x".']]


def test_elsewhere_there_is_no_box(monkeypatch):
    monkeypatch.setattr(platform, "SYSTEEM", "linux")

    assert platform.toon_zin("HGW", "Dat kan niet.") is False
