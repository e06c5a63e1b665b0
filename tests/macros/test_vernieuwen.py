"""Macros of an earlier version are renewed, those of someone else are never thrown away."""

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import xlwings
from pyopenvba import ExcelFile

from hgw_excel.bouwen.macros.project import project_voor
from hgw_excel.bouwen.macros.ribbon import customui
from hgw_excel.bouwen.macros.vernieuwen import vernieuwd, vernieuwd_lint
from hgw_excel.domein.melding import KanNiet
from tests.bijwerken.mapje import maak, met

NAMEN = {"DezeWerkmap": "workbook", "Blad1": "worksheet", "Grafiek1": "chartsheet"}
SUB = "Sub Groet()\r\nEnd Sub\r\n"


@cache
def van_ons() -> bytes:
    return project_voor(NAMEN)


def veranderd(doe: Callable[[Any], object]) -> bytes:
    """Return our project after someone worked in it; `doe` gets it opened by pyOpenVBA."""
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "boek.xlsm"
        pad.write_bytes(met(maak(), {"xl/vbaProject.bin": van_ons()}))
        with ExcelFile(pad) as boek:
            doe(boek)
            boek.save()
        with ExcelFile(pad) as boek:
            return bytes(boek.vba_project_bytes())


def tekst(boek: Any, module: str) -> str:
    return str(boek.vba_modules()[module])


def met_regel(module: str, regel: str) -> Callable[[Any], object]:
    return lambda boek: boek.set_module(module, tekst(boek, module) + regel + "\r\n")


EERDER = """Function HGW_EERDER(x)\r
    HGW_EERDER = XLPy.CallUDF("hgw_udfs", "HGW_EERDER", Array(x))\r
End Function"""


def xlwings_van_eerder(boek: Any) -> None:
    """Another version, with a Sub that this one does not have."""
    code = tekst(boek, "xlwings").replace(f"'Version: {xlwings.__version__}", "'Version: 0.30.0")
    boek.set_module("xlwings", code + "Sub Eerder()\r\nEnd Sub\r\n")


def test_without_macros_there_is_a_new_project():
    assert vernieuwd(b"", NAMEN) == van_ons()


def test_our_own_project_stays():
    assert vernieuwd(van_ons(), NAMEN) is van_ons()


def test_a_line_that_excel_itself_puts_with_a_sheet_is_no_macro():
    oud = veranderd(met_regel("Blad1", "Option Explicit"))

    assert vernieuwd(oud, NAMEN) is oud != van_ons()


def test_a_project_that_excel_spells_in_its_own_way_stays():
    def spel(boek: Any) -> None:
        code = tekst(boek, "hgw_knoppen").replace("Call Druk(", "call  DRUK( ")
        boek.set_module("hgw_knoppen", code)

    anders = veranderd(spel)

    assert anders != van_ons()
    assert vernieuwd(anders, NAMEN) is anders


@pytest.mark.parametrize(
    "doe",
    [
        xlwings_van_eerder,
        met_regel("hgw_knoppen", "' a remark of before"),
        met_regel(
            "hgw_knoppen", 'Sub lint_eerder(control As IRibbonControl): Druk "eerder": End Sub'
        ),
        met_regel("xlwings_udfs", EERDER),
        lambda boek: boek.vba_project().delete_module("Dictionary"),
    ],
    ids=["xlwings", "remark", "button", "function", "module"],
)
def test_a_project_of_another_version_is_renewed(doe):
    oud = veranderd(doe)

    assert vernieuwd(oud, NAMEN) == van_ons() != oud


@pytest.mark.parametrize(
    ("doe", "wie"),
    [
        (lambda boek: boek.vba_project().add_module("Eigen", SUB), "Eigen"),
        (met_regel("hgw_knoppen", SUB), "Groet"),
        (met_regel("hgw_knoppen", f"Private {SUB}"), "Groet"),
        (met_regel("hgw_knoppen", "Sub knop_brief_ouders()\r\nEnd Sub"), "knop_brief_ouders"),
        (met_regel("hgw_knoppen", 'Sub lint_toets(): Call Druk("plan"): End Sub'), "lint_toets"),
        (met_regel("hgw_knoppen", "Public Const MIJN = 1"), "hgw_knoppen"),
        (met_regel("hgw_knoppen", "Sub _\r\n Groet()\r\nEnd Sub"), "Groet"),
        (met_regel("xlwings_udfs", EERDER.replace("hgw_udfs", "mijn")), "HGW_EERDER"),
        (
            met_regel("xlwings_udfs", "Function HGW_MIJN(x)\r\nHGW_MIJN = x\r\nEnd Function"),
            "HGW_MIJN",
        ),
        (met_regel("Dictionary", "Sub MijnMacro()\r\nEnd Sub"), "MijnMacro"),
        (met_regel("xlwings", "Public MijnTeller As Long"), "xlwings"),
        (met_regel("xlwings_udfs", "Function MIJN(x)\r\nMIJN = x\r\nEnd Function"), "MIJN"),
        (met_regel("DezeWerkmap", "Private Sub Workbook_Open()\r\nEnd Sub"), "DezeWerkmap"),
        (met_regel("Grafiek1", "' een aantekening"), "Grafiek1"),
    ],
)
def test_macros_of_someone_else_are_refused(doe, wie):
    with pytest.raises(KanNiet) as gevangen:
        vernieuwd(veranderd(doe), NAMEN)

    assert gevangen.value.zin == (
        f"In deze klassenmap staan ook eigen macro's ({wie}). Bewaar ze in een eigen werkmap, haal "
        "ze hier weg met Alt+F11 en probeer het opnieuw. Er is niets veranderd."
    )


@pytest.mark.parametrize("kapot", [b"geen project", van_ons()[:600], van_ons()[:20_000]])
def test_a_project_that_can_not_be_read_is_refused(kapot):
    with pytest.raises(KanNiet, match="niet te lezen"):
        vernieuwd(kapot, NAMEN)


def test_another_sheet_asks_for_another_project():
    erbij = {**NAMEN, "Blad2": "worksheet"}

    assert vernieuwd(van_ons(), erbij) == project_voor(erbij) != van_ons()


def test_a_tab_of_an_earlier_version_is_renewed():
    eerder = customui().replace(b"lint_plan", b"lint_eerder")

    assert [vernieuwd_lint(lint) for lint in (b"", eerder, customui())] == [customui()] * 3


@pytest.mark.parametrize(
    "lint",
    [
        customui().replace(b'id="hgw" ', b'id="van_mij" '),
        customui().replace(b'onAction="lint_plan"', b'onAction="Groet"'),
        customui().replace(b"<tabs>", b'<tabs><tab id="van_mij" label="Ik"/>'),
        customui().replace(b"2006/01/customui", b"2009/07/customui"),
        b"<customUI",
    ],
)
def test_a_tab_of_someone_else_is_refused(lint):
    with pytest.raises(KanNiet) as gevangen:
        vernieuwd_lint(lint)

    assert gevangen.value.zin == (
        "Deze klassenmap heeft al een eigen tabblad boven in Excel. Haal dat er eerst uit; er kan "
        "er maar één in. Er is niets veranderd."
    )
