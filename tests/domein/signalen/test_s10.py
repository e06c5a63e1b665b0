"""S10: AVI behind what is expected at the moment of the newest result."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.reeks import Onderwerp
from tests.domein.signalen.hulp import AVI, plek, reeks, signaal, uitkomst


def avi(*regels, leerjaar=5):
    return reeks(*regels, onderwerp=Onderwerp.AVI, vak="AVI", leerjaar=leerjaar)


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        (["M5 E4"], ("let op", "AVI: E4 op M5, een half jaar lager dan verwacht.")),
        (["M5 M4"], ("sterk", "AVI: M4 op M5, twee halve jaren lager dan verwacht.")),
        (["M5 Start"], ("sterk", "AVI: Start op M5, vijf halve jaren lager dan verwacht.")),
        (["M5 M5"], None),
        (["M5 Plus"], None),
        (["M4 Start", "M5 M5"], None),
        (["M4 M5", "M5 E4"], ("let op", "AVI: E4 op M5, een half jaar lager dan verwacht.")),
        (["E4 M4", "M5 ontbreekt"], ("let op", "AVI: M4 op E4, een half jaar lager dan verwacht.")),
        (["M5 ziek"], None),
        ([], None),
    ],
)
def test_avi(regels, verwacht):
    assert uitkomst("S10", avi(*regels)) == verwacht


@pytest.mark.parametrize(
    ("leerjaar", "regel", "vuurt"),
    [(3, "M3 Start", True), (3, "M3 M3", False), (8, "M8 E7", True), (8, "M8 Plus", False)],
)
def test_both_ends_of_the_ladder(leerjaar, regel, vuurt):
    assert (signaal("S10", avi(regel, leerjaar=leerjaar)) is not None) is vuurt


ZWAARTE = {None: 0, "let op": 1, "sterk": 2}


@given(st.sampled_from("ME"), st.integers(3, 8), st.integers(0, 11), st.integers(0, 11))
def test_a_lower_step_never_weighs_less(helft, leerjaar, een, ander):
    laag, hoog = (
        uitkomst("S10", avi(f"{helft}{leerjaar} {AVI[trede]}", leerjaar=leerjaar)) or (None,)
        for trede in sorted((een, ander))
    )

    assert ZWAARTE[laag[0]] >= ZWAARTE[hoog[0]]


def test_the_school_says_how_far():
    assert uitkomst("S10", avi("M5 E4"), licht=2) is None
    assert uitkomst("S10", avi("M5 M4"), sterk=3)[0] == "let op"


def test_cells():
    assert signaal("S10", avi("M4 M4", "M5 E4")).plekken == (plek(1),)


@pytest.mark.parametrize("leerjaar", [1, 2])
def test_not_in_groep_1_and_2(leerjaar):
    assert signaal("S10", avi("M5 Start", leerjaar=leerjaar)) is None


def test_only_of_avi():
    assert signaal("S10", reeks("M5 V")) is None
