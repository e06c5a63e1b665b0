"""Bands of a % goed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.methodetoets import band_bij_procent

GEWOON = (80, 60)
PROCENTEN = st.decimals(0, 100, places=2)


@pytest.mark.parametrize(
    ("procent", "band"),
    [
        ("0", 1), ("59", 1), ("59.49", 1), ("59.5", 2), ("60", 2), ("79.49", 2), ("79.5", 3),
        ("80", 3), ("100", 3), ("100.1", 0), ("101", 0), ("-0.1", 0), ("NaN", 0), (None, 0),
    ],
)  # fmt: skip
def test_lower_bound_belongs_to_its_band(procent, band):
    assert band_bij_procent(None if procent is None else Decimal(procent), GEWOON) == band


def test_the_school_says_what_the_bounds_are():
    zeventig = Decimal(70)

    banden = [band_bij_procent(zeventig, grenzen) for grenzen in ((), (70,), (71,), (60, 70, 90))]

    assert banden == [1, 2, 1, 3]


@given(PROCENTEN, st.permutations([55, 70, 85]))
def test_every_percentage_lies_in_exactly_one_band(procent, grenzen):
    """A band runs from its bound to half a percent under the next one."""
    randen = [
        Decimal(-1),
        *(Decimal(grens) - Decimal("0.5") for grens in (55, 70, 85)),
        Decimal(101),
    ]
    raak = [i + 1 for i in range(4) if randen[i] <= procent < randen[i + 1]]

    assert raak == [band_bij_procent(procent, grenzen)]


@given(PROCENTEN, PROCENTEN, st.lists(st.integers(0, 100), max_size=4))
def test_more_right_is_never_a_lower_band(een, ander, grenzen):
    laag, hoog = (band_bij_procent(p, grenzen) for p in sorted((een, ander)))

    assert 1 <= laag <= hoog <= len(grenzen) + 1
