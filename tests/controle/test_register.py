"""The register: every rule is found, explained and unique."""

import ast
import re
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

from hgw_excel.controle import regels, register
from hgw_excel.controle.register import Regel, alle, sluit_uit, van_soort
from hgw_excel.domein.melding import Ernst, Melding

MAP = Path(regels.__file__).parent
ENGELS = re.compile(r"\b(the|and|of a|returns?|yields?)\b", re.IGNORECASE)


def _melding(code: str, ernst: Ernst = Ernst.AANPASSEN) -> Melding:
    return Melding(code, ernst, "a.xlsx", "", "", "", "Er is iets.")


def test_every_file_of_the_folder_holds_one_rule():
    per_bestand = {
        pad.stem: [
            regel
            for regel in vars(import_module(f"{regels.__name__}.{pad.stem}")).values()
            if isinstance(regel, Regel)
        ]
        for pad in MAP.glob("*.py")
        if pad.stem != "__init__"
    }

    assert {naam: len(gevonden) for naam, gevonden in per_bestand.items()} == {
        naam: 1 for naam in per_bestand
    }
    assert len(per_bestand) == len(alle())


def test_codes_are_unique_over_all_registers():
    namen = ("lezen.weigeringen", "importeren.meldingen", "school.meldingen")
    modules = [import_module(f"hgw_excel.{naam}") for naam in namen]
    telling = Counter(r.code for module in [register, *modules] for r in module.alle())

    assert [code for code, aantal in telling.items() if aantal > 1] == []


def test_code_stands_in_the_module_docstring():
    koppen = {ast.get_docstring(ast.parse(pad.read_text("utf-8"))) for pad in MAP.glob("*.py")}

    assert {f"{regel.code}." for regel in alle()} <= koppen


@pytest.mark.parametrize("regel", alle(), ids=lambda regel: regel.code)
def test_rule_is_explained_in_dutch(regel):
    assert re.fullmatch(r"HGW[1-7]\d\d", regel.code)
    assert len(regel.uitleg.splitlines()) > 0
    assert not ENGELS.search(regel.uitleg)
    assert regel.titel[0].isupper()
    assert not regel.titel.endswith(".")


def test_kinds_are_in_order_of_code():
    assert [r.code for r in van_soort(reversed(alle()), "cel")] == sorted(
        r.code for r in alle() if r.soort == "cel"
    )


def test_what_leaves_a_workbook_out():
    uit = {regel.code for regel in alle() if sluit_uit(_melding(regel.code, regel.ernst))}

    assert uit == {
        "HGW130", "HGW131", "HGW132", "HGW133", "HGW201", "HGW209", "HGW601", "HGW604", "HGW605",
    }  # fmt: skip


def test_what_does_not_leave_a_workbook_out():
    assert sluit_uit(_melding("HGW105"))
    assert not sluit_uit(_melding("HGW103", Ernst.LET_OP))
    assert not sluit_uit(_melding("HGW309"))
    assert not sluit_uit(_melding("HGW999"))
    assert not sluit_uit(_melding("HGW201"), regels=[])
