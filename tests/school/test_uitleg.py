"""Codes explained, however they are typed."""

import re
from collections import Counter
from types import ModuleType, SimpleNamespace

import pytest

from hgw_excel.school import uitleg as module
from hgw_excel.school.uitleg import alle, lijkt_op, uitleg

RECORDS = [
    SimpleNamespace(code="HGW312", titel="Geen niveau", uitleg="De cel bevat geen niveau."),
    SimpleNamespace(code="HGW313", titel="Ander niveau", uitleg="Het systeem past niet."),
    SimpleNamespace(code="HGW105", titel="Wachtwoord", uitleg="Het bestand is versleuteld."),
    SimpleNamespace(code="S01", titel="Laag niveau", uitleg="Het niveau is laag."),
]


@pytest.mark.parametrize("code", ["HGW312", "hgw312", " hgw 312 ", "HGW-312", "312", "Hgw_312"])
def test_code_however_typed(code):
    assert uitleg(code, RECORDS) == "HGW312: Geen niveau\n\nDe cel bevat geen niveau."


@pytest.mark.parametrize("code", ["S01", "s01", "s1", " S 01 ", "s-1", "S_1"])
def test_signal_however_typed(code):
    assert uitleg(code, RECORDS) == "S01: Laag niveau\n\nHet niveau is laag."


@pytest.mark.parametrize(
    "code", ["", "HGW", "HGW999", "12", "3120", "٣١٢", "S", "S99", "S001", "1"]
)
def test_unknown_code(code):
    assert uitleg(code, RECORDS) is None


def test_suggestions_best_first():
    assert lijkt_op("HGW311", RECORDS)[0] in ("HGW312", "HGW313")
    assert lijkt_op("315", RECORDS) == lijkt_op("HGW315", RECORDS) != []
    assert lijkt_op("appel", RECORDS) == []


def test_all_registries_are_asked_in_order(monkeypatch):
    een, twee = ModuleType("een"), ModuleType("twee")
    een.alle, twee.alle = (lambda: RECORDS[:1]), (lambda: RECORDS[1:])
    monkeypatch.setattr(module, "REGISTERS", ("een", "twee"))
    monkeypatch.setattr(module, "import_module", {"een": een, "twee": twee}.__getitem__)

    assert alle() == RECORDS


def test_real_registries_fit_together():
    records = alle()
    dubbel = [code for code, aantal in Counter(r.code for r in records).items() if aantal > 1]
    kaal = [r.code for r in records if not (r.titel.strip() and r.uitleg.strip())]
    vreemd = [r.code for r in records if not re.fullmatch(r"HGW[1-7]\d\d|S\d\d", r.code)]

    assert (dubbel, kaal, vreemd) == ([], [], [])
    assert uitleg("HGW105").startswith("HGW105: Bestand heeft een wachtwoord\n\n")
    assert uitleg("s1").startswith("S01: Laag niveau\n\nHet laatste resultaat is een laag niveau")
