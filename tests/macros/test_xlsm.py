"""The klassenmap with macros: the same workbook, and what only it has."""

import hashlib
import re
import subprocess
import sys

import pytest
from xlsxwriter.utility import xl_cell_to_rowcol

from hgw_excel import platform
from hgw_excel.bouwen.macros.bronnen import xlwings_modules
from hgw_excel.bouwen.macros.ribbon import DEEL, RELATIE, customui
from hgw_excel.bouwen.macros.startknoppen import startknoppen
from hgw_excel.bouwen.macros.werkbladen import CONF, INSTELLINGEN, MAC, WINDOWS
from hgw_excel.schema.functie import alle
from tests.macros.boek import delen, namen, waarden, xlsm, xlsx

ZONDER_MACROS = ("vbaProject", "customUI", "vml", CONF, "hgw_udfs", "RunPython")


def test_every_other_sheet_holds_the_same():
    met, zonder = waarden(xlsm()), waarden(xlsx())

    assert list(met) == [*zonder, CONF]
    assert {naam for naam in zonder if met[naam] != zonder[naam]} == {"Start"}


def test_start_has_the_same_cells_and_buttons_right_of_them():
    met, zonder = waarden(xlsm())["Start"], waarden(xlsx())["Start"]
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
    met, zonder = namen(xlsm()), namen(xlsx())

    assert (zonder - met, met - zonder) == ({f.naam for f in alle().values() if f.excel}, set())
    assert b"LAMBDA" not in delen(xlsm())["xl/workbook.xml"]


def test_the_workbook_without_macros_has_nothing_of_them():
    boek = delen(xlsx())
    gevonden = [
        (naam, woord)
        for naam, deel in boek.items()
        for woord in ZONDER_MACROS
        if woord in naam or (woord.encode() in deel and woord != "vml")
    ]

    assert gevonden == []


def test_settings_of_xlwings_are_text_on_a_sheet_that_nobody_sees():
    boek = delen(xlsm())["xl/workbook.xml"].decode()

    assert f'<sheet name="{CONF}"' in boek
    assert boek.partition(f'<sheet name="{CONF}"')[2].partition("/>")[0].count("veryHidden") == 1
    assert {rij[0]: rij[1] for rij in waarden(xlsm())[CONF]} == INSTELLINGEN


def test_no_setting_of_xlwings_is_left_to_a_file_beside_the_workbook():
    vraagt = re.findall(r'GetConfig\("([^"]+)"', xlwings_modules()["xlwings"])

    assert vraagt
    assert set(vraagt) - set(INSTELLINGEN) == set()


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


def test_the_same_content_gives_the_same_bytes_in_another_process_and_time_zone():
    maak = (
        "import hashlib;from tests.macros.boek import xlsm;"
        "print(hashlib.sha256(xlsm()).hexdigest())"
    )
    omgeving = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati",
                "PYTHONPATH": ":".join(filter(None, sys.path))}  # fmt: skip
    ander = subprocess.run(
        [sys.executable, "-c", maak], capture_output=True, check=True, text=True, env=omgeving
    )

    assert ander.stdout.strip() == hashlib.sha256(xlsm()).hexdigest()
