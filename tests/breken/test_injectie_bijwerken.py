"""Payloads through what changes a klassenmap that exists, and through the list of one sheet."""

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken import werk_bij
from tests.breken.injectie import (
    ONLEESBAAR,
    PAYLOADS,
    TE_LANG,
    Kies,
    alle_tekst,
    alles,
    besturing_in,
    cellen,
    gebroken,
    gevaarlijk,
    onschuldig,
    terug,
    velden,
    vul,
)
from tests.breken.uitvoer import hgw
from tests.controle.klasbouw import maak_inhoud
from tests.lint import KAART, lint
from tests.voorbeeld import voorbeeld_school

pytestmark = pytest.mark.xdist_group("injectie_bijwerken")

NAAM = "klassenmap groep 3.xlsx"
RONDE = 23
FORMULE = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""How a text begins that a spreadsheet takes for a formula when it opens a csv."""


def basis() -> Inhoud:
    return maak_inhoud(voorbeeld_school(), (3,), ("Anna", "Bram", "Chaima", "Daan"))


def lees(pad: Path) -> Klas:
    klas, _ = lees_klassenmap(read_safely(pad))
    assert klas is not None
    return klas


def overal(klas: Klas, kies: Kies) -> Wijzigingen:
    """Return a change of every typed cell, and a row more in each table that may grow."""
    gevuld = vul(klas.inhoud, alles, kies, RONDE)
    plekken = [veld for veld in velden(klas.inhoud) if alles(veld)]
    return Wijzigingen(
        {(v.tabel, v.i, v.key): gevuld.ruw[v.tabel][v.i][v.key] for v in plekken if v.tabel},
        {v.key: gevuld.kop_ruw[v.key] for v in plekken if not v.tabel},
        {naam: [{key: kies(i + j) for j, key in enumerate(keys)} for i in range(3)]
         for naam, keys in (("tblSignalen", ("code", "zin", "vakgebied")),
                            ("tblToetsen", ("toets", "boekje")))},
    )  # fmt: skip


def te_herstellen(pad: Path) -> list[str]:
    return [str(fout) for fout in lint(pad, fouten_in=KAART) if fout.regel != "paden"]


@pytest.fixture(scope="module")
def gewoon(tmp_path_factory) -> Path:
    pad = tmp_path_factory.mktemp("gewoon") / NAAM
    pad.write_bytes(bouw_klassenmap(basis()))
    return pad


@pytest.fixture(scope="module")
def bijgewerkt(gewoon: Path) -> Mapping[str, Path]:
    """The same file with payloads written into it, and with harmless texts."""
    uit = {}
    for kies in (gevaarlijk, onschuldig):
        klas = lees(gewoon)
        uit[kies.__name__] = gewoon.with_name(f"{kies.__name__}.xlsx")
        gedaan = werk_bij(gewoon, klas, overal(klas, kies), uit=uit[kies.__name__])
        assert gedaan.meldingen == ()
    return uit


def test_a_changed_klassenmap_is_its_harmless_twin(bijgewerkt: Mapping[str, Path]) -> None:
    vuil, schoon = (pad.read_bytes() for pad in bijgewerkt.values())

    assert gebroken(vuil, schoon) == []
    assert {waarde for _, waarde in cellen(vuil).values()} >= set(PAYLOADS)


def test_no_formula_is_other_than_it_was(gewoon: Path, bijgewerkt: Mapping[str, Path]) -> None:
    oud = {plek: f for plek, (f, _) in cellen(gewoon.read_bytes()).items() if f}
    nieuw = {plek: f for plek, (f, _) in cellen(bijgewerkt["gevaarlijk"].read_bytes()).items() if f}

    assert {plek: formule for plek, formule in nieuw.items() if plek in oud} == oud
    assert {blad for blad, _ in nieuw.keys() - oud.keys()} <= {"Signalen", "Toetsen"}


def test_excel_need_not_repair_it(bijgewerkt: Mapping[str, Path]) -> None:
    assert te_herstellen(bijgewerkt["gevaarlijk"]) == []


def test_what_a_cell_can_not_hold_is_said_and_left(gewoon: Path) -> None:
    """One of each in the places for free text; the cells stay as they were."""
    klas = lees(gewoon)
    teksten = (*ONLEESBAAR, TE_LANG)
    plekken = [v for v in velden(klas.inhoud) if v.tabel == "tblBesprekingen" and alle_tekst(v)]
    nieuw = {(v.tabel, v.i, v.key): teksten[i % len(teksten)] for i, v in enumerate(plekken[:18])}
    uit = gewoon.with_name("geweigerd.xlsx")
    gedaan = werk_bij(gewoon, klas, Wijzigingen(nieuw), uit=uit)

    assert (gedaan.geschreven, gedaan.cellen, len(gedaan.meldingen)) == (None, 0, len(nieuw))
    assert besturing_in(" ".join(map(str, gedaan.meldingen))) == []


@pytest.fixture(scope="module")
def ingevuld(tmp_path_factory) -> Mapping[str, Path]:
    """A folder with a klassenmap with payloads in its texts and one score to mend; and its twin."""
    uit = {}
    for kies in (gevaarlijk, onschuldig):
        map_ = uit[kies.__name__] = tmp_path_factory.mktemp(kies.__name__)
        inhoud = vul(basis(), alle_tekst, kies, RONDE)
        inhoud.ruw["tblScores"][0]["rekenen_m_score"] = " 151,5 "
        (map_ / NAAM).write_bytes(bouw_klassenmap(inhoud))
    return uit


def test_a_mended_copy_is_its_harmless_twin(ingevuld: Mapping[str, Path]) -> None:
    """But for the Leerlingkaart: what shows a sign that nobody sees waits there for Excel."""
    for map_ in ingevuld.values():
        for extra in ((), ("--json", "--proef", "--overschrijf")):
            gezegd = hgw("controleer", map_ / NAAM, "--herstel", map_ / "kopie", *extra)
            assert (gezegd.code, besturing_in(gezegd.alles)) == (1, [])
    vuil, schoon = (map_ / "kopie" / NAAM for map_ in ingevuld.values())

    assert gebroken(vuil.read_bytes(), schoon.read_bytes(), slaover="^Leerlingkaart!") == []
    assert te_herstellen(vuil) == []


@pytest.mark.parametrize("blad", ["Leerlingen", "Besprekingen"])
def test_a_list_of_one_sheet_is_its_harmless_twin(ingevuld: Mapping[str, Path], blad: str) -> None:
    for map_ in ingevuld.values():
        for soort in ("xlsx", "csv"):
            gezegd = hgw("stapel", map_ / NAAM, "--blad", blad, "--uit", map_ / f"{blad}.{soort}")
            assert (gezegd.code, besturing_in(gezegd.alles)) == (0, [])
    vuil, schoon = ingevuld.values()
    lijst = (vuil / f"{blad}.xlsx").read_bytes()
    velden_vuil, velden_schoon = _velden(vuil / f"{blad}.csv"), _velden(schoon / f"{blad}.csv")

    assert gebroken(lijst, (schoon / f"{blad}.xlsx").read_bytes()) == []
    assert {formule for formule, _ in cellen(lijst).values()} == {""}
    assert te_herstellen(vuil / f"{blad}.xlsx") == []
    assert [veld for veld in velden_vuil if veld.startswith(FORMULE)] == []
    assert [veld.removeprefix("'") for veld in velden_vuil] == [
        terug(veld).removeprefix("'") for veld in velden_schoon
    ]


def _velden(pad: Path) -> list[str]:
    with pad.open(encoding="utf-8-sig", newline="") as bestand:
        return [veld for rij in csv.reader(bestand, delimiter=";", strict=True) for veld in rij]
