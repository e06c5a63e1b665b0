"""A leerling_id that was overwritten or pasted twice, and rows that wait for a pupil."""

from dataclasses import replace

import pytest

from hgw_excel.schema.ruw import Boek, CelFout
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.controle.tabel import codes, zinnen
from tests.controle.wijzig import met_blad, met_cel, met_naam
from tests.voorbeeld import voorbeeld_school

KIJK = "Kijk van wie deze rij is; hulp: vraag de intern begeleider."
SCORE = "Rekenen M score"
VRIJ = 2
"""Place of the first spare row."""


def klas(*scores: float) -> Boek:
    inhoud = maak_inhoud(voorbeeld_school(), (5,), ["Anna", "Bram"])
    for i, score in enumerate(scores):
        inhoud.ruw["tblScores"][i]["rekenen_m_score"] = score
    return naar_boek(inhoud)


def met_id(boek: Boek, rij: int, leerling_id: object, tabel: str = "tblScores") -> Boek:
    return met_cel(boek, tabel, rij, "leerling_id", leerling_id)


@pytest.mark.parametrize("nieuw", ["HGW-00000002", "Anna", None, "hgw-00000003"])
def test_the_only_lost_id_is_named_and_said_once(nieuw):
    zin = zinnen(met_id(klas(70), 0, nieuw))[0]

    assert zin.startswith("Scores, A5: ")
    assert zin.endswith("Typ HGW-00000001 terug in deze cel.")
    assert "HGW407" not in codes(met_id(klas(70), 0, nieuw))


def test_name_in_the_place_of_an_id_is_not_quoted():
    """On Leerlingen the leerling_id was overwritten with the name."""
    boek = met_id(klas(70), 0, "Anna", "tblLeerlingen")

    assert f"Scores, A5: Deze leerling_id staat niet op het blad Leerlingen. {KIJK}" in zinnen(boek)
    assert "Anna" not in " ".join(zinnen(boek))


def test_no_guess_when_the_rows_stand_in_another_order():
    boek = met_blad(klas(70, 80), "tblScores", lambda b: replace(b, rijen=b.rijen[::-1]))
    gezegd = zinnen(met_id(boek, 4, "HGW-00000002"))

    assert not any("terug in deze cel" in zin for zin in gezegd)
    assert any(zin.endswith(f"telt. {KIJK}") for zin in gezegd)


def test_two_lost_ids_are_not_guessed_and_no_scores_thrown_away():
    boek = met_id(met_id(klas(70, 80), 0, "x"), 1, None)
    gezegd = zinnen(boek)

    assert sum(zin.endswith(KIJK) for zin in gezegd) == 2
    assert not any("erwijder" in zin for zin in gezegd)


def test_an_extra_row_without_scores_may_go_and_one_with_scores_not():
    def dubbel(blad):
        rijen = (*blad.rijen, blad.rijen[1])
        return replace(blad, rijen=rijen)

    zonder = zinnen(met_blad(klas(70), "tblScores", dubbel))
    met = zinnen(met_blad(klas(70, 80), "tblScores", dubbel))

    assert (
        "Scores, A10: Rij 6 en 10 hebben dezelfde leerling_id; alleen rij 6 telt. "
        + ("Verwijder rij 10.")
        in zonder
    )
    assert not any("erwijder" in zin for zin in met)
    assert any(zin.endswith(f"alleen rij 6 telt. {KIJK}") for zin in met)


def test_an_error_in_the_id_is_still_said_with_the_child():
    assert "HGW407" in codes(met_id(klas(70), 0, CelFout("#N/A")))


@pytest.mark.parametrize(
    ("tabel", "kop", "waarde", "wat"),
    [
        ("tblScores", SCORE, 70.0, "staan scores"),
        ("tblIndeling", "Rekenen keuze", "basis", "is iets ingevuld"),
        ("tblGroepsoverzicht", "stimulerend", "iets", "is iets ingevuld"),
    ],
)
def test_what_stands_in_a_spare_row_is_told(tabel, kop, waarde, wat):
    boek = met_cel(klas(), tabel, VRIJ, kop, waarde)

    assert codes(boek) == ["HGW414"]
    assert zinnen(boek)[0].endswith(
        f"In deze rij {wat}, maar er hoort nog geen kind bij. "
        "Typ het kind op het blad Leerlingen in de rij met dezelfde leerling_id."
    )
    assert codes(met_cel(boek, "tblLeerlingen", VRIJ, "roepnaam", "Zoë")) != ["HGW414"]


def test_scores_of_a_pupil_are_fine():
    assert codes(klas(70, 80)) == []


@pytest.mark.parametrize(
    ("naam", "zin"),
    [
        ("hgw_groep", "de groep leeg. Typ de naam van de groep, bijvoorbeeld 5."),
        ("hgw_schooljaar", "het schooljaar leeg. Typ het schooljaar, bijvoorbeeld 2026-2027."),
        ("hgw_periode", "de periode leeg. Kies de periode waarin jullie nu werken."),
    ],
)
@pytest.mark.parametrize("leeg", [None, "  "])
def test_empty_on_start(naam, zin, leeg):
    boek = met_naam(klas(), naam, leeg)
    cel = boek.adressen[naam][1]

    assert f"Start, {cel}: Op Start is {zin}" in zinnen(boek)
    assert codes(boek) == ["HGW415"]


@pytest.mark.parametrize(("brin", "verwacht"), [("", []), ("00AB", ["HGW415"])])
def test_brin_may_be_empty_when_the_school_left_it_empty(brin, verwacht):
    school = replace(voorbeeld_school(), brin=brin)
    boek = naar_boek(maak_inhoud(school, (5,), ["Anna", "Bram"]))

    assert codes(met_naam(boek, "hgw_brin", None)) == verwacht
