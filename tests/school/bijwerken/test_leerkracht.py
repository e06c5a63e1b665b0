"""A klassenmap as a teacher made it her own, saved by LibreOffice: changed all the same."""

from pathlib import Path

import pytest

from hgw_excel.controle.klas import Klas
from hgw_excel.schema.ruw import cel_adres
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken import Bijgewerkt, werk_bij
from tests.e2e.gids import Gids
from tests.e2e.gids import lees as lees_gids
from tests.e2e.test_eigen import sorteer
from tests.libreoffice import Document, Kantoor
from tests.school.bijwerken.hulp import (
    anders,
    bespreking,
    getypt,
    herrekend,
    signaal,
    verschillen,
    zet_neer,
)
from tests.school.klassen import KLEIN, bytes_van, lees

AANPAK = ("tblIndeling", 1, "spelling_aanpak")
EIGEN_BLAD = "Mijn blad"


def kolom_ertussen(document: Document, gids: Gids, voor: tuple[str, str], kop: str) -> None:
    """Insert a column of her own before a column of a table, with something in its third row."""
    tabel, key = voor
    blad = gids.boek.tabellen[tabel]
    rij, kolom = blad.eerste_cel
    kolom += gids.klas.koppelingen[tabel].plaats[key]
    document.uno.Sheets.getByName(blad.naam).Columns.insertByIndex(kolom, 1)
    document.typ(blad.naam, cel_adres(rij, kolom), kop)
    document.typ(blad.naam, cel_adres(rij + 3, kolom), "onthouden")


@pytest.fixture(scope="module")
def eigen(kantoor: Kantoor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Own columns in the middle, a sorted table, an own sheet, own formula, renamed header."""
    map_ = tmp_path_factory.mktemp("eigen")
    gids = lees_gids(zet_neer(map_, bytes_van(*KLEIN)))
    document = kantoor.open(map_ / "klassenmap.xlsx")
    kolom_ertussen(document, gids, ("tblScores", "rekenen_e_score"), "mapje")
    kolom_ertussen(document, gids, ("tblSignalen", "sterkte"), "eigen woorden")
    sorteer(kantoor, document, gids, "tblLeerlingen", "achternaam")
    document.uno.Sheets.insertNewByName(EIGEN_BLAD, 3)
    document.typ(EIGEN_BLAD, "B4", "eigen lijstje")
    document.typ(EIGEN_BLAD, "B2", "=COUNTA(B4:B40)")
    document.typ(*gids.plek(*AANPAK), '="basis"')
    wat_werkt = gids.klas.kop_plek("tblGroepsoverzicht", "wat_werkt")
    document.typ(wat_werkt["blad"], wat_werkt["cel"], "Wat  Werkt")
    document.herbereken()
    pad = document.bewaar(map_ / "eigen.xlsx")
    document.sluit()
    return pad


def wijzigingen(klas: Klas) -> Wijzigingen:
    """Return changes in every part that she made her own."""
    return Wijzigingen(
        {
            ("tblScores", 0, "rekenen_e_score"): 120,
            ("tblScores", 1, "rekenen_m_niveau"): "V",
            ("tblIndeling", 1, "spelling_keuze"): "verdiept",
            ("tblIndeling", 3, "spelling_keuze"): "verdiept",
            ("tblGroepsoverzicht", 3, "wat_werkt"): "samen beginnen",
        },
        {"hgw_periode": 1},
        {"tblSignalen": [signaal(klas, i) for i in range(4)], "tblBesprekingen": [bespreking(5)]},
    )


@pytest.fixture(scope="module")
def uitkomst(eigen: Path) -> tuple[Klas, Bijgewerkt, Path]:
    """What it was, what became of it, and where."""
    klas, _ = lees(eigen)
    uit = eigen.with_name("uit.xlsx")
    return klas, werk_bij(eigen, klas, wijzigingen(klas), uit=uit), uit


def test_it_is_as_she_made_it(uitkomst: tuple[Klas, Bijgewerkt, Path]) -> None:
    klas, _, _ = uitkomst

    assert "mapje" in klas.blad("tblScores").koppen
    assert klas.blad("tblGroepsoverzicht").koppen.count("Wat  Werkt") == 1
    assert AANPAK in {(c.tabel, c.i, c.key) for c in klas.formulecellen}


def test_every_formula_is_up_to_date(
    kantoor: Kantoor, uitkomst: tuple[Klas, Bijgewerkt, Path]
) -> None:
    _, bijgewerkt, uit = uitkomst

    gerekend = herrekend(kantoor, uit)

    assert bijgewerkt.meldingen == ()
    assert list(verschillen(uit.read_bytes(), gerekend)) == []


def test_her_own_columns_stay_beside_their_row(uitkomst: tuple[Klas, Bijgewerkt, Path]) -> None:
    klas, bijgewerkt, uit = uitkomst

    na = anders(getypt(klas), getypt(lees(uit)[0]))
    weg = {plek: paar for plek, paar in na.items() if paar[1] is None}

    assert weg == {}
    assert bijgewerkt.cellen == len([plek for plek in na if not plek[1].startswith("tbl")])


def test_a_formula_she_typed_over_comes_back(kantoor: Kantoor, eigen: Path) -> None:
    klas, _ = lees(eigen)
    uit = eigen.with_name("terug.xlsx")

    terug = Wijzigingen({}, {}, {}, frozenset([AANPAK]))
    bijgewerkt = werk_bij(eigen, klas, terug, uit=uit)

    assert (bijgewerkt.cellen, bijgewerkt.meldingen) == (1, ())
    assert lees(uit)[0].formulecellen == ()
    assert list(verschillen(uit.read_bytes(), herrekend(kantoor, uit))) == []
