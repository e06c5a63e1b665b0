"""What Terugzetten knows is in the workbook: it is there after saving, by whatever program."""

from pathlib import Path
from typing import Any

import pytest

from hgw_excel.excel.live import lees_boek, schrijf
from hgw_excel.excel.stapel import BLAD, beurten, bewaar
from hgw_excel.excel.terugzetten import Teruggezet, laatste, zet_terug
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken import werk_bij
from tests.excel.samen import anders, gesloten, klas_in, klas_van, open_
from tests.libreoffice import Kantoor
from tests.motor import open_boek
from tests.school.klassen import lees

CELLEN = {
    ("tblScores", 0, "rekenen_m_score"): 111,
    ("tblScores", 1, "rekenen_m_niveau"): "=1+1",
    ("tblIndeling", 1, "waarom_anders"): "5-6",
    ("tblGroepsoverzicht", 1, "doel"): "x" * 9000,
    ("tblBesprekingen", 0, "datum"): None,
}


@pytest.fixture
def geschreven(tmp_path: Path) -> Path:
    """A klassenmap that was changed by a button and saved; `voor.xlsx` is what it was."""
    (tmp_path / "voor.xlsx").write_bytes(klas_van((5,)))
    boek = open_boek(tmp_path / "voor.xlsx")
    klas = klas_in(lees_boek(boek))
    rijen = {"tblSignalen": [{"code": "S01", "zin": "-5"}] * 9}
    schrijf(boek, klas, Wijzigingen(CELLEN, rijen=rijen), "Proef")
    boek.save(tmp_path / "na.xlsx")
    return tmp_path / "na.xlsx"


def hersteld(pad: Path) -> tuple[Teruggezet, Any]:
    boek = open_boek(pad)
    assert laatste(boek) is not None
    return zet_terug(boek), boek


def test_after_opening_again_all_is_put_back(geschreven: Path) -> None:
    terug, boek = hersteld(geschreven)

    assert (terug.naam, terug.gelaten) == ("Proef", ())
    voor = gesloten(geschreven.with_name("voor.xlsx"))
    verschil = anders(voor, open_(boek))
    assert {naam: v for naam, v in verschil.items() if naam not in ("bladen", "intern")} == {}


def test_after_the_command_wrote_in_the_file_too(geschreven: Path) -> None:
    plek = ("tblScores", 2, "rekenen_m_score")
    werk_bij(geschreven, lees(geschreven)[0], Wijzigingen({plek: 120}))

    terug, boek = hersteld(geschreven)

    assert terug.gelaten == ()
    assert klas_in(open_(boek)).ruw.waarde(*plek) == 120


def test_after_libreoffice_saved_it(kantoor: Kantoor, geschreven: Path) -> None:
    document = kantoor.open(geschreven)
    uit = document.bewaar(geschreven.with_name("kantoor.xlsx"))
    document.sluit()

    boek = open_boek(uit)

    oud = [beurt.regels for beurt in beurten(open_boek(geschreven))]
    assert [beurt.regels for beurt in beurten(boek)] == oud


def test_a_turn_of_long_ago_goes_at_the_next_one(geschreven: Path) -> None:
    """The hidden sheet keeps what was said of children no longer than needed."""
    boek = open_boek(geschreven)
    oud = beurten(boek)
    boek.sheets[BLAD].range((2, 3), (1 + len(oud[0].regels), 3)).value = "'2026-01-05 09:00"

    bewaar(boek, "Indelen", oud[0].regels[:1])

    assert [beurt.naam for beurt in beurten(boek)] == ["Indelen"]
    rest = boek.sheets[BLAD].range((3, 1), (2 + len(oud[0].regels), 8)).value
    assert {cel for rij in rest for cel in rij} == {None}
