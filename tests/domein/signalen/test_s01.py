"""S01: a low niveau."""

import pytest

from hgw_excel.domein.reeks import Onderwerp
from tests.domein.signalen.hulp import plek, reeks, school, signaal, uitkomst

GRENS = "Op de grens: laat het werk in de klas meetellen."


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        (["M5 V"], ("let op", "Rekenen: niveau V op M5.")),
        (["M5 V-"], ("let op", "Rekenen: niveau V- op M5.")),
        (["M6 V - - - boekje=M5"], ("let op", "Rekenen: niveau V op M6 (gemaakt: M5).")),
        (["M6 V - - - boekje=m6"], ("let op", "Rekenen: niveau V op M6.")),
        (
            ["M6 IV 90 - - tekort=1 boekje=M5"],
            ("tip", f"Rekenen: IV op M6 (gemaakt: M5), één punt onder III. {GRENS}"),
        ),
        (["M4 I", "M5 IV"], ("tip", "Rekenen: niveau IV op M5.")),
        (["M5 IV+"], ("tip", "Rekenen: niveau IV+ op M5.")),
        (["M5 III"], None),
        (["M4 V", "M5 III"], None),
        (["M4 V", "M5 ziek"], ("let op", "Rekenen: niveau V op M4.")),
        (["M5 - 60"], None),
        ([], None),
        (["M5 IV 90 - - tekort=1"], ("tip", f"Rekenen: IV op M5, één punt onder III. {GRENS}")),
        (["M5 IV 90 - - tekort=0.5"], ("tip", f"Rekenen: IV op M5, 0,5 punt onder III. {GRENS}")),
        (
            ["M5 IV 90 40 - tekort=1"],
            ("tip", f"Rekenen: IV op M5, 1 percentiel onder III. {GRENS}"),
        ),
        (
            ["M5 IV 90 45 - tekort=1 norm_versie=2026"],
            ("tip", f"Rekenen: IV op M5, één punt onder III. {GRENS}"),
        ),
        (["M5 IV 89 - - tekort=1.1"], ("tip", "Rekenen: niveau IV op M5.")),
        (["M5 V 70 - - tekort=1"], ("let op", "Rekenen: niveau V op M5.")),  # IV is low too
    ],
)
def test_laag(regels, verwacht):
    assert uitkomst("S01", reeks(*regels)) == verwacht


def test_the_school_says_what_is_low():
    assert uitkomst("S01", reeks("M5 IV"), niveaus=["V"]) is None
    assert uitkomst("S01", reeks("M5 III"), niveaus=["III"]) == (
        "let op",
        "Rekenen: niveau III op M5.",
    )


def test_the_school_says_what_is_only_a_tip():
    assert uitkomst("S01", reeks("M5 IV"), tip=[]) == ("let op", "Rekenen: niveau IV op M5.")


def test_the_margin_is_the_schools():
    op_twee = reeks("M5 IV 89 - - tekort=2")

    assert uitkomst("S01", op_twee, marge=2) == (
        "tip",
        f"Rekenen: IV op M5, 2 punten onder III. {GRENS}",
    )


def test_another_system():
    a_e = school("A-E")

    laag = signaal("S01", reeks("M5 D", systeem="A-E"), school_=a_e)
    goed = signaal("S01", reeks("M5 C", systeem="A-E"), school_=a_e)

    assert (laag.zin, goed) == ("Rekenen: niveau D op M5.", None)


@pytest.mark.parametrize(
    ("stap", "verwacht"),
    [
        ("aandacht", ("let op", "Taal: 'aandacht' op M2.")),
        ("op_koers", None),
        ("loopt_voor", None),
    ],
)
def test_observatie(stap, verwacht):
    rij = reeks(f"M2 {stap}", onderwerp=Onderwerp.OBSERVATIE, vak="Taal", leerjaar=2)

    assert uitkomst("S01", rij) == verwacht


def test_the_cell_is_that_of_the_newest_result():
    assert signaal("S01", reeks("M4 V", "M5 V", "E5 ziek")).plekken == (plek(1),)


def test_of_other_lines_it_says_nothing():
    assert signaal("S01", reeks("M5 Start", onderwerp=Onderwerp.AVI)) is None
