"""A filter hides rows while a button writes: each child gets its own."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hgw_excel.excel.live import lees_boek, schrijf
from hgw_excel.excel.terugzetten import zet_terug
from hgw_excel.schema.wijziging import Wijzigingen
from tests.excel.samen import anders, klas_in, klas_van, open_
from tests.motor import aanroepen, open_boek

SCORE, NIVEAU = "rekenen_m_score", "rekenen_m_niveau"
RIJEN = (0, 1, 2, 3)


@pytest.fixture
def boek(tmp_path: Path) -> Any:
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(klas_van((5,)))
    return open_boek(pad)


def filter_op(boek: Any, key: str, waarde: str) -> None:
    """Let tblScores show only the rows that have a value in a column."""
    kop = boek.sheets["Scores"].range(klas_in(lees_boek(boek)).kop_plek("tblScores", key)["cel"])
    tabel = boek.sheets["Scores"].tables["tblScores"]
    tabel.autofilter.apply_values(kop.column - tabel.range.column + 1, [waarde])


def druk(boek: Any) -> list[str]:
    """Fill in four scores and niveaus, and a day; return what was written on Scores."""
    cellen: dict[tuple[str, int, str], Any] = {("tblScores", i, SCORE): 111 + i for i in RIJEN}
    cellen |= {("tblScores", i, NIVEAU): w for i, w in enumerate(("I", "IV", "III", "I"))}
    cellen |= {("tblLeerlingen", 2, "van_school_op"): date(2027, 5, 6)}
    voor = len(aanroepen(boek))
    schrijf(boek, klas_in(lees_boek(boek)), Wijzigingen(cellen=cellen), "Proef")
    return [regel for regel in aanroepen(boek)[voor:] if regel.startswith("zet raw_value Scores!")]


def waarden(boek: Any) -> list[tuple[object, object]]:
    klas = klas_in(lees_boek(boek))
    ruw, plaats = klas.blad("tblScores"), klas.koppelingen["tblScores"].plaats
    return [(ruw.rijen[i][plaats[SCORE]], ruw.rijen[i][plaats[NIVEAU]]) for i in RIJEN]


@pytest.mark.parametrize("gefilterd", [True, False])
def test_each_row_gets_its_own(boek: Any, gefilterd: bool) -> None:
    voor = open_(boek)
    if gefilterd:
        filter_op(boek, NIVEAU, "I")
        voor = open_(boek)

    geschreven = druk(boek)
    ertussen = waarden(boek)
    terug = zet_terug(boek)

    assert ertussen == [(111, "I"), (112, "IV"), (113, "III"), (114, "I")]
    assert (terug.cellen, terug.gelaten) == (9, ())
    assert anders(voor, open_(boek)) == {}
    assert len(geschreven) == (8 if gefilterd else 1)
