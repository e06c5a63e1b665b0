"""Codes explained, however they are typed."""

import re
from collections import Counter
from dataclasses import replace
from types import ModuleType, SimpleNamespace

import pytest

from hgw_excel.domein.signaal import signaal
from hgw_excel.excel.vak import LANGST
from hgw_excel.school import uitleg as module
from hgw_excel.school.instellingen import to_instellingen
from hgw_excel.school.schoolmap import voorbeeld_toml
from hgw_excel.school.uitleg import alle, lijkt_op, uitleg, voor_leerkracht

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


@signaal("S98", "Iets met bespreken", bron="verzonnen")
def nieuw(_reeks, _afspraken):
    """Na {weken:week|weken} is het zo, of als het laag is ({S01}).

    In school.toml: `weken` in [signalen.S98].
    """


def school(**signalen):
    gewoon, _ = to_instellingen(voorbeeld_toml())
    return replace(gewoon, signalen={**gewoon.signalen, **signalen})


@pytest.mark.parametrize(("weken", "woorden"), [(1, "1 week"), (8, "8 weken")])
def test_a_teacher_reads_what_the_school_agreed(weken, woorden):
    eigen = school(S98={"weken": weken}, S01={"niveaus": ("D", "E")})

    assert voor_leerkracht("S98", eigen, [nieuw]) == (
        f"S98: Iets met bespreken\n\nNa {woorden} is het zo, of als het laag is (D of E)."
    )


def test_who_makes_the_agreements_reads_the_settings():
    assert uitleg("S98", [nieuw]) == (
        "S98: Iets met bespreken\n\nNa `weken` weken is het zo, of als het laag is (zie S01).\n\n"
        "In school.toml: `weken` in [signalen.S98]."
    )


ALLEEN_VOOR_DE_SCHOOL = {"HGW181", "HGW196", "HGW197"}
"""About school.toml itself: with one of these there is no class to press a button in."""


def test_no_word_of_settings_in_what_a_teacher_reads():
    teksten = {record.code: voor_leerkracht(record.code, school()) for record in alle()}
    vreemd = re.compile(r"[`\[\]{}]|\*\w|school\.toml")

    assert {c for c, tekst in teksten.items() if vreemd.search(tekst)} == ALLEEN_VOOR_DE_SCHOOL
    assert [c for c, tekst in teksten.items() if c[0] == "S" and "–" in tekst] == []
    assert [c for c, tekst in teksten.items() if len(tekst) > LANGST] == []


def test_every_signal_says_what_a_teacher_can_do():
    codes = [record.code for record in alle() if record.code.startswith("S")]
    doen = [c for c in codes if "\n\nWat je kunt doen: " in voor_leerkracht(c, school())]

    assert doen == codes


def test_a_signal_that_an_older_klassenmap_knows_nothing_of():
    oud = replace(school(), signalen={})

    assert "telt hij tot – maanden daarna" in " ".join(voor_leerkracht("S13", oud).split())


def test_nobody_knows_the_code():
    assert voor_leerkracht("S99", school()) is None
