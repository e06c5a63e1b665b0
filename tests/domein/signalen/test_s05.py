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
            ("tip", f"{VAK}: 4 punten gegroeid sinds E4; gemiddeld is 9. {BLEEF}"),
        ),
        (
            ["E4 III 30", "M5 IV 30.5"], "9,04",
            ("let op", f"{VAK}: 0,5 punt gegroeid sinds E4; gemiddeld is 9. {DAALDE}"),
        ),
        (
            ["E4 III 30", "M5 III 31"], "6.5",
            ("tip", f"{VAK}: één punt gegroeid sinds E4; gemiddeld is 6,5. {BLEEF}"),
        ),
        (
            ["E4 III 30", "M5 III 30"], "9",
            ("tip", f"{VAK}: niet gegroeid sinds E4; gemiddeld is 9. {BLEEF}"),
        ),
        (
            ["E4 III 30", "M5 IV 24"], "9",
            ("let op", f"{VAK}: 6 punten lager dan op E4; de gemiddelde groei is 9. {DAALDE}"),
        ),
        # three quarters of the expected growth, or more
        (
            ["E4 III 30", "M5 III 35.9"], "8",
            ("tip", f"{VAK}: 5,9 punten gegroeid sinds E4; gemiddeld is 8. {BLEEF}"),
        ),
        (["E4 III 30", "M5 III 36"], "8", None),
        # less than that, but at most the margin below
        (["E4 III 30", "M5 III 30"], "1", None),
        (
            ["E4 III 30", "M5 III 30"], "1.1",
            ("tip", f"{VAK}: niet gegroeid sinds E4; gemiddeld is 1,1. {BLEEF}"),
        ),
        # one decimal, half up: 5.95 is 6.0, 7.95 is 8.0
        (["E4 III 30", "M5 III 35.95"], "8", None),
        (["E4 III 30", "M5 III 35.9"], "7.94", ("tip", f"{VAK}: 5,9 punten gegroeid sinds E4; "
                                                f"gemiddeld is 7,9. {BLEEF}")),
        (["E4 III 30", "M5 III 36"], "7.95", None),
        (["E4 III 30", "M5 III 38"], "9", None),
        # where the country loses points
        (
            ["E4 III 30", "M5 III 26"], "-2",
            ("tip", f"{VAK}: 4 punten lager dan op E4; de gemiddelde groei is -2. {BLEEF}"),
        ),
        (["E4 III 30", "M5 III 28.4"], "-2", None),
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
            ("tip", f"{VAK}: 4 punten gegroeid sinds E4; gemiddeld is 9. {BLEEF}"),
        ),
    ],
)  # fmt: skip
def test_landelijk(regels, landelijk, verwacht):
    assert uitkomst("S05", reeks(*regels, vak=VAK, landelijk=landelijk)) == verwacht


@pytest.mark.parametrize(
    ("deel", "marge", "fires"),
    [(75, 1, False), (76, 1, True), (100, 1.9, True), (100, 2, False), (50, 0, False)],
)
def test_the_school_says_what_is_much_less(deel, marge, fires):
    rij = reeks("E4 III 30", "M5 III 36", vak=VAK, landelijk="8")

    assert (signaal("S05", rij, deel=deel, marge=marge) is not None) == fires


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
