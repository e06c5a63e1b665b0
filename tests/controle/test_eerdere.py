"""Results of earlier years that fit nowhere: said, and never counted or guessed."""

from dataclasses import replace

import pytest

from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.school import A_E, Toets
from tests.controle.tabel import zinnen
from tests.voorbeeld import voorbeeld_school

SCHOOL = voorbeeld_school()


def met_avi():
    avi = Toets("avi", "AVI", "AVI", "technisch_lezen", systeem="AVI")
    return replace(SCHOOL, toetsen=(*SCHOOL.toetsen, avi))


def test_results_in_order_are_silent(boek):
    """
    | leerling_id  | toets             | moment | schooljaar | score | percentiel | niveau |
    | HGW-00000001 | Rekenen-Wiskunde  | E4     | 2025-2026  | 66    | 48         | III    |
    | HGW-00000001 | rekenen-wiskunde  | m4     | 2025-2026  |       |            | iv+    |
    | HGW-00000002 | AVI               | E4     | 2025-2026  |       |            | m4     |
    | HGW-00000002 | Rekenen-Wiskunde  | E4     | 2025-2026  |       |            | ziek   |
    | HGW-00000002 | Rekenen-Wiskunde  | E3     | 2024-2025  |       |            |        |
    """
    assert zinnen(boek("Toetsen", school=met_avi())) == []


def test_what_fits_nowhere_is_named_by_its_cell(boek):
    """
    | leerling_id  | toets            | moment   | schooljaar | score | percentiel | niveau |
    | HGW-00000001 | Rekenen-Wiskunde | X4       | 2025-2026  | 66    | 48         | III    |
    | HGW-00000001 | Rekenen-Wiskunde | M9       | 2025-2026  | 66    | 101        | III    |
    | HGW-00000001 | Rekenen-Wiskunde | E4       | 2025-2026  | 9999  | 50         | B      |
    | HGW-00000001 | Rekenen-Wiskunde | november | 2025-2026  | 66    | 50         | II/III |
    | HGW-00000002 | Toets van buiten | M4       | 2025-2026  | 66    | 50         | Q      |
    | HGW-00000002 | AVI              | M4       | 2025-2026  |       |            | III    |
    | HGW-00000002 | Spelling         | M4       | 2025-2026  |       |            | 3      |
    | HGW-00000002 | AVI              | E4       | 2025-2026  |       |            | <M4    |
    """
    moment = "Schrijf B, M of E met het leerjaar, zoals M5."
    niveau = "is hier geen niveau. Neem een niveau over uit"

    assert zinnen(boek("Toetsen", school=met_avi())) == [
        f"Toetsen, C2: 'X4' is geen moment. {moment}",
        f"Toetsen, C3: 'M9' is geen moment. {moment}",
        "Toetsen, F3: 101 kan niet bij percentiel (0 tot 100). Typ een getal van 0 tot 100.",
        "Toetsen, E4: 9999 kan niet bij Rekenen-Wiskunde (0 tot 400). "
        "Kijk het na op de toetsuitslag.",
        f"Toetsen, G4: 'B' {niveau} I, II, III, IV en V.",
        f"Toetsen, C5: Dit is geen moment. {moment}",
        f"Toetsen, G5: Dit {niveau} I, II, III, IV en V.",
        "Toetsen, B6: Deze toets kennen we niet. Schrijf de naam zoals in school.toml.",
        f"Toetsen, G7: 'III' {niveau} Plus, E7, M7, E6, M6, E5, M5, E4, M4, E3, M3 en Start.",
        "Toetsen, G8: '3' herkennen de formules niet. Schrijf III.",
        "Toetsen, G9: '<M4' herkennen de formules niet. Schrijf E3.",
    ]


def test_a_test_by_another_name_does_not_count_and_is_named(boek):
    """
    | leerling_id  | toets       | moment | schooljaar | niveau |
    | HGW-00000001 | rekenen 3.0 | E4     | 2025-2026  | V      |
    """
    anders = replace(SCHOOL.toetsen[0], ook=("Rekenen 3.0",))
    school = replace(SCHOOL, toetsen=(anders, *SCHOOL.toetsen[1:]))

    assert zinnen(boek("Toetsen", school=school)) == [
        "Toetsen, B2: Rekenen-Wiskunde heet hier 'rekenen 3.0'; zo telt deze rij niet mee. "
        "Schrijf Rekenen-Wiskunde."
    ]


def test_twins_are_named_and_others_are_not(boek):
    """
    | leerling_id  | toets            | moment | schooljaar | niveau |
    | HGW-00000001 | Rekenen-Wiskunde | E4     | 2025-2026  | V      |
    | HGW-00000001 | rekenen-wiskunde | e4     | 2025-2026  | III    |
    | HGW-00000002 | Rekenen-Wiskunde | E4     | 2025-2026  | III    |
    | HGW-00000001 | Rekenen-Wiskunde | E4     | 2024-2025  | III    |
    | HGW-00000001 | Rekenen-Wiskunde | M4     | 2025-2026  | III    |
    | HGW-00000001 | Spelling         | E4     | 2025-2026  | III    |
    | HGW-00000002 | Spelling         | M4     | 2025-2026  | II     |
    | HGW-00000002 | Spelling         | M4     | 2025/2026  | II     |
    | HGW-00000002 | Spelling         | M3     | 2025-2026  | II     |
    | HGW-00000002 | Spelling         | M4     | 2025-2026  | ziek   |
    """
    assert zinnen(boek("Toetsen")) == [
        "Toetsen, B3: Rekenen-Wiskunde, E4 in 2025-2026: twee uitslagen op één meetmoment, in rij "
        "2 en 3. Geen ervan telt. Kijk op de toetsuitslag welke klopt en verwijder de andere.",
        "Toetsen, B9: Spelling, M4 en M3 in 2025-2026: drie uitslagen op één meetmoment, in rij 8, "
        "9 en 10. Geen ervan telt. Kijk op de toetsuitslag welke klopt en verwijder de andere.",
    ]


def test_result_without_a_known_moment_has_no_place_in_time(boek):
    """
    | leerling_id  | toets            | moment | schooljaar | niveau |
    | HGW-00000001 | Rekenen-Wiskunde | Medio  | 2025-2026  | V      |
    | HGW-00000001 | Rekenen-Wiskunde | E44    | 2025-2026  | V      |
    | HGW-00000001 | Rekenen-Wiskunde | 4      | 2025-2026  | V      |
    | HGW-00000001 | Rekenen-Wiskunde | ' m4 ' | 2025-2026  | V      |
    """
    klas, meldingen = lees_klassenmap(boek("Toetsen"))

    plaatsen = [rij["volgorde"] for rij in klas.inhoud.rijen("tblToetsen")]

    assert [m.code for m in meldingen] == ["HGW325"] * 3
    assert plaatsen == [0, 0, 0, 20252]


@pytest.mark.parametrize("systeem", [SCHOOL.systeem, A_E], ids=lambda s: s.naam)
def test_a_series_of_two_systems_is_said_either_way(boek, systeem):
    """
    | leerling_id  | toets            | moment | schooljaar | niveau |
    | HGW-00000001 | Rekenen-Wiskunde | M4     | 2025-2026  | III    |
    | HGW-00000001 | Rekenen-Wiskunde | E4     | 2025-2026  | B      |
    """
    school = replace(SCHOOL, systeem=systeem, ambities=())
    klas, meldingen = lees_klassenmap(boek("Toetsen", school=school))

    rangen = [systeem.rang(rij.tekst("niveau")) for rij in klas.inhoud.rijen("tblToetsen")]

    assert [(m.code, m.cel) for m in meldingen] == [("HGW508", f"E{2 + rangen.index(0)}")]


def test_percentile_101_on_scores_gives_no_niveau(scores):
    """
    | leerling | Rekenen M percentiel |
    | Anna     | 101                  |
    | Bram     | 100                  |
    """
    klas, meldingen = lees_klassenmap(scores)

    berekend = [rij.tekst("rekenen_m_berekend") for rij in klas.inhoud.rijen("tblScores")][:2]

    assert [str(m) for m in meldingen] == [
        "Scores, B2: 101 kan niet bij Rekenen M percentiel (0 tot 100). "
        "Typ een getal van 0 tot 100."
    ]
    assert berekend == ["", "I"]
