"""Excel fills a column of a table with a formula, and what stood there comes back."""

from pathlib import Path
from typing import Any

import pytest

from hgw_excel.excel.live import lees_boek, schrijf
from hgw_excel.excel.rust import rust
from hgw_excel.excel.terugzetten import zet_terug
from hgw_excel.schema.wijziging import Wijzigingen
from tests.excel.samen import anders, klas_in, klas_van, open_
from tests.motor import open_boek

AANPAK = ("tblIndeling", 1, "rekenen_aanpak")
EIGEN = {2: "=1+1", 3: "bespreken", 4: 7, 5: None}
"""By row what the teacher made of a column that computes."""


@pytest.fixture
def boek(tmp_path: Path) -> Any:
    """Excel fills a column, whatever it is asked: xlwings issue 2113."""
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(klas_van((5,)))
    boek = open_boek(pad)
    for i, waarde in EIGEN.items():
        cel(boek, "tblIndeling", i, "rekenen_aanpak").value = waarde
    boek.app.impl.vult_een_keer = True
    return boek


def cel(boek: Any, tabel: str, i: int, key: str) -> Any:
    plek = klas_in(lees_boek(boek)).plek(tabel, i, key)
    return boek.sheets[plek["blad"]].range(plek["cel"])


def test_a_formula_that_is_put_back_changes_no_other_cell(boek: Any) -> None:
    cel(boek, *AANPAK).value = "verdiept"
    eigen = [cel(boek, "tblIndeling", i, "rekenen_aanpak").formula for i in range(2, 6)]
    voor = open_(boek)

    schrijf(boek, klas_in(lees_boek(boek)), Wijzigingen(formules=frozenset({AANPAK})), "Proef")
    erna = [cel(boek, "tblIndeling", i, "rekenen_aanpak").formula for i in range(1, 6)]
    terug = zet_terug(boek)

    assert (erna[0][:1], erna[1:]) == ("=", eigen)
    assert (terug.cellen, anders(voor, open_(boek))) == (1, {})


def test_a_formula_of_the_teacher_that_comes_back_changes_no_other_cell(boek: Any) -> None:
    plek = ("tblIndeling", 2, "rekenen_aanpak")
    voor = open_(boek)

    schrijf(boek, klas_in(lees_boek(boek)), Wijzigingen(formules=frozenset({plek})), "Proef")
    boek.app.impl.vult_een_keer = True
    zet_terug(boek)

    assert anders(voor, open_(boek)) == {}


def test_excel_is_asked_not_to_fill(boek: Any) -> None:
    met_de_hand = boek.app.api.AutoCorrect
    with rust(boek):
        binnen = met_de_hand.AutoFillFormulasInLists

    assert (binnen, met_de_hand.AutoFillFormulasInLists) == (False, True)
