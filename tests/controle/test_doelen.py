"""Goals, minutes and needs: tips for the teacher, each with one that just does not fire."""

from dataclasses import replace

import pytest

from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.regels.alleen_etiket import is_etiket
from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import Inhoud
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.voorbeeld import voorbeeld_school

TABEL = "tblPlan_rekenen"
INTENSIEF, BASIS, VERDIEPT = 0, 1, 2


def klas(niveaus: str, doelen: dict[int, str], school: School | None = None) -> Inhoud:
    """Return a groep 5 with these niveaus for Rekenen and these goals, by row of the plan."""
    namen = [f"Kind {letter}" for letter in "ABCDEFGHIJ"[: len(niveaus.split())]]
    inhoud = maak_inhoud(school or voorbeeld_school(), (5,), namen, {"hgw_periode": 2})
    for i, niveau in enumerate(niveaus.split()):
        inhoud.ruw["tblScores"][i]["rekenen_m_niveau"] = niveau
    for i, doel in doelen.items():
        inhoud.ruw[TABEL][i]["doel"] = doel
    return inhoud


def meldingen(inhoud: Inhoud, code: str) -> list[Melding]:
    """Return what one check says of a class."""
    return [m for m in lees_klassenmap(naar_boek(inhoud))[1] if m.code == code]


def zinnen(inhoud: Inhoud, code: str) -> list[str]:
    return [f"{m.blad}, {m.cel}: {m.zin}" for m in meldingen(inhoud, code)]


@pytest.mark.parametrize(
    ("doel", "mist"),
    [
        ("rekent vlot", "maat en geen datum"),
        ("rekent vlot, voor 26 juni", "maat"),
        ("80% goed op de bloktoets", "datum"),
        ("80% goed op de bloktoets van 26 juni", ""),
        ("alle kinderen op M5", ""),
        ("", ""),
    ],
)
def test_goal_without_measure_or_day(doel, mist):
    zin = f"Plan Rekenen, E5: Groep 5 intensief: het doel noemt nog geen {mist}."

    assert zinnen(klas("V", {INTENSIEF: doel}), "HGW701") == ([zin] if mist else [])


def test_goal_without_measure_is_a_tip_only_where_children_may_come():
    inhoud = klas("V", {3: "rekent vlot", INTENSIEF: "rekent vlot"})

    assert [m.ernst for m in meldingen(inhoud, "HGW701")] == [Ernst.TIP]


HIER = "Plan Rekenen, E5: Rekenen groep 5: met deze doelen "
ONDER = " III of hoger; voor de ambitie (80%) zijn het er 4."


@pytest.mark.parametrize(
    ("intensief", "basis", "genoemd"),
    [
        (
            "1 van de 3 kinderen III of hoger op E5",
            "alle 2 kinderen III of hoger",
            "halen 3 kinderen",
        ),
        ("2 van de 3 kinderen III of hoger op E5", "alle 2 kinderen III of hoger", ""),
        ("drie van de drie op niveau IV of hoger", "beide III of hoger", "halen 2 kinderen"),
        (
            "een van de drie op niveau III of hoger",
            "één van de twee II of hoger",
            "halen 3 kinderen",
        ),
        ("niveau IV", "1 van de 2 kinderen III of hoger", "haalt 1 kind"),
        ("rekent de tafels, 8 van de 10 goed op 1 juni", "alle 2 kinderen III of hoger", ""),
    ],
)
def test_goals_together_below_the_ambition(intensief, basis, genoemd):
    """
    | intensief | basis  | needed: 80% of five |
    | V IV IV   | III III | 4                  |
    """
    inhoud = klas("V IV IV III III", {INTENSIEF: intensief, BASIS: basis})

    assert zinnen(inhoud, "HGW702") == ([f"{HIER}{genoemd}{ONDER}"] if genoemd else [])


def test_no_goal_is_asked_of_children_who_have_no_group():
    """Four of five are needed, but three of them have no group: the two others are enough."""
    inhoud = klas("V V V III III", {BASIS: "alle 2 kinderen III of hoger op 1 juni"})
    for i in range(3):
        inhoud.ruw["tblIndeling"][i]["rekenen_keuze"] = "eigen leerlijn"

    assert zinnen(inhoud, "HGW702") == []


def test_without_an_ambition_no_goal_is_too_low():
    school = replace(voorbeeld_school(), ambities=())
    inhoud = klas("V III", {INTENSIEF: "0 van de 1 III of hoger", BASIS: "niveau III"}, school)

    assert zinnen(inhoud, "HGW702") == []


@pytest.mark.parametrize(
    ("tekst", "etiket"),
    [
        ("ADHD", True),
        ("Dyslexie, vermoeden van ADD.", True),
        ("heeft een diagnose autisme", True),
        ("dyslexie: voorlezen wat lang is", False),
        ("korte instructie", False),
        ("met een diagnose", False),
        ("", False),
    ],
)
def test_need_that_is_only_a_label(tekst, etiket):
    assert is_etiket(tekst) is etiket


def test_label_is_said_without_the_words_of_the_teacher():
    inhoud = klas("V III", {})
    inhoud.ruw["tblGroepsoverzicht"][1]["onderwijsbehoeften"] = "ADHD"
    gevonden = meldingen(inhoud, "HGW703")

    assert [(m.ernst, m.blad, m.zin) for m in gevonden] == [
        (Ernst.TIP, "Groepsoverzicht", "Er staat alleen een etiket.")
    ]


@pytest.mark.parametrize(("lesminuten", "fout"), [(0, False), (94, True), (95, False)])
def test_more_minutes_than_lessons(lesminuten, fout):
    school = voorbeeld_school()
    vakken = tuple(replace(vak, lesminuten=lesminuten) for vak in school.vakgebieden)
    inhoud = klas("V III", {}, replace(school, vakgebieden=vakken))
    inhoud.ruw[TABEL][INTENSIEF] |= {"keer_per_week": 3, "minuten": 15}
    inhoud.ruw[TABEL][BASIS] |= {"keer_per_week": 2.5, "minuten": 20}

    assert zinnen(inhoud, "HGW704") == (
        [
            "Plan Rekenen, K4: Rekenen: de groepen vragen samen 95 minuten per week; er zijn "
            "94 lesminuten."
        ]
        if fout
        else []
    )
