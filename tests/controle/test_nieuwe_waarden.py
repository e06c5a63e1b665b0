"""What the formulas of a file see before and after a change."""

from datetime import date, datetime

import pytest

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.nieuwe_waarden import (
    bestandsschema,
    is_vrij,
    met_wijzigingen,
    staat_er_al,
    zoals_in_bestand,
)
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.ruw import Boek, Cel, CelFout
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.controle.wijzig import met_cel, met_kop
from tests.voorbeeld import voorbeeld_school

NIVEAU = ("tblScores", 0, "rekenen_m_niveau")


def klas_van(boek: Boek) -> Klas:
    klas, _ = lees_klassenmap(boek)
    assert klas is not None
    return klas


@pytest.fixture
def boek() -> Boek:
    return naar_boek(maak_inhoud(voorbeeld_school(), (5,)))


def test_a_change_is_seen_by_every_formula_and_leaves_the_old_alone(boek: Boek) -> None:
    klas = klas_van(boek)
    oud = zoals_in_bestand(klas, bestandsschema(klas))

    nieuw = met_wijzigingen(oud, {NIVEAU: "V"}, {"hgw_leerkrachten": "juf Aya"})

    assert (oud.waarde(*NIVEAU), nieuw.waarde(*NIVEAU)) == (None, "V")
    assert nieuw.waarde("tblScores", 0, "rekenen_nu") == "V"
    assert oud.waarde("tblScores", 0, "rekenen_nu") == ""
    assert (oud.kop("hgw_leerkrachten"), nieuw.kop("hgw_leerkrachten")) == (
        "juf Marieke",
        "juf Aya",
    )


def test_emptying_and_rows_that_were_not_there(boek: Boek) -> None:
    oud = klas_van(boek).ruw
    vol = met_wijzigingen(oud, {NIVEAU: "V", ("tblSignalen", 5, "zin"): "x"}, {})

    leeg = met_wijzigingen(vol, {NIVEAU: None, ("tblSignalen", 5, "zin"): " "}, {})

    assert [len(rij) for rij in vol.ruw["tblSignalen"]] == [0, 0, 0, 0, 0, 1]
    assert leeg.ruw["tblScores"] == oud.ruw["tblScores"]
    assert leeg.ruw["tblSignalen"][5] == {}


def test_a_formula_that_was_typed_over_counts_as_it_stands_until_it_comes_back(boek: Boek) -> None:
    aanpak = ("tblIndeling", 0, "rekenen_aanpak")
    klas = klas_van(met_cel(boek, "tblIndeling", 0, "Rekenen aanpak", "verdiept"))
    oud = zoals_in_bestand(klas, bestandsschema(klas))

    terug = met_wijzigingen(oud, {}, {}, frozenset([aanpak]))

    assert (oud.waarde(*aanpak), klas.ruw.waarde(*aanpak)) == ("verdiept", "bespreken")
    assert (terug.waarde(*aanpak), terug.vast) == ("bespreken", {})


def test_headers_are_spelled_as_in_the_file(boek: Boek) -> None:
    anders = klas_van(met_kop(boek, "tblIndeling", "Rekenen keuze", "rekenen KEUZE "))

    schema = bestandsschema(anders)

    assert schema.tabel("tblIndeling").column("rekenen_keuze").header == "rekenen KEUZE "
    assert bestandsschema(klas_van(boek)) == klas_van(boek).werkboek


@pytest.mark.parametrize(
    ("cel", "waarde", "zelfde"),
    [
        (None, None, True), (None, "", True), ("x", None, False), (" ", None, False),
        ("x", "x", True), ("x ", "x", False), (12.0, 12, True), (12.0, "12", False),
        ("12", 12, False), (True, 1, False), (1.0, "1", False), (None, 0, False),
        (date(2027, 2, 1), date(2027, 2, 1), True), (46000.0, date(2025, 12, 9), False),
        (datetime(2027, 2, 1, 9), date(2027, 2, 1), False), (CelFout("#N/A"), "#N/A", False),
    ],
)  # fmt: skip
def test_only_the_very_same_value_is_there_already(cel: Cel, waarde: Waarde, zelfde: bool) -> None:
    assert staat_er_al(cel, waarde) is zelfde


def test_a_row_is_free_when_nobody_typed_in_it(boek: Boek) -> None:
    vrij = klas_van(boek)
    bezet = klas_van(met_cel(boek, "tblSignalen", 1, "reactie", "opgepakt"))
    eigen_formule = klas_van(met_cel(boek, "tblSignalen", 1, "reactie", "x", formule=True))

    assert [is_vrij(vrij, "tblSignalen", i) for i in range(3)] == [True, True, True]
    assert [is_vrij(bezet, "tblSignalen", i) for i in range(3)] == [True, False, True]
    assert [is_vrij(eigen_formule, "tblSignalen", i) for i in range(3)] == [True, False, True]
