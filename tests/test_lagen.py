"""Which part of the house may import which: the pure folders stay pure, data runs one way."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src"
PAKKET = "hgw_excel"
PUUR = {
    "domein": {"domein"},
    "schema": {"domein", "schema"},
    "controle": {"domein", "schema", "controle"},
    "acties": {"domein", "schema", "controle", "acties"},
}
"""Each pure folder and what it may import besides the standard library."""

VERBODEN = {
    "lezen": {"cli", "excel", "school", "bouwen", "bijwerken", "importeren"},
    "bouwen": {"cli", "excel", "school", "lezen", "bijwerken", "importeren"},
    "bijwerken": {"cli", "excel", "school", "bouwen", "importeren"},
    "importeren": {"cli", "excel", "bouwen", "bijwerken"},
    "school": {"cli", "excel"},
    "excel": {"cli"},
    "installatie": {"cli"},
    "docs": {"cli", "excel", "lezen", "bouwen", "bijwerken", "importeren"},
    "platform": {"cli", "excel", "school", "lezen", "bouwen", "bijwerken", "importeren", "domein"},
    "tijdelijk": {"cli", "excel", "school", "lezen", "bouwen", "bijwerken", "importeren", "domein"},
    "verslag": {"cli", "excel", "school", "lezen", "bouwen", "bijwerken", "importeren", "domein"},
    "systeemzinnen": {"cli", "excel", "school", "lezen", "bouwen", "bijwerken", "importeren"},
}
"""What the other parts may not import: the doors are outside, the readers know no writers."""

REKENT_ALLEEN = {"openpyxl.formula.translate.Translator"}
"""What openpyxl knows of formula text, without any workbook."""

NETWERK = {"socketserver", "http", "ftplib", "smtplib", "imaplib", "poplib", "xmlrpc", "telnetlib"}
NETWERK |= {"requests", "httpx", "urllib3", "aiohttp", "urllib.request", "webbrowser"}


def module_van(pad: Path, wortel: Path) -> str:
    """'src/hgw_excel/domein/getal.py' -> 'hgw_excel.domein.getal'."""
    delen = pad.relative_to(wortel).with_suffix("").parts
    return ".".join(delen[:-1] if delen[-1] == "__init__" else delen)


def imports(broncode: str, module: str = "", is_pakket: bool = False) -> Iterator[str]:
    """Yield every module that a source imports, wherever it stands, relative ones in full."""
    for knoop in ast.walk(ast.parse(broncode)):
        if isinstance(knoop, ast.Import):
            yield from (naam.name for naam in knoop.names)
        elif isinstance(knoop, ast.ImportFrom):
            delen = module.split(".") if knoop.level else []
            basis = delen[: len(delen) + is_pakket - knoop.level]
            begin = ".".join([*basis, *([knoop.module] if knoop.module else [])])
            yield from (f"{begin}.{naam.name}" for naam in knoop.names)
        elif isinstance(knoop, ast.Call) and _is_import(knoop.func):
            yield from (arg.value for arg in knoop.args[:1] if isinstance(arg, ast.Constant))


def _is_import(functie: ast.expr) -> bool:
    naam = getattr(functie, "attr", getattr(functie, "id", ""))
    return naam in ("import_module", "__import__")


def imports_van(pad: Path) -> list[str]:
    broncode = pad.read_text(encoding="utf-8")
    return list(imports(broncode, module_van(pad, SRC), pad.name == "__init__.py"))


def deel_van(naam: str) -> str:
    """'hgw_excel.domein.getal.rond' -> 'domein'; '' for what is not ours."""
    delen = naam.split(".")
    return delen[1] if delen[0] == PAKKET and len(delen) > 1 else ""


def onzuiver(namen: list[str], mag: set[str]) -> list[str]:
    """Return the imports that a pure folder may not have."""
    return [
        naam
        for naam in namen
        if not (
            deel_van(naam) in mag
            if naam.split(".")[0] == PAKKET
            else naam.split(".")[0] in sys.stdlib_module_names
        )
    ]


def bestanden(deel: str) -> list[Path]:
    los = SRC / PAKKET / f"{deel}.py"
    return [los] if los.exists() else sorted((SRC / PAKKET / deel).rglob("*.py"))


@pytest.mark.parametrize("deel", PUUR)
def test_pure_folder_imports_only_what_it_may(deel):
    fout = {pad.name: onzuiver(imports_van(pad), PUUR[deel]) for pad in bestanden(deel)}

    assert fout != {}
    assert {naam: wat for naam, wat in fout.items() if wat} == {}


@pytest.mark.parametrize(
    "regel",
    [
        "import openpyxl",
        "import xlwings as xw",
        "from pandas import DataFrame",
        "import lxml.etree",
        "import click",
        "import xlsxwriter",
        "import python_calamine",
        "import numpy",
        "import tomlkit",
        "from hgw_excel.lezen import poort",
        "from hgw_excel import cli",
        "import hgw_excel",
        "from ..school import uitleg",
        "from ... import hgw_excel",
        "def f():\n    import rich",
        "if TYPE_CHECKING:\n    import pandas",
        "importlib.import_module('lxml')",
        "__import__('click')",
    ],
)
def test_impurity_is_seen(regel):
    namen = list(imports(regel, "hgw_excel.domein.getal"))

    assert onzuiver(namen, PUUR["domein"]) == namen != []


@pytest.mark.parametrize(
    "regel",
    [
        "from decimal import Decimal",
        "import importlib.resources",
        "from hgw_excel.domein import getal",
        "from hgw_excel.domein.getal import rond",
        "from . import getal",
        "from .signalen import alle",
        "import_module(naam)",
    ],
)
def test_purity_is_not_refused(regel):
    assert onzuiver(list(imports(regel, "hgw_excel.domein.school")), PUUR["domein"]) == []


def test_relative_imports_of_a_package_itself():
    assert list(imports("from . import getal", "hgw_excel.domein", True)) == [
        "hgw_excel.domein.getal"
    ]


@pytest.mark.parametrize("deel", VERBODEN)
def test_data_runs_one_way(deel):
    fout = [
        f"{pad.name}: {naam}"
        for pad in bestanden(deel)
        for naam in imports_van(pad)
        if deel_van(naam) in VERBODEN[deel]
    ]

    assert fout == []


def test_every_folder_has_its_rule():
    delen = {pad.stem for pad in (SRC / PAKKET).iterdir() if not pad.name.startswith("_")}

    assert delen == {*PUUR, *VERBODEN, "cli"}


def test_workbooks_are_never_loaded_to_be_saved():
    """Only reading may know openpyxl: what it saves loses parts of a teacher's file."""
    kenners = {
        (pad.relative_to(SRC / PAKKET).parts[0], naam)
        for pad in (SRC / PAKKET).rglob("*.py")
        for naam in imports_van(pad)
        if naam.split(".")[0] == "openpyxl" and naam not in REKENT_ALLEEN
    }

    assert {deel for deel, _ in kenners} <= {"lezen", "importeren"}


def test_nothing_uses_the_network():
    fout = [
        f"{pad.name}: {naam}"
        for pad in (SRC / PAKKET).rglob("*.py")
        for naam in imports_van(pad)
        if {naam, naam.split(".")[0], ".".join(naam.split(".")[:2])} & NETWERK
    ]

    assert fout == []


def test_network_would_be_seen():
    namen = list(imports("from urllib.request import urlopen\nimport http.client"))

    assert [{n, n.split(".")[0], ".".join(n.split(".")[:2])} & NETWERK for n in namen] == [
        {"urllib.request"},
        {"http"},
    ]


def _met_xlwings(broncode: str) -> set[str]:
    """Return how a source leans on xlwings: by importing it, by asking which book called."""
    knopen = list(ast.walk(ast.parse(broncode)))
    roept = any(isinstance(k, ast.Attribute) and k.attr == "caller" for k in knopen)
    importeert = any(naam.split(".")[0] == "xlwings" for naam in imports(broncode))
    return {wat for wat, zo in (("import", importeert), ("caller", roept)) if zo}


def test_one_place_asks_excel_which_workbook_called():
    gevonden = {
        pad.relative_to(SRC).as_posix(): wat
        for pad in SRC.rglob("*.py")
        if (wat := _met_xlwings(pad.read_text("utf-8")))
    }

    assert gevonden == {
        "hgw_excel/excel/boek.py": {"import", "caller"},
        "hgw_excel/bouwen/macros/functies.py": {"import"},
    }


def test_another_place_would_be_seen():
    assert _met_xlwings("from xlwings import Book\nBook.caller()") == {"import", "caller"}


ZONDER_XLWINGS = """
import importlib, pkgutil, sys
sys.modules["xlwings"] = None
import hgw_udfs
for module in pkgutil.walk_packages(hgw_udfs.__path__, "hgw_udfs."):
    importlib.import_module(module.name)
"""


@pytest.mark.parametrize(
    ("erbij", "lukt"), [("", True), ("import xlwings", False)], ids=["hgw_udfs", "control"]
)
def test_functions_import_without_xlwings(erbij, lukt):
    proces = subprocess.run(
        [sys.executable, "-c", ZONDER_XLWINGS + erbij], capture_output=True, text=True
    )

    assert (proces.returncode == 0) is lukt, proces.stderr
