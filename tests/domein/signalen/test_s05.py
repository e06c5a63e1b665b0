"""S05: less growth than expected."""

import pytest

from tests.domein.signalen.hulp import plek, reeks, signaal, uitkomst

VAK = "Begrijpend lezen"
BLEEF = "Het niveau bleef III."
DAALDE = "Het niveau ging van III naar IV."


@pytest.mark.parametrize(
    ("regels", "landelijk", "verwacht"),
    [
        (
            ["E4 III 30", "M5 III 34"], "9",
            ("let op", f"{VAK}: 4 punten gegroeid sinds E4; gemiddeld is 9. {BLEEF}"),
        ),
        (
            ["E4 III 30", "M5 IV 30.5"], "9,04",
            ("let op", f"{VAK}: 0,5 punt gegroeid sinds E4; gemiddeld is 9. {DAALDE}"),
        ),
        (
            ["E4 III 30", "M5 III 31"], "6.5",
            ("let op", f"{VAK}: één punt gegroeid sinds E4; gemiddeld is 6,5. {BLEEF}"),
        ),
        (
            ["E4 III 30", "M5 III 30"], "9",
            ("let op", f"{VAK}: niet gegroeid sinds E4; gemiddeld is 9. {BLEEF}"),
        ),
        (
            ["E4 III 30", "M5 IV 24"], "9",
            ("let op", f"{VAK}: 6 punten lager dan op E4; de gemiddelde groei is 9. {DAALDE}"),
        ),
        # half of the expected growth, or more
        (
            ["E4 III 30", "M5 III 34.4"], "9",
            ("let op", f"{VAK}: 4,4 punten gegroeid sinds E4; gemiddeld is 9. {BLEEF}"),
        ),
        (
            ["E4 III 30", "M5 III 34.5"], "9",
            ("tip", f"{VAK}: 4,5 punten gegroeid sinds E4; gemiddeld is 9. {BLEEF}"),
        ),
        # less than half, but at most the margin below
        (
            ["E4 III 30", "M5 III 30"], "1",
            ("tip", f"{VAK}: niet gegroeid sinds E4; gemiddeld is 1. {BLEEF}"),
        ),
        (
            ["E4 III 30", "M5 III 30"], "1.1",
            ("let op", f"{VAK}: niet gegroeid sinds E4; gemiddeld is 1,1. {BLEEF}"),
        ),
        (
            ["E4 III 30", "M5 III 38"], "9",
            ("tip", f"{VAK}: 8 punten gegroeid sinds E4; gemiddeld is 9. {BLEEF}"),
        ),
        # one decimal, half up: 8.95 is 9.0
        (["E4 III 30", "M5 III 38.95"], "9", None),
        (["E4 III 30", "M5 III 38.94"], "8.94", None),
        (
            ["E4 III 30", "M5 III 38.94"], "8.95",
            ("tip", f"{VAK}: 8,9 punten gegroeid sinds E4; gemiddeld is 9. {BLEEF}"),
        ),
        (["E4 III 30", "M5 III 39"], "9", None),
        (["E4 III 30", "M5 II 60"], "9", None),
        # too little is known
        (["E4 III 30", "M5 III 34"], None, None),
        (["E4 III", "M5 III 34"], "9", None),
        (["E4 III 30", "M5 III"], "9", None),
        (["M5 III 34"], "9", None),
        ([], "9", None),
        # a break
        (["E4 III 30 - 2.0", "M5 III 34 - 3.0"], "9", None),
        (["E4 III 30 - - norm_versie=1", "M5 III 34 - - norm_versie=2"], "9", None),
        (
            ["E4 III 30", "M5 ziek", "E5 III 34", "M6 vrij"], "9",
            ("let op", f"{VAK}: 4 punten gegroeid sinds E4; gemiddeld is 9. {BLEEF}"),
        ),
    ],
)  # fmt: skip
def test_landelijk(regels, landelijk, verwacht):
    assert uitkomst("S05", reeks(*regels, vak=VAK, landelijk=landelijk)) == verwacht


def test_the_school_says_what_is_much_less():
    rij = reeks("E4 III 30", "M5 III 34.5", vak=VAK, landelijk="9")

    assert signaal("S05", rij, deel=51).sterkte == "let op"


def test_own_niveau():
    rij = reeks("E4 IV 20", "M5 IV 24", vak=VAK, landelijk="3", eigen="11")

    uit = [uitkomst("S05", rij), uitkomst("S05", rij, vergelijk="eigen niveau")]

    assert uit == [
        None,
        (
            "let op",
            f"{VAK}: 4 punten gegroeid sinds E4; wie toen ook IV had groeit gemiddeld 11. "
            "Het niveau bleef IV.",
        ),
    ]


def test_own_niveau_is_not_replaced_by_the_country():
    rij = reeks("E4 IV 20", "M5 IV 24", landelijk="9")

    assert uitkomst("S05", rij, vergelijk="eigen niveau") is None


def test_no_child_of_groep_2():
    assert uitkomst("S05", reeks("E4 III 30", "M5 III 34", landelijk="9", leerjaar=2)) is None


def test_cells():
    rij = reeks("M4 III 20", "E4 III 30", "M5 III 34", landelijk="9")

    assert signaal("S05", rij).plekken == (plek(1), plek(2))
