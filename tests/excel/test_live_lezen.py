"""An open workbook is read as the file that is saved of it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.klas import Klas
from tests.excel.samen import KLASSEN, anders, gesloten, klas_in, klas_van, open_
from tests.motor import aanroepen, open_boek
from tests.schema.lastig import lastige_inhoud
from tests.voorbeeld import voorbeeld_school


def geopend(map_: Path, inhoud: bytes) -> Any:
    pad = map_ / "klassenmap.xlsx"
    pad.write_bytes(inhoud)
    return open_boek(pad)


@pytest.mark.parametrize(("zaad", "leerjaren"), list(enumerate(KLASSEN)), ids=str)
def test_it_is_what_the_file_is(tmp_path: Path, zaad: int, leerjaren: tuple[int, ...]) -> None:
    inhoud = lastige_inhoud(voorbeeld_school(), leerjaren, zaad, aantal=6)
    boek = geopend(tmp_path, bouw_klassenmap(inhoud))

    assert anders(gesloten(tmp_path / "klassenmap.xlsx"), open_(boek)) == {}


def eigen(boek: Any, klas: Klas) -> None:
    """Make a klassenmap her own, in every way that the file says something of."""

    def cel(tabel: str, i: int, key: str) -> Any:
        plek = klas.plek(tabel, i, key)
        return boek.sheets[plek["blad"]].range(plek["cel"])

    cel("tblScores", 0, "rekenen_m_score").value = "'=1+1"
    cel("tblScores", 1, "rekenen_m_score").formula = "=NA()"
    cel("tblScores", 3, "rekenen_m_score").value = "#N/A"
    cel("tblScores", 4, "rekenen_m_score").value = "'#N/A"
    cel("tblScores", 5, "rekenen_m_score").value = True
    cel("tblScores", 6, "rekenen_m_score").value = date(2027, 2, 4)
    cel("tblScores", 7, "rekenen_m_score").value = 12.5
    cel("tblScores", 8, "rekenen_m_score").formula = '=LEFT("abc",2)'
    cel("tblIndeling", 1, "rekenen_aanpak").value = "basis"
    cel("tblIndeling", 2, "rekenen_aanpak").formula = '="basis"'
    tabel = boek.sheets["Indeling"].tables["tblIndeling"].range
    onder, naast = tabel.row + tabel.shape[0] + 3, tabel.column + tabel.shape[1] + 1
    boek.sheets["Indeling"].range((tabel.row + 2, naast)).value = "ernaast"
    boek.sheets["Indeling"].range((onder, tabel.column)).value = "eronder"
    boek.sheets["Besprekingen"].range("E8:F9").merge()
    boek.sheets["Signalen"].tables["tblSignalen"].autofilter.apply_values(2, ["Rekenen"])
    mijn = boek.sheets.add("Mijn blad", after=boek.sheets["Start"])
    mijn.range("B2").value = [["a", 1], ["b", 2]]
    boek.names.add("mijn_cel", "='Mijn blad'!$C$3")
    mijn.names.add("hgw_groep", "='Mijn blad'!$C$2")
    boek.names.add("mijn_deel", "='Mijn blad'!$B$2:$C$3")


@pytest.fixture
def eigen_boek(tmp_path: Path) -> Any:
    boek = geopend(tmp_path, klas_van((5,)))
    eigen(boek, klas_in(gesloten(tmp_path / "klassenmap.xlsx")))
    boek.save(tmp_path / "eigen.xlsx")
    return boek


def test_what_a_teacher_made_her_own_is_read_the_same(tmp_path: Path, eigen_boek: Any) -> None:
    dicht = gesloten(tmp_path / "eigen.xlsx")

    assert anders(dicht, open_(eigen_boek)) == {}
    assert dicht.tabellen["tblBesprekingen"].samengevoegd == ("E8:F9",)
    assert dicht.tabellen["tblSignalen"].gefilterd
    assert dicht.tabellen["tblIndeling"].eronder
    assert dicht.tabellen["tblIndeling"].afwijkend
    assert {fout.code for rij in dicht.tabellen["tblScores"].rijen for fout in rij
            if hasattr(fout, "code")} == {"#N/A"}  # fmt: skip
    assert dicht.namen["mijn_cel"] == 2.0


def test_a_cell_that_was_typed_after_saving_is_seen(tmp_path: Path, eigen_boek: Any) -> None:
    eigen_boek.sheets["Leerlingen"].range("C5").value = "'5-6"

    verschil = anders(gesloten(tmp_path / "eigen.xlsx"), open_(eigen_boek))

    assert verschil["tblLeerlingen C5"][1] == "5-6"


def test_the_checks_say_the_same_of_both(tmp_path: Path, eigen_boek: Any) -> None:
    dicht, live = klas_in(gesloten(tmp_path / "eigen.xlsx")), klas_in(open_(eigen_boek))

    assert live.inhoud.ruw == dicht.inhoud.ruw
    assert live.formulecellen == dicht.formulecellen


def test_a_sheet_is_read_in_few_calls(tmp_path: Path) -> None:
    boek = geopend(tmp_path, klas_van((5,)))
    voor = len(aanroepen(boek))

    open_(boek)

    gedaan = [a.split()[1] for a in aanroepen(boek)[voor:]]
    bladen = len({a for a in aanroepen(boek)[voor:] if a.startswith("lees used_range")})
    assert gedaan.count("formula") == bladen
    assert gedaan.count("raw_value") <= 2 * bladen
