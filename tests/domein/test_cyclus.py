"""When a step of a period is to be ready, and whether it is late."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.cyclus import STAPPEN, CyclusAfspraken, Stap, open_stappen

VAN, TOT = date(2026, 8, 24), date(2027, 1, 29)


@pytest.mark.parametrize(
    ("tekst", "van", "tot", "dag"),
    [
        ("2 weken na begin", VAN, TOT, date(2026, 9, 7)),
        ("1 week voor eind", VAN, TOT, date(2027, 1, 22)),
        ("0 weken na begin", VAN, TOT, VAN),
        ("2 weken na begin", None, TOT, None),
        ("1 week voor eind", VAN, None, None),
        ("", VAN, TOT, None),
    ],
)
def test_a_planned_day(tekst, van, tot, dag):
    assert CyclusAfspraken(plan=tekst).dag("plan", van, tot) == dag


def test_a_step_nobody_knows_is_not_planned():
    assert CyclusAfspraken().dag("koffie", VAN, TOT) is None


def test_the_steps_stand_in_the_order_of_their_days():
    dagen = [CyclusAfspraken().dag(stap, VAN, TOT) for stap in STAPPEN]

    assert dagen == sorted(dagen)


@pytest.mark.parametrize(
    ("klaar_op", "gepland", "te_laat", "weken"),
    [
        (None, date(2026, 9, 6), True, 0),
        (None, date(2026, 9, 7), False, 0),
        (None, date(2026, 8, 24), True, 2),
        (None, None, False, 0),
        (date(2026, 12, 1), date(2026, 8, 24), False, 0),
    ],
)
def test_late_is_from_the_day_after(klaar_op, gepland, te_laat, weken):
    stap, nu = Stap("plan", klaar_op, gepland), date(2026, 9, 7)

    assert (stap.te_laat(nu), stap.weken_te_laat(nu)) == (te_laat, weken)


@given(st.lists(st.builds(Stap, st.sampled_from(STAPPEN), st.none() | st.dates())))
def test_a_step_is_open_or_has_a_date(stappen):
    gedaan = [stap for stap in stappen if stap.klaar_op]

    assert len(gedaan) + len(list(open_stappen(tuple(stappen)))) == len(stappen)
