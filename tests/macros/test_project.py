"""The macro project, as a second program reads it."""

import re
import warnings
from collections import Counter
from importlib.metadata import distribution
from pathlib import Path

import pytest

from hgw_excel.bouwen.macros.functies import functiemodule
from hgw_excel.bouwen.macros.shim import MODULE, shim
from hgw_excel.schema.functie import alle
from tests.macros.boek import delen, namen, xlsm
from tests.macros.keten import OFFICE, project

BLADEN = len(re.findall(rb"<sheet ", delen(xlsm())["xl/workbook.xml"]))
OPENBAAR = re.compile(r"^(?:Public )?(?:Declare PtrSafe )?(?:Sub|Function) (\w+)", re.M | re.I)


def regels(tekst: str) -> list[str]:
    """Return the lines of a module without the attributes that each kind of file has of its own."""
    return [regel for regel in tekst.splitlines() if not regel.startswith("Attribute ")]


@pytest.fixture(scope="module")
def gelezen() -> dict[str, str]:
    """The modules as olevba lists them."""
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
        from oletools.olevba import VBA_Parser
    parser = VBA_Parser("klassenmap.xlsm", data=xlsm())
    try:
        return {Path(naam).stem: code for _, _, naam, code in parser.extract_macros()}
    finally:
        parser.close()


def test_the_project_holds_our_modules_and_those_of_xlwings(gelezen):
    bladen = [f"Sheet{i}" for i in range(1, BLADEN + 1)]
    assert list(gelezen) == [
        "ThisWorkbook", *bladen, "xlwings", "Dictionary", MODULE, "xlwings_udfs",
    ]  # fmt: skip


def test_workbook_and_sheets_have_no_code(gelezen):
    assert [n for n in gelezen if n.startswith(("This", "Sheet")) and regels(gelezen[n])] == []


@pytest.mark.parametrize(
    ("module", "bestand"), [("xlwings", "xlwings.bas"), ("Dictionary", "addin/Dictionary.cls")]
)
def test_modules_of_xlwings_are_the_installed_ones(gelezen, module, bestand):
    bron = Path(str(distribution("xlwings").locate_file(f"xlwings/{bestand}"))).read_text("utf-8")
    kop = bron.partition("END\n")[0] + "END\n" if bron.startswith("VERSION") else ""

    assert regels(gelezen[module]) == regels(bron.removeprefix(kop))


def test_our_modules_are_what_was_written(gelezen):
    ons = {naam: regels(gelezen[naam]) for naam in (MODULE, "xlwings_udfs")}

    assert ons == {MODULE: regels(shim()), "xlwings_udfs": regels(functiemodule())}


def test_the_project_knows_the_control_of_a_ribbon():
    assert OFFICE in project(xlsm())[1]


def test_no_name_is_there_twice(gelezen):
    """VBA tells names apart without case, over all modules that are no class."""
    los = [code for naam, code in gelezen.items() if naam != "Dictionary"]
    keren = Counter(n.casefold() for code in los for n in OPENBAAR.findall(code))
    eigen = [
        n.casefold() for naam in (MODULE, "xlwings_udfs") for n in OPENBAAR.findall(gelezen[naam])
    ]

    assert {naam: keren[naam] for naam in eigen if keren[naam] > 1} == {}
    assert {naam.casefold() for naam in alle()} <= set(eigen)


def test_no_sub_is_named_like_a_cell(gelezen):
    subs = {naam.casefold() for code in gelezen.values() for naam in OPENBAAR.findall(code)}

    assert subs & {naam.casefold() for naam in namen(xlsm())} == set()


def test_code_names_in_the_file_are_those_of_the_project():
    boek = delen(xlsm())
    codenamen = [
        re.search(rb'<sheetPr codeName="(\w+)"', boek[f"xl/worksheets/sheet{i}.xml"])
        for i in range(1, BLADEN + 1)
    ]

    assert [naam and naam[1].decode() for naam in codenamen] == [
        f"Sheet{i}" for i in range(1, BLADEN + 1)
    ]
    assert b'<workbookPr codeName="ThisWorkbook"' in boek["xl/workbook.xml"]
