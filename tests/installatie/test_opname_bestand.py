"""What is seen of a klassenmap: of a real one with macros, and of what is none."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import xlsxwriter

from hgw_excel import platform
from hgw_excel.installatie import opname_bestand
from hgw_excel.installatie.opname_bestand import neem_bestand_op
from hgw_excel.installatie.toestand import Bestand
from hgw_excel.lezen.lees import read_safely
from hgw_excel.lezen.macros import read_macros
from tests.installatie.klassen import klas
from tests.platform.register import maak_winreg

LOCATIES = r"HKCU\Software\Microsoft\Office\16.0\Excel\Security\Trusted Locations"
VAN_SCHOOL = (
    r"HKCU\Software\Policies\Microsoft\Office\16.0\Common\Security\Trusted Locations"
    r"\All Applications"
)


def lees_hier(paden, *, alleen):
    return [read_safely(pad, alleen=alleen) for pad in paden]


@pytest.fixture
def map_(tmp_path, monkeypatch):
    """A folder with a klassenmap with macros, one without, and one that lost its macros.

    They are read in this process; one test lets another read, as always happens.
    """
    monkeypatch.setattr(opname_bestand, "read_all", lees_hier)
    (tmp_path / "klas.xlsm").write_bytes(klas(met_macros=True))
    (tmp_path / "klas.xlsx").write_bytes(klas(met_macros=False))
    (tmp_path / "kaal.xlsm").write_bytes(klas(met_macros=False))
    (tmp_path / "tekst.xlsx").write_text("geen werkmap")
    return tmp_path


def test_klassenmap_with_macros(map_, monkeypatch):
    monkeypatch.undo()
    gezien = neem_bestand_op(map_ / "klas.xlsm")

    assert gezien == Bestand(macros=read_macros(map_ / "klas.xlsm"))
    assert gezien.macros is not None


@pytest.mark.parametrize(
    ("naam", "gezien"),
    [
        ("klas.xlsx", Bestand(xlsm=False)),
        ("kaal.xlsm", Bestand()),
        (
            "tekst.xlsx",
            Bestand(
                onleesbaar="Dit is een tekstbestand, geen Excel-werkmap. Open het in Excel en "
                "kies Opslaan als, Excel-werkmap (.xlsx)."
            ),
        ),
        (
            "weg.xlsm",
            Bestand(onleesbaar="Dit bestand of deze map is er niet. Kijk de naam en de plek na."),
        ),
    ],
)
def test_other_files(map_, naam, gezien):
    assert neem_bestand_op(map_ / naam) == gezien


def test_no_klassenmap(map_):
    boek = xlsxwriter.Workbook(map_ / "lijst.xlsx")
    boek.add_worksheet()
    boek.close()

    assert neem_bestand_op(map_ / "lijst.xlsx") == Bestand(klassenmap=False, xlsm=False)


def test_a_file_that_changes_meanwhile(map_, monkeypatch):
    def weg(pad):
        raise FileNotFoundError(2, "x")

    monkeypatch.setattr(opname_bestand, "read_macros", weg)

    assert neem_bestand_op(map_ / "klas.xlsm").onleesbaar != ""


def test_an_open_klassenmap(map_):
    (map_ / "~$klas.xlsm").touch()

    assert neem_bestand_op(map_ / "klas.xlsm").is_open


@pytest.fixture
def macros(map_):
    return read_macros(map_ / "klas.xlsm")


@pytest.mark.parametrize(
    ("systeem", "naam", "waarde", "goed"),
    [
        ("win32", "INTERPRETER_WIN", None, True),
        ("win32", "INTERPRETER_WIN", r"{L}\hgw-excel\omgeving\scripts\PYTHONW.EXE", True),
        ("win32", "INTERPRETER_WIN", r"{L}\hgw-excel\anders\Scripts\pythonw.exe", False),
        ("win32", "INTERPRETER_WIN", "pythonw", False),
        ("win32", "INTERPRETER_WIN", "", False),
        ("darwin", "INTERPRETER_MAC", None, True),
        ("darwin", "INTERPRETER_MAC", "python", False),
        ("linux", "INTERPRETER_WIN", "python", True),
    ],
)
def test_which_python_a_button_starts(monkeypatch, macros, systeem, naam, waarde, goed):
    """What the builder wrote (None) names the folder that `hgw installeer` makes."""
    map_ = r"C:\Users\x\AppData\Local"
    monkeypatch.setattr(platform, "SYSTEEM", systeem)
    monkeypatch.setenv("LOCALAPPDATA", map_)
    instellingen = dict(macros.instellingen)
    if waarde is not None:
        instellingen[naam] = waarde.replace("{L}", map_)

    zoekt = opname_bestand._zoekt_onze_python(macros._replace(instellingen=instellingen))

    assert zoekt is goed


@pytest.fixture
def windows(monkeypatch):
    """Play Windows for the questions about a place only; its paths are no paths here."""

    def speel(pad, sleutels):
        monkeypatch.setitem(sys.modules, "winreg", maak_winreg(sleutels))
        volledig = SimpleNamespace(parent=pad)
        return opname_bestand._vertrouwd(SimpleNamespace(absolute=lambda: volledig))

    monkeypatch.setenv("USERPROFILE", r"C:\Users\x")
    return speel


@pytest.mark.parametrize(
    ("pad", "sleutels", "vertrouwd"),
    [
        (r"C:\School\Klassen", {}, False),
        (r"C:\School\Klassen", {rf"{LOCATIES}\Location1": {"Path": "c:\\school\\klassen\\"}}, True),
        (r"C:\School\Klassen", {rf"{LOCATIES}\Location1": {"Path": "C:\\School"}}, False),
        (
            r"C:\School\Klassen",
            {rf"{LOCATIES}\Location1": {"Path": "C:\\School", "AllowSubfolders": 1}},
            True,
        ),
        (
            r"C:\Schoolfeest",
            {rf"{LOCATIES}\Location1": {"Path": "C:\\School", "AllowSubfolders": 1}},
            False,
        ),
        (
            r"C:\Users\x\Klassen",
            {rf"{VAN_SCHOOL}\Location0": {"Path": r"%USERPROFILE%\Klassen"}},
            True,
        ),
        (
            r"C:\School",
            {LOCATIES: {"AllLocationsDisabled": 1}, rf"{LOCATIES}\L": {"Path": "C:\\School"}},
            False,
        ),
        (r"C:\School", {rf"{LOCATIES}\Location1": {"Description": "x"}}, False),
        (r"C:\School", {rf"{LOCATIES}\Location1": {"Path": ""}}, False),
    ],
)
def test_trusted_locations(windows, pad, sleutels, vertrouwd):
    assert windows(pad, sleutels) is vertrouwd


@pytest.mark.parametrize(
    ("plek", "cloud"),
    [
        ("Klassen", False),
        ("OneDrive - De Regenboog/Klassen", True),
        ("onedrive/Klassen", True),
        ("Library/CloudStorage/OneDrive-Persoonlijk", True),
        ("SharePoint/Klassen", True),
        ("Wolk/Klassen", True),
        ("Wolkje/Klassen", False),
        ("Mijn OneDrive-uitleg", False),
    ],
)
def test_folders_of_onedrive(monkeypatch, tmp_path, plek, cloud):
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Wolk"))
    monkeypatch.setenv("ONEDRIVE", "")

    assert opname_bestand._in_cloud(tmp_path / plek / "klas.xlsm") is cloud


def test_the_name_of_the_file_does_not_count(tmp_path):
    assert not opname_bestand._in_cloud(tmp_path / "OneDrive klas.xlsm")


def test_nothing_of_a_path_is_kept(map_):
    gezien = neem_bestand_op(map_ / "klas.xlsm")

    assert map_.name not in repr(gezien)
    assert "klas.xlsm" not in repr(gezien)
    assert isinstance(map_, Path)
