"""What a formula needs of a file, and what of that is missing."""

import pytest

from hgw_excel.controle.formulebron import kop_in_formule, ontbreekt
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.schema.ruw import Boek
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.controle.wijzig import met_kop, zonder_naam, zonder_tabel
from tests.voorbeeld import voorbeeld_school

HEEL = naar_boek(maak_inhoud(voorbeeld_school(), (5,)))


@pytest.mark.parametrize(
    ("boek", "tabel", "key", "weg"),
    [
        (HEEL, "tblIndeling", "rekenen_aanpak", ""),
        (met_kop(HEEL, "tblIndeling", "Rekenen keuze", "van mij"), "tblIndeling", "rekenen_aanpak",
         "Rekenen keuze"),
        (met_kop(HEEL, "tblIndeling", "Rekenen keuze", None), "tblIndeling", "spelling_aanpak", ""),
        (met_kop(HEEL, "tblLeerlingen", "leerling", "wie [x]"), "tblScores", "leerling",
         "leerling"),
        (zonder_tabel(HEEL, "tblLeerlingen"), "tblScores", "leerling", "leerling"),
        (zonder_naam(HEEL, "hgw_peil"), "tblGroepsoverzicht", "rekenen", "peil"),
    ],
)  # fmt: skip
def test_what_a_formula_misses(boek: Boek, tabel: str, key: str, weg: str) -> None:
    klas, _ = lees_klassenmap(boek)
    assert klas is not None

    kolom = klas.werkboek.tabel(tabel).column(key)

    assert ontbreekt(klas, tabel, kolom) == weg


@pytest.mark.parametrize(
    ("kop", "kan"), [("Rekenen M niveau", True), ("% goed", True), ("M [niveau]", False),
                     ("doel\nkort", False), ("wat #1", False), (" ", False)]
)  # fmt: skip
def test_which_headers_a_formula_can_name(kop: str, kan: bool) -> None:
    assert kop_in_formule(kop) is kan
