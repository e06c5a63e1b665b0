"""What can't be written is said beforehand, with what to do, and nothing changes."""

import decimal
import json
from pathlib import Path
from typing import Any

import pytest
import xlwings

from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel import storing
from hgw_excel.excel.live import lees_boek, schrijf
from hgw_excel.schema.wijziging import Wijzigingen
from tests.excel.samen import anders, klas_in, klas_van, open_
from tests.motor import ComFout, bezig, open_boek

SCORE = {("tblScores", 0, "rekenen_m_score"): 111}
SIGNALEN = {"tblSignalen": [{"code": "S01", "zin": "laag"}] * 9}


@pytest.fixture
def boek(tmp_path: Path) -> Any:
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(klas_van((5,)))
    return open_boek(pad)


def geweigerd(boek: Any, tussendoor: Any = None, **wat: Any) -> str:
    """Return why a change is refused; nothing may have changed by then."""
    klas = klas_in(lees_boek(boek))
    if tussendoor is not None:
        tussendoor()
    voor = open_(boek)  # reading is allowed while Excel is busy
    with pytest.raises(KanNiet) as fout:
        schrijf(boek, klas, Wijzigingen(**wat), "Proef")
    bezig(boek, False)
    assert anders(voor, open_(boek)) == {}
    return fout.value.zin


def test_a_protected_sheet(boek: Any) -> None:
    boek.sheets["Scores"].impl.ws.protection.sheet = True

    assert geweigerd(boek, cellen=SCORE) == (
        "Scores: dit blad is beveiligd. Kies Controleren, Beveiliging blad opheffen, en klik nog "
        "een keer op de knop. Er is niets veranderd."
    )


def test_a_cell_that_was_typed_in_the_meantime(boek: Any) -> None:
    plek = klas_in(lees_boek(boek)).plek("tblScores", 0, "rekenen_m_score")

    def typ() -> None:
        boek.sheets["Scores"].range(plek["cel"]).value = 99

    assert geweigerd(boek, typ, cellen=SCORE) == (
        "Scores: op dit blad is intussen iets veranderd. Klik nog een keer op de knop. Er is niets "
        "veranderd."
    )


def test_a_table_that_grew_in_the_meantime(boek: Any) -> None:
    def groei() -> None:
        tabel = boek.sheets["Signalen"].tables["tblSignalen"]
        tabel.resize(tabel.range.resize(tabel.range.shape[0] + 1, tabel.range.shape[1]))

    assert "intussen iets veranderd" in geweigerd(boek, groei, rijen=SIGNALEN)


@pytest.mark.parametrize("wat", ["tekst", "formule", "samengevoegd"])
def test_a_table_with_something_below_it(boek: Any, wat: str) -> None:
    blad = boek.sheets["Signalen"]
    tabel = blad.tables["tblSignalen"].range
    rij = tabel.row + tabel.shape[0] + 1
    cel = blad.range((rij, tabel.column + 1))
    if wat == "tekst":
        cel.value = "van mij"
    elif wat == "formule":
        cel.formula = '=""'
    else:
        blad.range(cel, (rij, tabel.column + 2)).merge()

    zin = geweigerd(boek, rijen=SIGNALEN)

    assert zin.startswith("Op het blad Signalen is onder de tabel geen plaats: in ")


def test_excel_that_is_busy(boek: Any) -> None:
    assert geweigerd(boek, lambda: bezig(boek), cellen=SCORE) == f"{storing.BEZIG} {storing.NIETS}"


@pytest.mark.parametrize("nummer", [-2147418111, -2146777998])
@pytest.mark.parametrize("vorm", ["bloot", "binnen"])
def test_a_cell_that_is_being_typed_in_is_known_by_its_number(nummer: int, vorm: str) -> None:
    args: tuple[object, ...] = (nummer,) if vorm == "bloot" else (-1, "x", (0, "Excel", nummer))

    zin = storing.als_kanniet(RuntimeError(*args), storing.NIETS).zin

    assert zin == f"{storing.BEZIG} {storing.NIETS}"


@pytest.mark.parametrize(
    ("fout", "is_het"),
    [
        (ComFout(1), True),
        (xlwings.XlwingsError(), True),
        (json.JSONDecodeError("", "", 0), False),
        (decimal.InvalidOperation(), False),
        (ValueError(), False),
        (KanNiet(""), False),
    ],
)
def test_what_is_of_excel(fout: Exception, is_het: bool) -> None:
    assert storing.is_van_excel(fout) is is_het


def test_half_way_there_is_one_thing_to_do() -> None:
    zin = storing.als_kanniet(ComFout(1), storing.HALF).zin

    assert zin == "Excel liet een verandering niet toe. " + storing.HALF


def test_a_fault_of_ours_stays_one(boek: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    klas, voor = klas_in(lees_boek(boek)), open_(boek)
    monkeypatch.setattr("hgw_excel.excel.doorvoeren.verhoog", lambda *_: 1 / 0)
    wat = Wijzigingen({("tblGroepsoverzicht", 0, "doel"): "een lange tekst " * 20})

    with pytest.raises(ZeroDivisionError):
        schrijf(boek, klas, wat, "Proef")

    assert anders(voor, open_(boek)) == {}


@pytest.mark.parametrize("alleen", [False, True])
def test_a_workbook_that_is_read_only_is_filled_in_and_that_is_said(
    boek: Any, alleen: bool
) -> None:
    boek.impl.alleen_lezen = alleen

    gedaan = schrijf(boek, klas_in(lees_boek(boek)), Wijzigingen(SCORE), "Proef")

    assert gedaan.cellen == 1
    assert [str(melding) for melding in gedaan.meldingen] == alleen * [
        "Deze klassenmap is geopend om alleen te lezen. Kies Bestand, Opslaan als, anders gaat "
        "verloren wat is ingevuld."
    ]
