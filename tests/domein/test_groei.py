"""Growth between two results: steps, points, and where it breaks."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.groei import Breuk, Groei, groei, verschil
from hgw_excel.domein.reeks import Meetpunt

SCORES = st.none() | st.decimals(-50, 400, places=2)


def punt(rang=3, score="100", **velden):
    return Meetpunt("M5", rang=rang, score=None if score is None else Decimal(score), **velden)


@pytest.mark.parametrize(
    ("toen", "nu", "stappen", "punten"),
    [
        (punt(4, "80"), punt(2, "91"), -2, "11"),
        (punt(2, "80"), punt(3, "80"), 1, "0"),
        (punt(3, "80"), punt(3, "74.5"), 0, "-5.5"),
        (punt(3, None), punt(4, "74.5"), 1, None),  # a niveau without a score
        (punt(0, "80"), punt(4, "90"), None, "10"),  # a score without a niveau
        (punt(0, None), punt(0, None), None, None),
    ],
)
def test_steps_always_points_where_both_have_a_score(toen, nu, stappen, punten):
    verwacht = Groei(stappen, None if punten is None else Decimal(punten))

    assert groei(toen, nu) == verwacht


@pytest.mark.parametrize(
    ("toen", "nu", "breuk", "stappen", "punten"),
    [
        ({"versie": "2.0"}, {"versie": "3.0"}, Breuk.TOETS, None, None),
        ({"norm_versie": "2013"}, {"norm_versie": "2020"}, Breuk.NORM, None, 10),
        ({"versie": "2.0"}, {}, Breuk.GEEN, 1, 10),  # nobody noted it
        ({"versie": "lib"}, {"versie": "LiB"}, Breuk.GEEN, 1, 10),
        ({"versie": "2.0", "norm_versie": "2013"}, {"versie": "3.0", "norm_versie": "2020"},
         Breuk.TOETS, None, None),
    ],
)  # fmt: skip
def test_a_new_version_is_a_break(toen, nu, breuk, stappen, punten):
    """Of the norms only the niveau breaks; of the test the scale as well."""
    assert groei(punt(3, **toen), punt(4, "110", **nu)) == Groei(stappen, punten, breuk)


def test_the_booklet_taken_makes_no_difference():
    """A child of groep 6 who takes M7 stands on the same scale."""
    zelf, ander = punt(3, "96"), punt(3, "96", boekje="M7")

    assert groei(punt(2, "90"), ander) == groei(punt(2, "90"), zelf) == Groei(1, Decimal(6))


def test_points_are_the_difference_of_what_is_shown():
    assert verschil(Decimal("99.95"), Decimal("100.3")) == Decimal("0.3")


@given(SCORES, SCORES)
def test_back_again_undoes_it_and_missing_stays_missing(een, ander):
    heen, terug = verschil(een, ander), verschil(ander, een)

    assert (heen is None) == (een is None or ander is None)
    assert heen == (None if terug is None else -terug)
