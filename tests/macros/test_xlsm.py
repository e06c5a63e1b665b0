"""The klassenmap with macros: the same workbook, and what only it has."""

import hashlib
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from xlsxwriter.utility import xl_cell_to_rowcol

from hgw_excel import platform
from hgw_excel.bouwen.macros.ribbon import DEEL, RELATIE, customui
from hgw_excel.bouwen.macros.startknoppen import startknoppen
from hgw_excel.bouwen.macros.werkbladen import CONF, INSTELLINGEN, MAC, WINDOWS
from hgw_excel.bouwen.macros.xlsm import bouw_met_macros
from hgw_excel.schema.functie import alle
from tests.bouwen.boek import bytes_van, gelezen, lees_waarden, open_boek, vol, waarden
from tests.lint import KAART, lint, openxml
from tests.macros.boek import delen, xlsm

ZONDER_MACROS = ("vbaProject", "customUI", "vml", CONF, "hgw_udfs", "RunPython")


@pytest.fixture(scope="module")
def pad(tmp_path_factory) -> Path:
    """The file of a class without school tests; that of another is held where it is changed."""
    pad = tmp_path_factory.mktemp("macros") / "klassenmap.xlsm"
    pad.write_bytes(xlsm("1-2"))
    return pad


def test_every_other_sheet_holds_the_same():
    met, zonder = lees_waarden(xlsm()), waarden()

    assert list(met) == [*zonder, CONF]
    assert {naam for naam in zonder if met[naam] != zonder[naam]} == {"Start"}


def test_start_has_the_same_cells_and_buttons_right_of_them():
    met, zonder = lees_waarden(xlsm())["Start"], waarden()["Start"]
    breed = len(zonder[0])
    rechts = [cel for rij in met for cel in rij[breed:] if cel != ""]

    assert [rij[:breed] for rij in met] == zonder
    assert rechts == ["Knoppen", "Meer knoppen: tabblad HGW, boven."]
    assert startknoppen() == ["signaleer", "indelen", "plan", "controleer", "terugzetten"]


def test_buttons_are_not_printed():
    boek = delen(xlsm())
    druk = re.findall(rb">Start!\$B\$1:\$(\w+)\$", boek["xl/workbook.xml"])
    kolommen = re.findall(rb"<x:Anchor>(\d+),", boek["xl/drawings/vmlDrawing1.vml"])

    assert [xl_cell_to_rowcol(f"{letter.decode()}1")[1] for letter in druk] == [8]
    assert {int(kolom) for kolom in kolommen} == {10}


def test_names_are_the_same_but_for_the_functions():
    met, zonder = set(open_boek(xlsm()).defined_names), set(gelezen().defined_names)

    assert (zonder - met, met - zonder) == ({f.naam for f in alle().values() if f.excel}, set())
    assert b"LAMBDA" not in delen(xlsm())["xl/workbook.xml"]


def test_the_workbook_without_macros_has_nothing_of_them():
    boek = delen(bytes_van())
    gevonden = [
        (naam, woord)
        for naam, deel in boek.items()
        for woord in ZONDER_MACROS
        if woord in naam or (woord.encode() in deel and woord != "vml")
    ]

    assert gevonden == []


def test_settings_of_xlwings_are_text_on_a_sheet_that_nobody_sees():
    blad = openpyxl.load_workbook(BytesIO(xlsm()))[CONF]

    assert blad.sheet_state == "veryHidden"
    assert {naam.value: cel.value for naam, cel in blad.iter_rows()} == INSTELLINGEN


@pytest.mark.parametrize(
    ("systeem", "omgeving", "plek", "staat_er"),
    [
        ("win32", {"LOCALAPPDATA": "%LOCALAPPDATA%"}, "Scripts/pythonw.exe", WINDOWS),
        ("darwin", {"HOME": "$HOME"}, "bin/python", MAC),
    ],
)
def test_settings_point_where_python_is_installed(monkeypatch, systeem, omgeving, plek, staat_er):
    for naam, waarde in omgeving.items():
        monkeypatch.setenv(naam, waarde)
    monkeypatch.setattr(platform, "SYSTEEM", systeem)

    assert (platform.omgevingsmap() / plek).as_posix() == staat_er.replace("\\", "/")


def test_the_path_on_a_mac_has_no_space():
    """The AppleScript of xlwings puts it in a shell command without quotes."""
    assert " " not in MAC


def test_excel_finds_the_tab():
    boek = delen(xlsm())

    assert boek[DEEL] == customui()
    assert boek["_rels/.rels"].count(f'Type="{RELATIE}" Target="{DEEL}"'.encode()) == 1


def test_lint_finds_nothing(pad):
    assert [str(bevinding) for bevinding in lint(pad, fouten_in=KAART)] == []


def test_open_xml_sdk_finds_nothing(pad):
    assert openxml.valideer(pad) == []


def test_the_same_content_gives_the_same_bytes():
    assert bouw_met_macros(vol()) == xlsm()


def test_bytes_do_not_depend_on_process_hashes_or_time_zone():
    maak = (
        "import hashlib;from tests.macros.boek import xlsm;"
        "print(hashlib.sha256(xlsm('1-2')).hexdigest())"
    )
    omgeving = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati",
                "PYTHONPATH": ":".join(filter(None, sys.path))}  # fmt: skip
    ander = subprocess.run(
        [sys.executable, "-c", maak], capture_output=True, check=True, text=True, env=omgeving
    )

    assert ander.stdout.strip() == hashlib.sha256(xlsm("1-2")).hexdigest()
