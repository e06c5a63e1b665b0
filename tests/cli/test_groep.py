"""The lazy group: literal list, right names, and a start that imports almost nothing."""

import ast
import inspect
import json
import re
import subprocess
import sys
from importlib import import_module

import pytest

from hgw_excel.acties import lijst
from hgw_excel.acties.lijst import ACTIES
from hgw_excel.cli.groep import hgw
from hgw_excel.cli.nederlands import Argument, Command, Option, bedoel_je, click
from tests.cli.hulp import engels_in

ZWAAR = {
    "pandas",
    "numpy",
    "openpyxl",
    "xlwings",
    "lxml",
    "xlsxwriter",
    "rich",
    "python_calamine",
    "tomlkit",
    "dask",
}
PLATFORM = ("bestanden", "fouten", "mappen", "openen", "processen", "stromen")
GELADEN = (
    "import json, sys\n"
    "from hgw_excel.cli.ingang import main\n"
    "try: main(sys.argv[1:])\n"
    "except SystemExit: json.dump(sorted(sys.modules), sys.stderr)"
)


def geladen_door(*args: str) -> set[str]:
    """Return the modules that `hgw ARGS` has loaded when it stops."""
    proces = subprocess.run([sys.executable, "-c", GELADEN, *args], capture_output=True, check=True)
    return set(json.loads(proces.stderr))


@pytest.mark.parametrize("args", [["--help"], [], ["--versie"]])
def test_help_imports_no_command_and_nothing_heavy(args):
    geladen = geladen_door(*args)

    assert {naam.split(".")[0] for naam in geladen} & ZWAAR == set()
    assert {naam for naam in geladen if naam.startswith("hgw_excel.")} == {
        "hgw_excel.acties",
        "hgw_excel.acties.lijst",
        "hgw_excel.cli",
        "hgw_excel.cli.groep",
        "hgw_excel.cli.ingang",
        "hgw_excel.cli.nederlands",
        "hgw_excel.platform",
        *(f"hgw_excel.platform.{deel}" for deel in PLATFORM),
    }


@pytest.mark.parametrize("actie", ACTIES, ids=lambda actie: actie.naam)
def test_help_of_one_command_imports_no_library(actie):
    geladen = geladen_door(actie.naam, "--help")

    assert actie.doel.split(":")[0] in geladen
    assert {naam.split(".")[0] for naam in geladen} & ZWAAR == set()
    assert [naam for naam in geladen if naam.startswith("hgw_excel.school.")] == []


def test_a_heavy_import_would_be_seen():
    program = "import json, sys, lxml.etree; json.dump(sorted(sys.modules), sys.stdout)"
    proces = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert {naam.split(".")[0] for naam in json.loads(proces.stdout)} & ZWAAR == {"lxml"}


def test_list_is_literal_data_only():
    boom = ast.parse(inspect.getsource(lijst))
    lijsten = [knoop.value for knoop in boom.body if isinstance(knoop, ast.Assign)]
    soorten = {type(knoop).__name__ for lijst in lijsten for knoop in ast.walk(lijst)}

    assert soorten == {"Tuple", "Call", "Name", "Load", "Constant", "keyword"}
    assert [type(knoop).__name__ for knoop in boom.body] == [
        "Expr", "ImportFrom", "ClassDef", "ClassDef", "Assign", "Assign", "Expr",
    ]  # fmt: skip


@pytest.mark.parametrize("actie", ACTIES, ids=lambda actie: actie.naam)
def test_line_of_the_list_fits_its_command(actie):
    module, _, functie = actie.doel.partition(":")
    opdracht = getattr(import_module(module), functie)

    assert isinstance(opdracht, Command)
    assert opdracht.name == actie.naam
    assert opdracht.help.split("\n\n")[0].replace("\n", " ") == actie.help
    assert re.fullmatch(r"[A-Z][^.]*[^.]", actie.label)
    assert all(isinstance(param, (Option, Argument)) for param in opdracht.params)
    assert all(getattr(param, "help", "") or param.uitleg for param in opdracht.params)
    assert not any(isinstance(param.type, click.File) for param in opdracht.params)  # English


def test_names_and_labels_are_unique():
    assert len({actie.naam for actie in ACTIES}) == len(ACTIES)
    assert len({actie.label for actie in ACTIES}) == len(ACTIES)


def test_help_lists_all_commands_in_order():
    with click.Context(hgw, info_name="hgw") as ctx:
        regels = hgw.get_help(ctx).split("Opdrachten:\n")[1].splitlines()

    assert [regel.split()[0] for regel in regels if regel[2] != " "] == [a.naam for a in ACTIES]


def test_unknown_command_is_none():
    assert hgw.get_command(click.Context(hgw), "onbekend") is None


@pytest.mark.parametrize(
    ("naam", "zin"),
    [
        ("schoolmp", " Bedoel je 'schoolmap'?"),
        ("UITLEG", " Bedoel je 'uitleg'?"),
        ("xyz", ""),
    ],
)
def test_bedoel_je(naam, zin):
    assert bedoel_je(naam, [actie.naam for actie in ACTIES]) == zin


def test_metavars_and_marks_of_options(capsys):
    proef = Command(
        "proef",
        params=[
            Option(["--tekst"], default="a"),
            Option(["--getal"], type=int, required=True),
            Option(["--deel"], type=float),
            Option(["--keuze"], type=click.Choice(["een", "twee"])),
            Option(["--vlag"], is_flag=True),
            Argument(["stil"]),
        ],
    )
    proef.main(["--help"], prog_name="proef", standalone_mode=False)

    assert capsys.readouterr().out.splitlines() == [
        "Gebruik: proef [OPTIES] STIL",
        "",
        "Opties:",
        "  --tekst TEKST       [standaard: a]",
        "  --getal GETAL       [verplicht]",
        "  --deel GETAL",
        "  --keuze [een|twee]",
        "  --vlag",
        "  -h, --help          Toon deze uitleg en stop.",
    ]


@pytest.mark.parametrize(
    ("params", "args", "zin"),
    [
        ({"type": int}, ["--x", "a"], "Fout: '--x' klopt niet: 'a' is geen geldig getal."),
        (
            {"type": click.IntRange(1, 3)},
            ["--x", "9"],
            "Fout: '--x' klopt niet: 9 valt buiten 1<=x<=3.",
        ),
        (
            {"type": click.Choice(["een", "twee"])},
            ["--x", "drie"],
            "Fout: '--x' klopt niet: 'drie' kan niet. Kies uit 'een', 'twee'.",
        ),
        ({"nargs": 2}, ["--x", "a"], "Fout: Achter '--x' horen 2 dingen te staan."),
        (
            {"type": click.Choice(["een", "twee"]), "required": True},
            [],
            "Fout: Deze optie ontbreekt: '--x'. Kies uit:",
        ),
        (
            {"type": click.DateTime(["%Y"])},
            ["--x", "a"],
            "Fout: '--x' klopt niet: 'a' is geen datum van de vorm '%Y'.",
        ),
        (
            {"type": bool},
            ["--x", "a"],
            "Fout: '--x' klopt niet: 'a' is geen ja of nee. Kies uit ",
        ),
    ],
)
def test_types_of_click_itself_are_dutch(capsys, params, args, zin):
    proef = Command("proef", params=[Option(["--x"], **params)], callback=lambda x: None)
    with pytest.raises(click.UsageError) as gevangen:
        proef.main(args, standalone_mode=False)
    gevangen.value.show()
    fout = capsys.readouterr().err

    assert zin in fout
    assert engels_in(fout) == []
