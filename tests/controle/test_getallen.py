"""Cells in columns of numbers."""

from decimal import Decimal

import pytest

from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.melding import Ernst
from tests.controle.tabel import zinnen
from tests.controle.wijzig import met_cel


def test_number_in_range_is_silent(scores):
    """
    | leerling | Rekenen M score |
    | Anna     | 0               |
    | Bram     | 151,5           |
    | Chaima   | 400             |
    """
    assert zinnen(scores) == []


def test_score_that_cannot_be_names_test_and_range(scores):
    """
    | leerling | Technisch lezen M score | Rekenen M score |
    | Anna     | 412                     | 400,1           |
    | Bram     | -1                      | 400             |
    """
    doe = "Kijk het na op de toetsuitslag."

    assert zinnen(scores) == [
        f"Scores, B2: 412 kan niet bij Technisch lezen M5 (0 tot 200). {doe}",
        f"Scores, C2: 400,1 kan niet bij Rekenen M5 (0 tot 400). {doe}",
        f"Scores, B3: -1 kan niet bij Technisch lezen M5 (0 tot 200). {doe}",
    ]


def test_same_cell_is_judged_once_and_named_each_time(scores):
    """
    | leerling | Rekenen M score |
    | Anna     | 999             |
    | Bram     | '72'            |
    | Chaima   | 999             |
    | Daan     | WAAR            |
    | Eva      | 1               |
    | Finn     | 72              |
    """
    doe = "Kijk het na op de toetsuitslag."

    assert zinnen(scores) == [
        f"Scores, B2: 999 kan niet bij Rekenen M5 (0 tot 400). {doe}",
        "Scores, B3: '72' is tekst en telt niet mee als getal. Typ 72 opnieuw.",
        f"Scores, B4: 999 kan niet bij Rekenen M5 (0 tot 400). {doe}",
        "Scores, B5: 'WAAR' is geen getal. Typ een getal van 0 tot 400, of ziek of vrij.",
    ]


def test_percentage_over_a_hundred(scores):
    """
    | leerling | Rekenen % goed | Spelling % goed |
    | Anna     | 101            | 100             |
    """
    assert zinnen(scores) == [
        "Scores, B2: 101 kan niet bij Rekenen % goed (0 tot 100). Typ een getal van 0 tot 100."
    ]


def test_number_as_text_says_what_to_type(scores):
    """
    | leerling | Rekenen M score | Rekenen % goed |
    | Anna     | '151.5'         | '72%'          |
    | Bram     | ' 72 '          | '72,5 %'       |
    | Chaima   | '151,5'         | 72             |
    """
    assert zinnen(scores) == [
        "Scores, B2: '151.5' is tekst en telt niet mee als getal. Typ 151,5 met een komma.",
        "Scores, C2: '72%' is tekst en telt niet mee als getal. Typ 72 zonder %.",
        "Scores, B3: '72' is tekst en telt niet mee als getal. Typ 72 opnieuw.",
        "Scores, C3: '72,5 %' is tekst en telt niet mee als getal. Typ 72,5 met een komma.",
        "Scores, B4: '151,5' is tekst en telt niet mee als getal. Typ 151,5 met een komma.",
    ]


KIJK_NA = "Typ het getal opnieuw: zonder punt of spatie, en met een komma als het niet heel is."


@pytest.mark.parametrize(
    ("tekst", "doe"),
    [
        ("1.250", KIJK_NA),
        ("11.500 %", KIJK_NA),
        ("1 5", KIJK_NA),
        ("1\xa0 5", KIJK_NA),
        ("1. 5", KIJK_NA),
        ("5²", KIJK_NA),
        ("0,72", "Bedoel je 72%? Typ dan 72, zonder %."),
        ("0,5%", "Bedoel je 50%? Typ dan 50, zonder %."),
        ("1%", "Bedoel je 100%? Typ dan 100, zonder %."),
        ("1,250", ""),
        ("11.5", ""),
        ("72 %", ""),
        ("１５", ""),
        ("0%", ""),
    ],
)
def test_a_number_as_text_that_may_be_another_is_left(scores, tekst, doe):
    """
    | leerling | Rekenen % goed |
    | Anna     | 1              |
    """
    _, (melding, *_) = lees_klassenmap(met_cel(scores, "tblScores", 0, "Rekenen % goed", tekst))

    assert (melding.code, melding.herstel == "") == ("HGW306", doe != "")
    assert not doe or melding.doe == doe


def test_text_number_out_of_range_is_a_range_fault(scores):
    """
    | leerling | Technisch lezen M score |
    | Anna     | '412'                   |
    """
    assert zinnen(scores) == [
        "Scores, B2: 412 kan niet bij Technisch lezen M5 (0 tot 200). "
        "Kijk het na op de toetsuitslag."
    ]


def test_word_in_a_column_of_numbers(scores):
    """
    | leerling | Technisch lezen M score | Rekenen % goed |
    | Anna     | III                     | veel           |
    | Bram     | WAAR                    | '7 van 10'     |
    """
    score = "Typ een getal van 0 tot 200, of ziek of vrij."

    assert zinnen(scores) == [
        f"Scores, B2: 'III' is geen getal. {score}",
        "Scores, C2: Dit is geen getal. Typ een getal van 0 tot 100.",
        f"Scores, B3: 'WAAR' is geen getal. {score}",
        "Scores, C3: Dit is geen getal. Typ een getal van 0 tot 100.",
    ]


def test_codes_are_read_in_any_case(scores):
    """
    | leerling | Rekenen M score | Rekenen M niveau |
    | Anna     | Ziek            | 'ziek '          |
    | Bram     | VRIJ            | vrij             |
    """
    assert zinnen(scores) == []


def test_code_is_no_answer_where_it_is_not_agreed(scores):
    """
    | leerling | Rekenen % goed |
    | Anna     | ziek           |
    """
    assert zinnen(scores) == ["Scores, B2: 'ziek' is geen getal. Typ een getal van 0 tot 100."]


def test_date_that_excel_made_of_a_number(scores):
    """
    | leerling | Rekenen M score | Technisch lezen M score |
    | Anna     | 2027-05-22      | 2031-05-01              |
    """
    assert zinnen(scores) == [
        "Scores, B2: Excel heeft van '22.5' een datum gemaakt (22 mei). Typ 22,5 met een komma.",
        "Scores, C2: Hier staat een datum (1 mei 2031), geen getal. "
        "Typ het getal, met een komma als er een stuk achter hoort.",
    ]


def test_fraction_in_a_percentage_column(scores):
    """
    | leerling | Rekenen % goed | Spelling % goed | Rekenen M percentiel |
    | Anna     | 0,72           | 1               | 0,5                  |
    | Bram     | 0              | 1,5             | 1                    |
    | Chaima   | 0,07           | 100             | 0,865                |
    """
    assert zinnen(scores) == [
        "Scores, B2: Er staat 0,72% goed. Bedoel je 72%? Typ dan 72, zonder %.",
        "Scores, C2: Er staat 1% goed. Bedoel je 100%? Typ dan 100, zonder %.",
        "Scores, D2: Er staat 0,5 bij Rekenen M percentiel. Bedoel je 50? Typ dan 50, zonder %.",
        "Scores, B4: Er staat 0,07% goed. Bedoel je 7%? Typ dan 7, zonder %.",
        "Scores, D4: Er staat 0,865 bij Rekenen M percentiel. Bedoel je 86,5? "
        "Typ dan 86,5, zonder %.",
    ]


def test_fraction_counts_nowhere_and_is_put_right_where_nothing_else_can_be_meant(scores):
    """
    | leerling | Rekenen % goed | Spelling % goed | Rekenen M percentiel |
    | Anna     | 0,72           | 1               | 0,865                |
    | Bram     | 72             | 1,5             | 1                    |
    """
    klas, meldingen = lees_klassenmap(scores)
    keys = ("rekenen_goed", "spelling_goed", "rekenen_m_percentiel")

    assert {melding.ernst for melding in meldingen} == {Ernst.AANPASSEN}
    assert [klas.inhoud.waarde("tblScores", i, key) for i in (0, 1) for key in keys] == [
        None, None, None, 72, Decimal("1.5"), 1,
    ]  # fmt: skip
    assert klas.herstel == {
        ("tblScores", 0, "rekenen_goed"): 72,
        ("tblScores", 0, "rekenen_m_percentiel"): Decimal("86.5"),
    }


def test_whole_number_where_only_that_can_be(boek):
    """
    | leerjaar | indeling |
    | 5        | basis    |
    | 5,5      | basis    |
    """
    plan = boek("Plan Rekenen", (5,))

    assert "Plan Rekenen, A3: 5,5 is geen heel getal. Typ een heel getal van 1 tot 8." in zinnen(
        plan
    )


def test_leerjaar_outside_the_class(leerlingen):
    """
    | leerling | leerjaar |
    | Anna     | 5        |
    | Bram     | 8        |
    | Chaima   | '6'      |
    | Daan     | 5,5      |
    """
    assert zinnen(leerlingen) == [
        "Leerlingen, B3: Groep 8 hoort niet bij deze klas (groep 5 en 6). Typ 5 of 6.",
        "Leerlingen, B4: '6' is tekst en telt niet mee als getal. Typ 6 opnieuw.",
        "Leerlingen, B5: Groep 5,5 hoort niet bij deze klas (groep 5 en 6). Typ 5 of 6.",
    ]


def test_a_huge_number_is_cut_short(scores):
    """
    | leerling | Rekenen M score |
    | Anna     | 1               |
    """
    groot = met_cel(scores, "tblScores", 0, "Rekenen M score", 1e300)

    assert zinnen(groot) == [
        f"Scores, B2: 1{'0' * 39}… kan niet bij Rekenen M5 (0 tot 400). "
        "Kijk het na op de toetsuitslag."
    ]
