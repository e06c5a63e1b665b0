"""S03: among the lowest 10% in arithmetic, again and again."""

import pytest

from tests.domein.signalen.hulp import plek, reeks, signaal, uitkomst

IB = "Bespreek dit met de intern begeleider."
DRIE = ("sterk", f"Rekenen: drie hoofdmetingen achter elkaar bij de laagste 10%. {IB}")


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        (["M4 V-", "E4 V-", "M5 V-"], DRIE),
        (["M4 V-", "E4 V - 4", "M5 vrij", "E5 V-"], DRIE),
        (["E4 V-", "M5 V-"], None),  # there is no early warning here
        (["M4 V", "E4 V-", "M5 V-"], None),
        (["M4 V - 11", "E4 V-", "M5 V-"], None),
        (
            ["M4 V - 10", "E4 V-", "M5 V-"],
            (
                "let op",
                "Rekenen: drie hoofdmetingen achter elkaar bij de laagste 10%; M4 op de grens.",
            ),
        ),
        # a II with percentile 5: one of the two is wrong, so it can't be told
        (["M4 II - 5", "E4 II - 5", "M5 II - 5"], None),
        (["M4 IV - 5", "E4 IV - 5", "M5 IV - 5"], DRIE),
        ([], None),
    ],
)
def test_laagste(regels, verwacht):
    assert uitkomst("S03", reeks(*regels)) == verwacht


@pytest.mark.parametrize(
    ("instellingen", "sterkte"),
    [({"metingen": 2}, "sterk"), ({"metingen": 4}, None), ({"vakgebieden": []}, None)],
)
def test_the_school_agrees(instellingen, sterkte):
    gevonden = signaal("S03", reeks("M4 V-", "E4 V-", "M5 V-"), **instellingen)

    assert (gevonden and gevonden.sterkte) == sterkte


def test_another_vakgebied_and_another_leerjaar():
    regels = ["M4 V-", "E4 V-", "M5 V-"]

    assert [uitkomst("S03", reeks(*regels, vak="Spelling")),
            uitkomst("S03", reeks(*regels, leerjaar=2))] == [None, None]  # fmt: skip


def test_a_second_test_of_the_vakgebied_is_no_hoofdmeting():
    assert uitkomst("S03", reeks("M4 V-", "E4 V-", "M5 V-", hoofd=False)) is None


def test_cells():
    gevonden = signaal("S03", reeks("M4 V-", "E4 V-", "M5 V-"))

    assert gevonden.plekken == (plek(0), plek(1), plek(2))
