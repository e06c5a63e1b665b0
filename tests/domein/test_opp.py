"""A child with its own line: growth beside a share of the national growth, else DLE beside DL."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.opp import ONBEKEND, ONDER, OP_KOERS, Koers, koers, lijn


@pytest.mark.parametrize(
    ("landelijk", "procent", "uit"),
    [
        (Decimal("9"), Decimal(75), Decimal("6.8")),  # 6,75: half up
        (Decimal("8.5"), Decimal(50), Decimal("4.3")),
        (Decimal("8.4"), Decimal(100), Decimal("8.4")),
        (Decimal("8.4"), Decimal("72.5"), Decimal("6.1")),
        (Decimal(0), Decimal(75), None),
        (Decimal(-2), Decimal(75), None),
        (None, Decimal(75), None),
    ],
)
def test_line_is_a_share_of_what_others_gain(landelijk, procent, uit):
    assert lijn(landelijk, procent) == uit


@pytest.mark.parametrize(
    ("punten", "landelijk", "dle", "dl", "uit"),
    [
        (Decimal(7), Decimal(9), None, None, Koers(OP_KOERS, "7, lijn 6,8")),
        (Decimal("6.8"), Decimal(9), None, None, Koers(OP_KOERS, "6,8, lijn 6,8")),
        (Decimal("6.7"), Decimal(9), None, None, Koers(ONDER, "6,7, lijn 6,8")),
        (Decimal(-1), Decimal(9), None, None, Koers(ONDER, "-1, lijn 6,8")),
        # the points decide, whatever the DLE says
        (Decimal(7), Decimal(9), Decimal(1), 45, Koers(OP_KOERS, "7, lijn 6,8")),
        # no norm, no growth to share: DLE beside DL
        (Decimal(7), None, Decimal("33.75"), 45, Koers(OP_KOERS, "DLE 33,75 bij DL 45")),
        (Decimal(7), None, Decimal("33.5"), 45, Koers(ONDER, "DLE 33,5 bij DL 45")),
        (None, Decimal(9), Decimal(34), 45, Koers(OP_KOERS, "DLE 34 bij DL 45")),
        (Decimal(7), Decimal(0), Decimal(34), 45, Koers(OP_KOERS, "DLE 34 bij DL 45")),
        # not to be told
        (Decimal(7), None, None, 45, Koers(ONBEKEND, "geen norm")),
        (None, Decimal(9), None, 45, Koers(ONBEKEND, "geen twee scores")),
        (None, None, Decimal(20), None, Koers(ONBEKEND, "geen twee scores")),
        (None, None, Decimal(20), 0, Koers(ONBEKEND, "geen twee scores")),
    ],
)
def test_on_course(punten, landelijk, dle, dl, uit):
    """For a child that is expected to learn 75% of what others do."""
    assert koers(Decimal(75), punten, landelijk, dle, dl) == uit


GETAL = st.decimals(-50, 50, places=1)
DEEL = st.decimals(1, 200, places=0)


@given(DEEL, GETAL, GETAL, st.decimals(0, 20, places=1))
def test_more_growth_never_puts_a_child_under_its_line(procent, punten, landelijk, meer):
    eerst, daarna = (koers(procent, p, landelijk).uitslag for p in (punten, punten + meer))

    assert (eerst, daarna) != (OP_KOERS, ONDER)
    assert (eerst == ONBEKEND) == (landelijk <= 0)


@given(DEEL, st.decimals(1, 50, places=1))
def test_growing_as_others_is_on_course_up_to_the_whole_of_it(procent, landelijk):
    assert (koers(procent, landelijk, landelijk).uitslag == OP_KOERS) or procent > 100
