"""A klassenmap of ours, patched: as sound as when it was built."""

from functools import cache

import pytest

from hgw_excel.bijwerken.opdracht import Opdracht
from hgw_excel.bijwerken.patch import patch
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Boek
from tests.bijwerken.mapje import verschil
from tests.klas import volle_klas
from tests.lint import KAART, lint
from tests.lint.openxml import valideer
from tests.lint.regel import alle

SCORES = {(5 + i, 9): 60 + i for i in range(6)} | {(5 + i, 10): "II" for i in range(6)}
BEREKEND, GETOOND = ("toetsnummer", "tijd", "volgorde", "sleutel"), (4, 0, 0, "")
"""The calculated columns of tblToetsen, and what they show for a test without a school year."""

VRAAG = "Hoe gaat het met _x0041_ en\n=1+1?"


@cache
def bytes_van() -> bytes:
    """Return a klassenmap of few children: all of its sheets are there, and checks are quick."""
    return bouw_klassenmap(volle_klas((5,), 12))


def lees(boek: bytes, tmp_path) -> Boek:
    pad = tmp_path / "klassenmap groep 5.xlsx"
    pad.write_bytes(boek)
    uit = read_safely(pad)
    assert isinstance(uit, Boek), uit
    return uit


@pytest.fixture(scope="module")
def gegroeid(tmp_path_factory) -> tuple[bytes, dict[str, int]]:
    """The klassenmap with twelve scores and two grown tables, and the first new row of each."""
    boek = lees(bytes_van(), tmp_path_factory.mktemp("eerst"))
    nieuw = {
        naam: boek.tabellen[naam].eerste_cel[0] + 1 + len(boek.tabellen[naam].rijen)
        for naam in ("tblBesprekingen", "tblToetsen")
    }
    besprekingen, toetsen = nieuw.values()
    formules = boek.tabellen["tblToetsen"].koppen.index("toetsnummer")
    assert boek.tabellen["tblToetsen"].koppen[formules:] == BEREKEND
    opdracht = Opdracht(
        {
            "Scores": SCORES,
            "Besprekingen": {(besprekingen + 2, 4): VRAAG},
            "Toetsen": {(toetsen, 0): "HGW-00000000", (toetsen, 1): "Spelling"},
        },
        {"Toetsen": {(toetsen, formules + i): waarde for i, waarde in enumerate(GETOOND)}},
        {"tblBesprekingen": 3, "tblToetsen": 1},
        {"Besprekingen": {besprekingen + 2: 60.0}},
    )
    gepatcht = patch(bytes_van(), opdracht)
    assert gepatcht.overgeslagen == ()
    return gepatcht.inhoud, nieuw


def test_only_the_sheets_concerned_differ(gegroeid):
    assert len(verschil(bytes_van(), gegroeid[0])) == 6
    assert {naam.split("/")[-1] for naam in verschil(bytes_van(), gegroeid[0])} >= {
        "sheet3.xml", "workbook.xml",
    }  # fmt: skip


def test_lint_and_sdk_find_nothing(gegroeid, tmp_path):
    pad = tmp_path / "klassenmap groep 5.xlsx"
    pad.write_bytes(gegroeid[0])

    assert [str(bevinding) for bevinding in lint(pad, fouten_in=KAART)] == []
    assert valideer(pad) == []


def test_lint_misses_the_values_that_nobody_gave(tmp_path):
    pad = tmp_path / "klassenmap groep 5.xlsx"
    pad.write_bytes(patch(bytes_van(), Opdracht(verlengd={"tblToetsen": 1})).inhoud)
    regels = [regel for regel in alle() if regel.naam == "cachewaarde"]

    gevonden = lint(pad, regels=regels, fouten_in=KAART)

    assert [bevinding.tekst for bevinding in gevonden] == ["no value is stored"] * len(GETOOND)


def test_reader_reads_what_was_asked_and_the_rest_as_it_was(gegroeid, tmp_path):
    oud, nieuw = lees(bytes_van(), tmp_path), lees(gegroeid[0], tmp_path)

    besprekingen = nieuw.tabellen["tblBesprekingen"].rijen
    assert besprekingen[-1][3] == VRAAG
    assert besprekingen[:-3] == oud.tabellen["tblBesprekingen"].rijen
    toets = dict(zip(nieuw.tabellen["tblToetsen"].koppen, nieuw.tabellen["tblToetsen"].rijen[-1],
                     strict=True))  # fmt: skip
    assert [toets[kop] for kop in ("leerling_id", "toets", "toetsnummer")] == [
        "HGW-00000000", "Spelling", 4,
    ]  # fmt: skip
    begin = oud.tabellen["tblScores"].eerste_cel
    anders = {
        (i + begin[0] + 1, j + begin[1]): cel
        for i, (a, b) in enumerate(
            zip(oud.tabellen["tblScores"].rijen, nieuw.tabellen["tblScores"].rijen, strict=True)
        )
        for j, (voor, cel) in enumerate(zip(a, b, strict=True))
        if voor != cel
    }
    assert anders.items() <= SCORES.items()
    zelfde = {*oud.tabellen} - {"tblScores", "tblBesprekingen", "tblToetsen"}
    assert {naam: nieuw.tabellen[naam] for naam in zelfde} == {
        naam: oud.tabellen[naam] for naam in zelfde
    }
    assert nieuw.namen == oud.namen


def test_libreoffice_computes_the_new_row(gegroeid, kantoor, tmp_path):
    boek, nieuw = gegroeid
    pad = tmp_path / "klas.xlsx"
    pad.write_bytes(boek)
    doc = kantoor.open(pad)
    try:
        rij = nieuw["tblToetsen"] + 1
        gezien = doc.waarden("Toetsen", f"A{rij}:O{rij}")[0]
        vraag = doc.tekst("Besprekingen", f"E{nieuw['tblBesprekingen'] + 3}")
        scores = doc.waarden("Scores", "J6:K11")
    finally:
        doc.sluit()

    assert (gezien[:2], gezien[11:]) == (("HGW-00000000", "Spelling"), GETOOND)
    assert vraag == VRAAG
    assert scores == tuple((60 + i, "II") for i in range(6))
