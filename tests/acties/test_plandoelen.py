"""The goals that `plan` proposes: how many children, which niveau, which test, which day."""

import pytest

from tests.acties.planklas import BASIS, INTENSIEF, TABEL, VERDIEPT, cellen, klas_met, school
from tests.voorbeeld import voorbeeld_school


@pytest.mark.parametrize(
    ("niveaus", "doelen"),
    [
        (
            "V IV IV III III II I",
            {
                INTENSIEF: "hebben 2 van de 3 kinderen III of hoger op Rekenen E5 (nu 0); "
                "het andere kind haalt minstens het niveau van nu en 80% op de methodetoetsen",
                BASIS: "houden alle 2 kinderen III of hoger op Rekenen E5 (nu 2)",
                VERDIEPT: "houden alle 2 kinderen II of hoger op Rekenen E5 (nu 2)",
            },
        ),
        (
            "V II II II I I",
            {
                INTENSIEF: "heeft het kind IV of hoger op Rekenen E5 (nu 0)",
                VERDIEPT: "houden alle 5 kinderen II of hoger op Rekenen E5 (nu 5)",
            },
        ),
    ],
    ids=["two short of 80%", "enough without intensief"],
)
def test_goals_together_reach_the_ambition(niveaus, doelen):
    gevuld = cellen(klas_met(niveaus, school()), school(), "doel")

    assert gevuld == {(i, "doel"): f"Vóór 9 juli 2027 {zin}." for i, zin in doelen.items()}


@pytest.mark.parametrize(
    ("leerjaar", "periode", "anders", "doel"),
    [
        (5, 1, {}, "Vóór 29 januari 2027 heeft het kind III of hoger op Rekenen M5 (nu 0)."),
        (8, 1, {}, "Vóór 29 januari 2027 heeft het kind III of hoger op Rekenen M8 (nu 0)."),
        (8, 2, {}, "Vóór 9 juli 2027 80% goed."),
        (5, 2, {"periodes": voorbeeld_school().periodes},
         "Vóór het eind van de periode heeft het kind III of hoger op Rekenen E5 (nu 0)."),
        (5, 2, {"ambities": ()},
         "Vóór 9 juli 2027 heeft het kind III of hoger op Rekenen E5 (nu 0)."),
    ],
    ids=["first period", "groep 8", "no test any more", "no dates", "no ambition"],
)  # fmt: skip
def test_goal_names_the_next_test_and_the_last_day(leerjaar, periode, anders, doel):
    afspraken = school(**anders)
    inhoud = klas_met("-", afspraken, (leerjaar,), periode)
    inhoud.ruw["tblScores"][0]["rekenen_m_niveau"] = "V"
    inhoud.ruw["tblIndeling"][0]["rekenen_keuze"] = "intensief"
    if periode == 1:
        inhoud.ruw["tblToetsen"].append({
            "leerling_id": inhoud.ruw["tblScores"][0]["leerling_id"], "toets": "Rekenen-Wiskunde",
            "moment": f"E{leerjaar - 1}", "schooljaar": "2025-2026", "niveau": "V",
        })  # fmt: skip

    assert cellen(inhoud, afspraken, "doel") == {(INTENSIEF, "doel"): doel}


def test_the_count_of_our_own_goal_stands_beside_it():
    inhoud = klas_met("V IV IV III III II I", school())

    assert cellen(inhoud, school(), "doel_aantal", "doel_niveau") == {
        (INTENSIEF, "doel_aantal"): 2, (INTENSIEF, "doel_niveau"): "III",
        (BASIS, "doel_aantal"): 2, (BASIS, "doel_niveau"): "III",
        (VERDIEPT, "doel_aantal"): 2, (VERDIEPT, "doel_niveau"): "II",
    }  # fmt: skip


@pytest.mark.parametrize(
    "getypt", [{"doel": "van haar"}, {"doel_aantal": 3}, {"doel_niveau": "IV"}]
)
def test_no_count_beside_what_a_teacher_typed(getypt):
    inhoud = klas_met("V", school())
    inhoud.ruw[TABEL][INTENSIEF] |= getypt

    assert cellen(inhoud, school(), "doel_aantal", "doel_niveau") == {}


def test_groep_1_2_asks_something_of_who_need_not_get_there_too():
    inhoud = klas_met("aandacht aandacht aandacht op_koers op_koers op_koers", school(), (2,))

    assert cellen(inhoud, school(), "doel", "doel_aantal", "doel_niveau") == {
        (INTENSIEF, "doel"): "Vóór 9 juli 2027 zijn 2 van de 3 kinderen bij rekenen 'op koers' of "
        "verder (nu 0); het andere kind laat minstens één doel van het thema meer zien.",
        (INTENSIEF, "doel_aantal"): 2,
        (INTENSIEF, "doel_niveau"): "op koers",
        (BASIS, "doel"): "Vóór 9 juli 2027 blijven alle 3 kinderen bij rekenen 'op koers' of "
        "verder (nu 3).",
        (BASIS, "doel_aantal"): 3,
        (BASIS, "doel_niveau"): "op koers",
    }


def test_groep_1_2_counts_steps_of_observation():
    inhoud = klas_met("op_koers aandacht loopt_voor op_koers", school(), (2,))

    assert cellen(inhoud, school(), "doel", "inhoud") == {
        (INTENSIEF, "doel"): "Vóór 9 juli 2027 is het kind bij rekenen 'op koers' of verder "
        "(nu 0).",
        (
            BASIS,
            "doel",
        ): "Vóór 9 juli 2027 blijven alle 2 kinderen bij rekenen 'op koers' of verder (nu 2).",
        (BASIS, "inhoud"): "thema",
        (VERDIEPT, "doel"): "Vóór 9 juli 2027 blijft het kind bij rekenen 'loopt voor' (nu 1).",
    }


def test_no_niveaus_no_count():
    """A group without any niveau gets the sentence of the bank."""
    inhoud = klas_met("- -", school())
    inhoud.ruw["tblIndeling"][0]["rekenen_keuze"] = "intensief"

    assert cellen(inhoud, school(), "doel") == {(INTENSIEF, "doel"): "Vóór 9 juli 2027 80% goed."}


def test_a_child_of_the_other_leerjaar_counts_where_it_sits():
    """KindB (groep 6) goes along with groep 5: it stands in basis there."""
    inhoud = klas_met("III V", school(), (5, 6))
    inhoud.ruw["tblIndeling"][1]["rekenen_keuze"] = "met ander leerjaar"

    assert cellen(inhoud, school(), "doel") == {
        (BASIS, "doel"): "Vóór 9 juli 2027 hebben alle 2 kinderen III of hoger op Rekenen E5 "
        "(nu 1)."
    }
