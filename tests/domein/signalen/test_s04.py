"""S04: a lower niveau than before."""

from dataclasses import replace

import pytest

from hgw_excel.domein.reeks import Onderwerp
from tests.domein.signalen.hulp import plek, reeks, school, signaal, uitkomst

EEN_VIER = "Rekenen: van I (E4) naar IV (M5), drie niveaus lager"
TWEE_VIER = "Rekenen: van II (E4) naar IV (M5), twee niveaus lager"
DRIE_VIER = "Rekenen: van III (E4) naar IV (M5), één niveau lager"
GRENS = "Op de grens: laat het werk in de klas meetellen."


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        (["E4 II", "M5 IV"], ("sterk", f"{TWEE_VIER}.")),
        (["E4 III", "M5 IV"], ("let op", f"{DRIE_VIER}.")),
        (["E4 I", "M5 V-"], ("sterk", "Rekenen: van I (E4) naar V- (M5), vier niveaus lager.")),
        # one niveau lower, and not low
        (["E4 I", "M5 II"], ("tip", "Rekenen: van I (E4) naar II (M5), één niveau lager.")),
        (["E4 I", "M5 III"], ("sterk", "Rekenen: van I (E4) naar III (M5), twee niveaus lager.")),
        (["E4 III", "M5 III"], None),
        (["E4 III+", "M5 III-"], None),
        (["E4 IV", "M5 III"], None),
        (["M4 I", "E4 III", "M5 III"], None),  # an older drop is no news
        (["M5 V"], None),
        ([], None),
        (
            ["M4 II", "E4 ziek", "M5 III", "E5 vrij"],
            ("tip", "Rekenen: van II (M4) naar III (M5), één niveau lager."),
        ),
        (
            ["E4 II", "M5 - 70", "E5 III"],
            ("tip", "Rekenen: van II (E4) naar III (E5), één niveau lager."),
        ),
        # another version of the test or of the norm
        (["E4 II 80 - 2.0", "M5 IV 70 - 3.0"], None),
        (["E4 II 80 - - norm_versie=2020", "M5 IV 70 - - norm_versie=2024"], None),
        (
            ["E4 II 80 - 3.0", "M5 IV 70"],
            ("sterk", f"{TWEE_VIER}."),
        ),
        # a year done twice
        (
            ["M4 III - - - schooljaar=2024-2025", "M4 IV - - - schooljaar=2025-2026"],
            ("let op", "Rekenen: van III (M4 in 2024-2025) naar IV (M4), één niveau lager."),
        ),
    ],
)
def test_daling(regels, verwacht):
    assert uitkomst("S04", reeks(*regels)) == verwacht


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        (
            ["E4 III", "M5 IV 90 - - tekort=1"],
            (
                "tip",
                f"{DRIE_VIER}, één punt onder III. {GRENS}",
            ),
        ),
        (
            ["E4 II", "M5 IV 90 - - tekort=0.5"],
            (
                "let op",
                f"{TWEE_VIER}, 0,5 punt onder III. {GRENS}",
            ),
        ),
        (
            ["E4 I", "M5 IV 90 - - tekort=1"],
            (
                "sterk",
                f"{EEN_VIER}, één punt onder III. {GRENS}",
            ),
        ),
        (
            ["E4 III", "M5 IV 90 - - tekort=1.1"],
            ("let op", f"{DRIE_VIER}."),
        ),
        (
            ["E4 III 80 - - over=0", "M5 IV"],
            ("tip", f"{DRIE_VIER}; E4 was op de grens."),
        ),
        (
            ["E4 II 80 - - over=0.9", "M5 IV"],
            (
                "let op",
                f"{TWEE_VIER}; E4 was op de grens.",
            ),
        ),
        (
            ["E4 II 80 - - over=1", "M5 IV"],
            ("sterk", f"{TWEE_VIER}."),
        ),
    ],
)
def test_op_de_grens(regels, verwacht):
    assert uitkomst("S04", reeks(*regels)) == verwacht


@pytest.mark.parametrize(
    ("instellingen", "sterkte"),
    [
        ({}, "sterk"),
        ({"sterk": 3}, "let op"),
        ({"licht": 3, "sterk": 3}, None),
        ({"licht": 2, "sterk": 2}, "sterk"),
        ({"aan": False}, None),
    ],
)
def test_the_school_agrees(instellingen, sterkte):
    gevonden = signaal("S04", reeks("E4 II", "M5 IV"), **instellingen)

    assert (gevonden and gevonden.sterkte) == sterkte


def test_low_is_what_s01_says():
    basis = school()
    streng = replace(basis, signalen={**basis.signalen, "S01": {"niveaus": ("V",)}})

    assert signaal("S04", reeks("E4 III", "M5 IV"), school_=streng).sterkte == "tip"
    assert signaal("S04", reeks("E4 IV", "M5 V"), school_=streng).sterkte == "let op"


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        (
            ["M2 loopt_voor", "E2 op_koers"],
            ("tip", "Taal: van 'loopt voor' (M2) naar 'op koers' (E2), één stap lager."),
        ),
        (
            ["E1 loopt_voor", "M2 aandacht"],
            ("sterk", "Taal: van 'loopt voor' (E1) naar 'aandacht' (M2), twee stappen lager."),
        ),
        (
            ["M2 op_koers", "E2 aandacht"],
            ("let op", "Taal: van 'op koers' (M2) naar 'aandacht' (E2), één stap lager."),
        ),
        (["M2 op_koers", "E2 op_koers"], None),
        (["M2 aandacht", "E2 op_koers"], None),
        (["E2 aandacht"], None),
    ],
)
def test_observatie(regels, verwacht):
    rij = reeks(*regels, onderwerp=Onderwerp.OBSERVATIE, vak="Taal", leerjaar=2)

    assert uitkomst("S04", rij) == verwacht


def test_of_avi_it_says_nothing():
    assert uitkomst("S04", reeks("E4 E4", "M5 M3", onderwerp=Onderwerp.AVI)) is None


def test_the_booklet_taken_is_named():
    regels = ("E4 III - - - boekje=M4", "M5 IV - - - boekje=M6")

    assert signaal("S04", reeks(*regels)).zin == (
        "Rekenen: van III (E4, gemaakt: M4) naar IV (M5, gemaakt: M6), één niveau lager."
    )


def test_cells():
    assert signaal("S04", reeks("E4 I", "M5 II", "E5 IV")).plekken == (plek(1), plek(2))
