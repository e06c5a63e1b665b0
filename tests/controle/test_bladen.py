"""What one sheet says against another."""

from dataclasses import replace

import pytest

from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.school import IndelingAfspraken
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.controle.tabel import codes, zinnen
from tests.voorbeeld import voorbeeld_school

NORM = {
    "sleutel": "Rekenen-Wiskunde|M5", "toets": "Rekenen-Wiskunde", "moment": "M5",
    "systeem": "I-V", "g1": -999, "n1": "V", "g2": 60, "n2": "III", "g3": 80, "n3": "I",
}  # fmt: skip


def test_met_ander_leerjaar_where_a_vakgebied_has_one(boek):
    """
    | leerling | Rekenen keuze      | Begrijpend lezen keuze |
    | Anna     | met ander leerjaar |                        |
    | Bram     |                    | Met ander leerjaar     |
    """
    assert zinnen(boek("Indeling", (3, 4))) == [
        "Indeling, C3: 'Met ander leerjaar' lezen we als met ander leerjaar.",
        "Indeling, C3: Begrijpend lezen heeft in deze klas maar één leerjaar (groep 4). "
        "Kies een andere aanpak.",
    ]


def test_niveau_against_the_norm(boek):
    """
    | leerling | Rekenen M score | Rekenen M niveau |
    | Anna     | 70              | II               |
    | Bram     | 70              | III+             |
    | Chaima   | 70              |                  |
    | Daan     |                 | I                |
    """
    scores = boek("Scores", normen=[NORM])

    assert zinnen(scores) == [
        "Scores, C2: Er staat II; berekend is het III. "
        "Kijk de score en het niveau na op de toetsuitslag."
    ]


def test_belemmerend_without_stimulerend(boek):
    """
    | leerling | stimulerend     | belemmerend  |
    | Anna     |                 | snel afgeleid |
    | Bram     | helpt graag     | snel afgeleid |
    | Chaima   | helpt graag     |              |
    | Daan     |                 |              |
    """
    assert zinnen(boek("Groepsoverzicht")) == [
        "Groepsoverzicht, B2: Belemmerend is ingevuld, stimulerend nog niet. Wat helpt dit kind?"
    ]


def _klas_met_intensief(aantal: int, leerjaren=(5,), samen=(), maximum=3) -> list[str]:
    mapping = voorbeeld_school().indeling
    afspraken = IndelingAfspraken(mapping.mapping, mapping.observatie, 2, maximum, samen)
    school = replace(voorbeeld_school(), indeling=afspraken)
    inhoud = maak_inhoud(school, leerjaren)
    for rij in inhoud.ruw["tblIndeling"][:aantal]:
        rij["rekenen_keuze"] = "intensief"
    return zinnen(naar_boek(inhoud))


@pytest.mark.parametrize("aantal", [3, 4])
def test_more_children_intensief_than_agreed(aantal):
    verwacht = [
        "Indeling, ZZ4: Rekenen, groep 5: vier kinderen intensief; afgesproken is hooguit drie. "
        "Kies bij een kind een andere aanpak, of laat het zo."
    ]

    assert _klas_met_intensief(aantal) == (verwacht if aantal > 3 else [])


def test_each_leerjaar_has_a_group_of_its_own():
    assert _klas_met_intensief(6, (5, 6)) == []


def test_leerjaren_in_one_lesson_are_counted_together():
    assert _klas_met_intensief(6, (5, 6), samen=("rekenen",)) == [
        "Indeling, ZZ5: Rekenen, groep 5 en 6: zes kinderen intensief; afgesproken is hooguit "
        "drie. Kies bij een kind een andere aanpak, of laat het zo."
    ]


def test_spare_row_with_a_keuze_is_not_counted():
    school = voorbeeld_school()
    inhoud = maak_inhoud(school, (5,), ["Anna"])
    for rij in inhoud.ruw["tblIndeling"]:
        rij["rekenen_keuze"] = "intensief"

    assert "HGW504" not in codes(naar_boek(inhoud))


def test_group_without_a_goal(boek):
    """
    | leerling | Rekenen keuze |
    | Anna     | basis         |
    """
    inhoud = maak_inhoud(voorbeeld_school(), (5, 6), ["Anna", "Bram", "Chaima", "Daan"])
    keuzes = ("basis", "verdiept", "eigen leerlijn", "bespreken")
    for rij, keuze in zip(inhoud.ruw["tblIndeling"], keuzes, strict=False):
        rij["rekenen_keuze"] = keuze
    for i, rij in enumerate(inhoud.ruw["tblPlan_rekenen"]):
        del rij["doel"]
        if i == 6:
            rij["doel"] = "8 van de 10 breuken goed op 1 juni"

    assert zinnen(naar_boek(inhoud)) == [
        "Plan Rekenen, E6: Groep 5 basis: nog geen doel. Mag leeg blijven."
    ]


@pytest.mark.parametrize(
    ("periode", "verwacht"),
    [
        (1, []),
        (
            2,
            [
                "Scores, A1: 1 resultaat van Rekenen M nog leeg.",
                "Scores, C1: 2 resultaten van Spelling M nog leeg.",
            ],
        ),
    ],
)
def test_results_still_empty_are_one_tip_per_test(boek, periode, verwacht):
    """
    | Rekenen M score | Rekenen M niveau | Spelling M score | Begrijpend lezen M score |
    | 70              |                  |                  | ziek                     |
    |                 | III              |                  | 80                       |
    |                 |                  | 90               | 80                       |
    """
    kalender = {5: {"M": ("rekenen", "spelling", "begrijpend_lezen"), "E": ("rekenen",)}}
    school = replace(voorbeeld_school(), toetskalender=kalender)

    assert zinnen(boek("Scores", school=school, hgw_periode=periode)) == verwacht


def test_a_kleuterklas_misses_no_tests():
    inhoud = maak_inhoud(voorbeeld_school(), (1, 2), kop={"hgw_periode": 2})

    assert zinnen(naar_boek(inhoud)) == []


def test_a_score_for_a_leerjaar_outside_the_toetskalender_is_fine(boek):
    """
    | leerling | Rekenen M niveau |
    | Anna     | III              |
    | Bram     | II               |
    """
    kalender = {5: {"M": ("rekenen",), "E": ()}, 6: {"M": (), "E": ()}}
    school = replace(voorbeeld_school(), toetskalender=kalender)

    assert zinnen(boek("Scores", (5, 6), school=school)) == []


def test_a_refused_result_is_not_empty_as_well(boek):
    """
    | leerling | Rekenen M score | Rekenen M niveau |
    | Anna     | veel            |                  |
    """
    school = replace(voorbeeld_school(), toetskalender={5: {"M": ("rekenen",), "E": ()}})

    assert codes(boek("Scores", school=school, hgw_periode=2)) == ["HGW308"]


def test_values_reach_the_class():
    inhoud = maak_inhoud(voorbeeld_school(), (5,), ["Anna"])
    inhoud.ruw["tblIndeling"][0]["rekenen_keuze"] = "verdiept"

    klas, _ = lees_klassenmap(naar_boek(inhoud))

    assert klas.inhoud.waarde("tblIndeling", 0, "rekenen_aanpak") == "verdiept"
