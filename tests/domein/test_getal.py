"""Rounding, once and half up."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.getal import rond, to_decimal


@pytest.mark.parametrize(
    ("getal", "decimalen", "gerond"),
    [
        ("0.5", 0, "1"), ("1.5", 0, "2"), ("2.5", 0, "3"), ("-0.5", 0, "-1"), ("-2.5", 0, "-3"),
        ("0.49", 0, "0"), ("2.25", 1, "2.3"), ("2.35", 1, "2.4"), ("2.349", 1, "2.3"),
        ("97.95", 1, "98"), ("97.94", 1, "97.9"), ("15", -1, "20"),
    ],
)  # fmt: skip
def test_half_goes_away_from_zero(getal, decimalen, gerond):
    assert rond(Decimal(getal), decimalen) == Decimal(gerond)


def test_double_counts_as_the_fifteen_digits_a_spreadsheet_shows():
    assert rond(to_decimal(2.3499999999999996), 1) == Decimal("2.4")


@given(st.floats(allow_nan=False, allow_infinity=False), st.integers(0, 2))
def test_any_double_can_be_rounded_and_moves_by_half_a_unit_at_most(getal, decimalen):
    x = to_decimal(getal)
    eenheid = Decimal(1).scaleb(-decimalen)

    assert abs(rond(x, decimalen) - x) <= eenheid / 2


@given(st.decimals(-1000, 1000, places=3), st.decimals(-1000, 1000, places=3))
def test_rounding_keeps_the_order(een, ander):
    laag, hoog = sorted((een, ander))

    assert rond(laag, 1) <= rond(hoog, 1)
