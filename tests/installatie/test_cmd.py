"""The texts for Windows: what they say word for word, and rules that a reader can check."""

import re

import pytest

from hgw_excel.installatie import snelkoppelingen as koppel
from tests.installatie.cmdregels import fouten

GOED = b'@echo off\r\nrem x\r\nchcp 65001 >nul\r\nset "A=1"\r\ngoto klaar\r\n:klaar\r\n'


@pytest.fixture(params=["installeer.cmd", "opdrachten.cmd", "snelkoppeling.cmd"])
def cmd(request):
    return koppel.als_cmd(koppel.voorbeeld(request.param))


def test_nothing_to_trip_over(cmd):
    assert list(fouten(cmd)) == []


def test_only_plain_letters(cmd):
    """A window that has not changed its code page yet shows these too."""
    assert cmd.isascii()


@pytest.mark.parametrize(
    ("oud", "nieuw", "fout"),
    [
        (b"", b"", ""),
        (b"rem x\r\n", b"rem x\n", "bare line ends: a jump can go astray"),
        (b"@echo off", b"echo on", "commands are shown"),
        (b"rem x", "rem é".encode(), "accents before the code page"),
        (b"goto klaar", b"goto weg", "no label weg"),
        (b"goto klaar", b"exit", "nobody goes to klaar"),
        (b"rem x", b"rem x & y", "2: a sign that is no text to Windows"),
        (b"rem x", b"echo 100%", "2: a sign that is no text to Windows"),
        (b'"A=1"', b'"A=1', "4: a quote is open"),
        (b'"A=1"', b"A=1", "4: a value without quotes"),
        (b"rem x", b"%WIEL% x", "2: a path without quotes"),
        (b"rem x", b"call %~dp0x", "2: a path without quotes"),
    ],
)
def test_the_rules_see_it(oud, nieuw, fout):
    gevonden = list(fouten(GOED.replace(oud, nieuw, 1) if oud else GOED))

    assert (fout in gevonden) if fout else (gevonden == [])


def test_the_shortcut_word_for_word():
    """Paths come through a variable that nothing cuts; exit keeps the rest from being run."""
    regels = koppel.voorbeeld("snelkoppeling.cmd").splitlines()

    assert [regel for regel in regels if regel and not regel.startswith("rem")] == [
        "@echo off",
        "setlocal EnableExtensions DisableDelayedExpansion",
        "chcp 65001 >nul",
        "title hgw-excel",
        'set "HGW_PYTHON={python}"',
        'if not exist "%HGW_PYTHON%" goto mist',
        "setlocal EnableDelayedExpansion",
        'set "HGW_GESLEEPT=!cmdcmdline!"',
        '"!HGW_PYTHON!" -I -m hgw_excel.cli.gesleept %*',
        'set "HGW_CODE=!errorlevel!"',
        "if !HGW_CODE! geq 2 goto wacht",
        "goto klaar",
        ":mist",
        "setlocal EnableDelayedExpansion",
        'set "HGW_CODE=9"',
        "echo hgw-excel staat niet meer op deze computer. Start installeer.cmd nog een keer.",
        ":wacht",
        "echo.",
        "echo Druk op een toets om dit venster te sluiten.",
        "pause >nul",
        ":klaar",
        'if "!cmdcmdline:hgw-excel.cmd=!"=="!cmdcmdline!" exit /b !HGW_CODE!',
        "exit !HGW_CODE!",
    ]


def test_the_window_to_type_in_word_for_word():
    """The folder of hgw comes before what is on the search path; %%~dpP ends with a backslash."""
    regels = koppel.voorbeeld("opdrachten.cmd").splitlines()

    assert regels[5:11] == [
        'set "HGW_PYTHON={python}"',
        'if not exist "%HGW_PYTHON%" goto mist',
        'for %%P in ("%HGW_PYTHON%") do set "PATH=%%~dpP;%PATH%"',
        'cd /d "%USERPROFILE%"',
        'cmd /k "echo Typ hier een opdracht, bijvoorbeeld: hgw demo"',
        "exit /b",
    ]


def test_the_code_in_installeer_is_python():
    """What stands between quotes behind -c, and the test that a Python must pass."""
    tekst = koppel.voorbeeld("installeer.cmd")
    (start,) = re.findall(r'-c "(import sys; sys\.path[^"]+)"', tekst)
    (keur,) = re.findall(r'set "KEUR=([^"]+)"', tekst)

    assert [compile(code, "cmd", "exec") and code.count("'") % 2 for code in (start, keur)] == [
        0,
        0,
    ]
    with pytest.raises(SystemExit) as uitkomst:
        exec(keur)
    assert uitkomst.value.code == 0


def test_installeer_looks_for_python_in_this_order():
    tekst = koppel.voorbeeld("installeer.cmd")

    assert re.findall(r'^(?:for /d %%D in \("([^"]+)"\)|(py -3|python)) ', tekst, re.MULTILINE) == [
        ("", "py -3"),
        ("%LOCALAPPDATA%\\Programs\\Python\\Python3*", ""),
        ("%LOCALAPPDATA%\\Python\\pythoncore-3*", ""),
        ("%ProgramFiles%\\Python3*", ""),
        ("", "python"),
    ]
