"""S02: among the lowest 10% in word reading, again and again."""

import pytest

from tests.domein.signalen.hulp import plek, reeks, school, signaal, uitkomst

VAK = "Technisch lezen"
IB = "Bespreek dit met de intern begeleider."
TWEE15 = f"{VAK}: twee hoofdmetingen achter elkaar bij de laagste 15%"
TWEE = ("let op", f"{VAK}: twee hoofdmetingen achter elkaar bij de laagste 10%.")
DRIE = ("sterk", f"{VAK}: drie hoofdmetingen achter elkaar bij de laagste 10%. {IB}")


def lezen(*regels, **velden):
    return reeks(*regels, vak=VAK, **velden)


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        (["M4 V-", "E4 V-", "M5 V-"], DRIE),
        (["M4 V - 9", "E4 V - 3", "M5 V - 0"], DRIE),
        (["M4 V-", "E4 V - 9.4", "M5 V-"], DRIE),
        (["E4 V-", "M5 V-"], TWEE),
        (["M4 IV", "E4 V-", "M5 V-"], TWEE),
        (["M4 V - 11", "E4 V- - 10", "M5 V- - 10"], TWEE),
        (["M5 V-"], None),
        ([], None),
        (["M4 V-", "E4 V-", "M5 IV"], None),
        (["M4 V-", "E4 V-", "M5 V - 11"], None),
        # the percentile decides, also against the niveau
        (["M4 V-", "E4 V-", "M5 V- - 12"], None),
        # of a plain V it can't be told
        (["M4 V", "E4 V", "M5 V"], None),
        (["M4 V-", "E4 V-", "M5 V"], None),
        (["M4 V", "E4 V-", "M5 V-"], TWEE),
        # no result neither counts nor breaks
        (["M4 V-", "E4 ziek", "M5 V-", "E5 V-"], DRIE),
        (["M4 V-", "E4 vrij", "M5 V-", "E5 ontbreekt"], TWEE),
        (["E4 V-", "M5 leeg"], None),
        # a hoofdmeting is M or E
        (["E4 V-", "B5 V-", "M5 V-"], TWEE),
        (["E4 V-", "B5 II", "M5 V-"], TWEE),
        # a row goes on for as long as it is
        (
            ["E3 V-", "M4 V-", "E4 V-", "M5 V-"],
            ("sterk", f"{VAK}: vier hoofdmetingen achter elkaar bij de laagste 10%. {IB}"),
        ),
    ],
)
def test_laagste(regels, verwacht):
    assert uitkomst("S02", lezen(*regels)) == verwacht


@pytest.mark.parametrize(
    ("regels", "sterkte", "staart"),
    [
        (["M4 V - 9", "E4 V - 9", "M5 V - 10"], "let op", "; M5 op de grens."),
        (["M4 V - 9.5", "E4 V - 9", "M5 V - 9"], "let op", "; M4 op de grens."),
        (["M4 V - 9", "E4 V - 9", "M5 V - 9"], "sterk", f". {IB}"),
        # the oldest is not needed for three
        (["E3 V - 10", "M4 V-", "E4 V-", "M5 V-"], "sterk", f". {IB}"),
    ],
)
def test_a_border_is_no_strong_signal(regels, sterkte, staart):
    gevonden = signaal("S02", lezen(*regels))

    assert (gevonden.sterkte, gevonden.zin.split("10%")[1]) == (sterkte, staart)


def test_an_e_just_under_d_is_on_the_border():
    drie = lezen("M4 E", "E4 E", "M5 E 20 - - tekort=1", systeem="A-E")

    assert uitkomst("S02", drie, school_=school("A-E")) == (
        "let op",
        f"{VAK}: drie hoofdmetingen achter elkaar bij de laagste 10%; M5 op de grens.",
    )


@pytest.mark.parametrize(
    ("instellingen", "verwacht"),
    [
        ({"percentiel": 15}, ("let op", f"{TWEE15}.")),
        ({"vakgebieden": ["spelling"]}, None),
        ({"percentiel": 15, "metingen": 2}, ("sterk", f"{TWEE15}. {IB}")),
        ({"percentiel": 15, "vroeg": 3}, None),
        ({"percentiel": 15, "aan": False}, None),
        ({}, None),
    ],
)
def test_the_school_agrees(instellingen, verwacht):
    assert uitkomst("S02", lezen("E4 V - 13", "M5 V - 12"), **instellingen) == verwacht


def test_one_result_is_enough_where_a_school_says_so():
    assert uitkomst("S02", lezen("M5 V-"), vroeg=1) == (
        "let op",
        f"{VAK}: één hoofdmeting bij de laagste 10%.",
    )


def test_spelling_counts_only_in_the_older_variant():
    spelling = reeks("M4 V-", "E4 V-", "M5 V-", vak="Spelling")
    ouder = ["technisch_lezen", "spelling"]

    uit = [uitkomst("S02", spelling), uitkomst("S02", spelling, vakgebieden=ouder)]

    assert uit == [
        None,
        ("sterk", f"Spelling: drie hoofdmetingen achter elkaar bij de laagste 10%. {IB}"),
    ]


def test_a_plain_e_is_the_lowest_10_percent_of_a_e():
    drie = lezen("M4 E", "E4 E", "M5 E", systeem="A-E")

    assert uitkomst("S02", drie, school_=school("A-E")) == DRIE


def test_a_second_test_of_the_vakgebied_is_no_hoofdmeting():
    assert uitkomst("S02", lezen("M4 V-", "E4 V-", "M5 V-", hoofd=False)) is None


def test_no_child_of_groep_2():
    assert uitkomst("S02", lezen("M4 V-", "E4 V-", "M5 V-", leerjaar=2)) is None


def test_the_cells_are_those_of_the_row_oldest_first():
    gevonden = signaal("S02", lezen("M4 III", "E4 V-", "M5 ziek", "E5 V-"))

    assert gevonden.plekken == (plek(1), plek(3))
