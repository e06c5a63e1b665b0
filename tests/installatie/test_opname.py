"""What is seen of a computer: a Windows and a Mac that are played, and this one as it is."""

import json
import os
import plistlib
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import hgw_excel
from hgw_excel import platform
from hgw_excel.installatie import opname
from hgw_excel.installatie.opname import neem_op, vraag_python
from hgw_excel.installatie.toestand import Beleid, Excel, Omgeving
from tests.installatie.toestanden import ACTIES
from tests.platform.register import maak_winreg

KLIK = r"HKLM\SOFTWARE\Microsoft\Office\ClickToRun\Configuration"
OUTLOOK = r"HKLM\SOFTWARE\Microsoft\Office\16.0\Outlook"
CURVER = r"HKCR\Excel.Application\CurVer"
APP_PATHS = r"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
BELEID = r"HKCU\Software\Policies\Microsoft\office\16.0"
CLOUDBELEID = r"HKCU\Software\Policies\Microsoft\Cloud\Office\16.0"
ZELF = r"HKCU\Software\Microsoft\Office\16.0\Excel\Security"
DEFENDER = (
    r"HKLM\SOFTWARE\Policies\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR\Rules"
)
REGEL = "d4f940ab-401b-4efc-aadc-ad5f3c50688a"
ANTWOORD = {"python": "3.11.9", "bits": 64, "pakketten": {"xlwings": "0.37.8"}}


@pytest.fixture
def thuis(tmp_path, monkeypatch):
    """A user with empty folders of his own."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    for naam in ("LOCALAPPDATA", "APPDATA", "XDG_DATA_HOME"):
        monkeypatch.setenv(naam, str(tmp_path / naam))
    return tmp_path


@pytest.fixture
def windows(thuis, monkeypatch):
    def speel(**sleutels):
        monkeypatch.setitem(sys.modules, "winreg", maak_winreg(sleutels))
        return neem_op()

    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    return lambda sleutels: speel(**sleutels)


@pytest.mark.parametrize(
    ("sleutels", "excel"),
    [
        ({}, None),
        ({CURVER: {"": "Excel.Application.16"}}, Excel("16", 0)),
        ({CURVER: {"": "Excel.Application.15"}}, Excel("15", 0)),
        ({APP_PATHS: {"": "C:\\EXCEL.EXE"}}, Excel("", 0)),
        (
            {
                CURVER: {"": "Excel.Application.16"},
                KLIK: {"Platform": "x64", "VersionToReport": "16.0.17328.20162"},
            },
            Excel("16.0.17328.20162", 64),
        ),
        (
            {CURVER: {"": "Excel.Application.16"}, OUTLOOK: {"Bitness": "x86"}},
            Excel("16", 32),
        ),
        ({KLIK: {"Platform": "x64", "VersionToReport": "16.0.1"}}, None),  # Office without Excel
    ],
)
def test_excel_of_windows(windows, sleutels, excel):
    assert windows(sleutels).excel == excel


@pytest.mark.parametrize(
    ("sleutels", "beleid"),
    [
        ({}, Beleid()),
        ({ZELF: {"VBAWarnings": 4}}, Beleid(macros_zelf=4)),
        ({rf"{BELEID}\excel\security": {"VBAWarnings": 3}}, Beleid(macros=3)),
        (
            {
                rf"{BELEID}\excel\security": {"VBAWarnings": 2},
                rf"{CLOUDBELEID}\excel\security": {"VBAWarnings": 4},
            },
            Beleid(macros=4),
        ),
        (
            {rf"{BELEID}\excel\security": {"blockcontentexecutionfrominternet": 1}},
            Beleid(internet=True),
        ),
        (
            {rf"{BELEID}\excel\security": {"blockcontentexecutionfrominternet": 0}},
            Beleid(internet=False),
        ),
        (
            {r"HKLM\Software\Policies\Microsoft\Office\16.0\Common": {"VBAOff": 1}},
            Beleid(vba_uit=True),
        ),
        ({DEFENDER: {REGEL: "1"}}, Beleid(programmas=1)),
        ({DEFENDER: {REGEL: "wat?"}}, Beleid(programmas=None)),
    ],
)
def test_what_windows_and_excel_allow(windows, sleutels, beleid):
    assert windows(sleutels).beleid == beleid


def test_add_in_of_windows(windows, thuis):
    start = thuis / "APPDATA/Microsoft/Excel/XLSTART"
    start.mkdir(parents=True)
    ervoor = windows({}).invoegtoepassing
    (start / "xlwings.xlam").touch()

    assert (ervoor, windows({}).invoegtoepassing) == (False, True)


@pytest.fixture
def omgeving(monkeypatch, thuis):
    """The Python of the buttons on Windows; returns how to let it answer."""
    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    monkeypatch.setitem(sys.modules, "winreg", maak_winreg({}))
    scripts = thuis / "LOCALAPPDATA/hgw-excel/omgeving/Scripts"
    scripts.mkdir(parents=True)
    for naam in ("python.exe", "pythonw.exe", "a.dll", "hgw.exe"):
        (scripts / naam).touch()
    (scripts.parent / "xlwings64-0.37.8.dll").touch()

    def speel(antwoord, code=0):
        gevraagd = []

        def run(opdracht, **opties):
            gevraagd.append((opdracht, opties))
            if isinstance(antwoord, Exception):
                raise antwoord
            if code:
                raise subprocess.CalledProcessError(code, opdracht)
            return SimpleNamespace(stdout=antwoord)

        monkeypatch.setattr(subprocess, "run", run)
        return gevraagd

    return speel


DLLS = frozenset({"a.dll", "xlwings64-0.37.8.dll"})


def test_the_python_of_the_buttons_is_asked_without_a_window(omgeving, thuis):
    gevraagd = omgeving(json.dumps(ANTWOORD).encode())
    gezien = neem_op().omgeving

    assert gezien == Omgeving(True, True, "3.11.9", 64, {"xlwings": "0.37.8"}, DLLS)
    ((opdracht, opties),) = gevraagd
    assert opdracht[0] == str(thuis / "LOCALAPPDATA/hgw-excel/omgeving/Scripts/python.exe")
    assert opties["creationflags"] == 0x08000000


@pytest.mark.parametrize(
    ("antwoord", "code"),
    [
        (FileNotFoundError(2, "x"), 0),
        (subprocess.TimeoutExpired("python", 60), 0),
        (b"", 103),
        (b"geen json", 0),
        (b"[]", 0),
        (b'{"python": "3.11.9"}', 0),
    ],
)
def test_a_python_that_does_not_answer(omgeving, antwoord, code):
    omgeving(antwoord, code)

    assert neem_op().omgeving == Omgeving(er=True, dlls=DLLS)


def test_excel_starts_the_python_without_a_window(omgeving, thuis):
    omgeving(json.dumps(ANTWOORD).encode())
    (thuis / "LOCALAPPDATA/hgw-excel/omgeving/Scripts/pythonw.exe").unlink()

    assert neem_op().omgeving == Omgeving()


def test_this_python_answers_for_itself():
    antwoord = vraag_python(Path(sys.executable))

    assert antwoord["python"] == "{}.{}.{}".format(*sys.version_info)
    assert antwoord["bits"] in (32, 64)
    assert antwoord["pakketten"].keys() == {"hgw-excel", "xlwings"}  # the rest is not for Linux
    assert antwoord["pakketten"]["hgw-excel"] == hgw_excel.__version__


def test_another_program_is_no_python():
    assert vraag_python(Path(shutil.which("true"))) is None


@pytest.fixture
def mac(thuis, monkeypatch):
    monkeypatch.setattr(platform, "SYSTEEM", "darwin")
    info = thuis / "Info.plist"
    monkeypatch.setattr(opname, "_EXCEL_APP", info)
    return info


@pytest.mark.parametrize(
    ("inhoud", "excel"),
    [
        (plistlib.dumps({"CFBundleShortVersionString": "16.89"}), Excel("16.89", 64)),
        (plistlib.dumps({}), Excel("", 64)),
        (b"<plist>", None),
        (b"\x00", None),
        (None, None),
    ],
)
def test_excel_of_a_mac(mac, inhoud, excel):
    if inhoud is not None:
        mac.write_bytes(inhoud)

    assert neem_op().excel == excel


def test_folders_of_excel_on_a_mac(mac, thuis):
    scripts = thuis / "Library/Application Scripts/com.microsoft.Excel"
    start = thuis / (
        "Library/Group Containers/UBF8T346G9.Office/User Content.localized/Startup.localized/Excel"
    )
    for map_, naam in ((scripts, "xlwings-0.37.8.applescript"), (start, "xlwings.xlam")):
        map_.mkdir(parents=True)
        (map_ / naam).touch()
    gezien = neem_op()

    assert gezien.scripts == {"xlwings-0.37.8.applescript"}
    assert gezien.invoegtoepassing
    assert gezien.systeemnaam.startswith("macOS")


def test_this_computer(thuis):
    gezien = neem_op(in_excel=True)

    assert (gezien.systeem, gezien.versie) == (sys.platform, hgw_excel.__version__)
    assert (gezien.acties, gezien.in_excel, gezien.bestand) == (ACTIES, True, None)
    assert not gezien.omgeving.er
    assert os.environ["APPDATA"] not in repr(gezien)
