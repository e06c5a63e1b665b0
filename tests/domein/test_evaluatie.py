"""What is proposed of a goal: counts first, bounds inclusive, nothing without new results."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.afspraken import EvaluatieAfspraken
from hgw_excel.domein.evaluatie import BEHAALD, DEELS, NIET, doel_uitkomst, uitkomst

AFSPRAKEN = EvaluatieAfspraken(behaald=80, deels=50)


@pytest.mark.parametrize(
    ("goed", "van", "zin"),
    [
        (0, 0, ""),
        (4, 5, "behaald: 4 van 5"),
        (3, 4, "deels: 3 van 4"),
        (4, 6, "deels: 4 van 6"),
        (3, 6, "deels: 3 van 6"),
        (2, 6, "niet behaald: 2 van 6"),
        (0, 1, "niet behaald: 0 van 1"),
    ],
)
def test_counts_and_the_word_they_earn(goed: int, van: int, zin: str) -> None:
    assert uitkomst(goed, van, AFSPRAKEN) == zin


@pytest.mark.parametrize(
    ("gehaald", "van", "aantal", "zin"),
    [
        (0, 0, 2, ""),
        (2, 6, 2, "behaald: 2 van 6"),
        (4, 5, 5, "deels: 4 van 5"),
        (2, 5, 4, "deels: 2 van 5"),
        (1, 5, 3, "niet behaald: 1 van 5"),
    ],
)
def test_a_goal_is_reached_by_its_own_number_only(
    gehaald: int, van: int, aantal: int, zin: str
) -> None:
    assert doel_uitkomst(gehaald, van, aantal, AFSPRAKEN) == zin


@given(st.integers(1, 40), st.data(), st.integers(1, 100), st.integers(1, 100))
def test_more_children_on_course_is_never_a_lower_word(
    van: int, data: st.DataObject, een: int, ander: int
) -> None:
    minder, meer = sorted(data.draw(st.lists(st.integers(0, van), min_size=2, max_size=2)))
    afspraken = EvaluatieAfspraken(behaald=max(een, ander), deels=min(een, ander))
    woorden = [NIET, DEELS, BEHAALD]

    eerst, later = (uitkomst(goed, van, afspraken).partition(":")[0] for goed in (minder, meer))

    assert woorden.index(eerst) <= woorden.index(later)
