"""DL, DLE and what they say of each other; published examples first."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.leerrendement import TELLINGEN, achterstand, dl, leerrendement, telt_dubbel

MAANDEN = (8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7)
"""In the order of a schooljaar."""


@pytest.mark.parametrize(
    ("leerjaar", "maand", "telling", "maanden"),
    [
        (7, 2, "voltooide maand", 45),  # February in groep 7: edumax
        (6, 3, "lopende maand", 37),  # March in groep 6: infonu
        (8, 9, "lopende maand", 51),  # begin of groep 8: onderwijsconsument
    ],
)
def test_published_months(leerjaar, maand, telling, maanden):
    assert dl(leerjaar, maand, telling=telling) == maanden


def test_running_month_counts_unless_agreed_otherwise():
    assert [dl(7, 2), dl(7, 2, telling="voltooide maand")] == [46, 45]


@pytest.mark.parametrize(
    ("telling", "maanden"),
    [
        ("lopende maand", [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 20]),
        ("voltooide maand", [10, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]),
    ],
)
def test_a_schooljaar_month_by_month(telling, maanden):
    assert [dl(4, maand, telling=telling) for maand in MAANDEN] == maanden


def test_repeated_year_adds_ten_months_and_one_of_groep_2_nothing():
    extra = [telt_dubbel(leerjaren) for leerjaren in ((), (2,), (3,), (2, 5), (3, 5))]

    assert [dl(6, 3, extra_jaren=aantal) for aantal in extra] == [37, 37, 47, 47, 57]


@pytest.mark.parametrize(
    ("leerjaar", "maand", "extra", "maanden"),
    [(8, 6, 0, 60), (8, 7, 0, 60), (8, 9, 1, 60), (7, 6, 3, 60), (3, 8, 0, 0), (2, 6, 0, 0)],
)
def test_at_most_sixty_and_nothing_before_groep_3(leerjaar, maand, extra, maanden):
    assert dl(leerjaar, maand, extra_jaren=extra) == maanden


@pytest.mark.parametrize(
    ("leerjaar", "maand", "anders"),
    [(0, 5, {}), (9, 5, {}), (5, 0, {}), (5, 13, {}), (5, 5, {"telling": "maand"}),
     (5, 5, {"extra_jaren": -1})],
)  # fmt: skip
def test_what_cannot_be_counted_is_refused(leerjaar, maand, anders):
    with pytest.raises(ValueError, match="no "):
        dl(leerjaar, maand, **anders)


@given(
    st.tuples(st.integers(3, 8), st.integers(0, 11)),
    st.tuples(st.integers(3, 8), st.integers(0, 11)),
    st.sampled_from(TELLINGEN),
    st.integers(0, 3),
)
def test_later_is_never_fewer_months(een, ander, telling, extra):
    vroeg, laat = (
        dl(leerjaar, MAANDEN[maand], telling=telling, extra_jaren=extra)
        for leerjaar, maand in sorted((een, ander))
    )

    assert 0 <= vroeg <= laat <= 60


@pytest.mark.parametrize(
    ("dle", "maanden", "procent"),
    [
        ("20", 45, "44"),  # edumax
        ("45", 45, "100"), ("0", 45, "0"), ("60", 40, "150"),
        ("1", 8, "13"),  # 12.5 rounds up
        ("5", 40, "13"), ("22.5", 30, "75"), ("20", 0, None), ("-1", 45, None), ("NaN", 45, None),
        (None, 45, None),
    ],
)  # fmt: skip
def test_leerrendement(dle, maanden, procent):
    gevraagd = None if dle is None else Decimal(dle)

    assert leerrendement(gevraagd, maanden) == (None if procent is None else Decimal(procent))


@pytest.mark.parametrize(
    ("dle", "maanden", "achter"),
    [("20", 45, 25), ("45", 45, 0), ("50", 45, -5), ("22.5", 30, Decimal("7.5")),
     (None, 45, None), ("20", 0, None), ("-1", 45, None)],
)  # fmt: skip
def test_months_behind(dle, maanden, achter):
    assert achterstand(None if dle is None else Decimal(dle), maanden) == achter


@given(st.decimals(0, 60, places=1), st.decimals(0, 60, places=1), st.integers(1, 60))
def test_more_learnt_is_never_a_lower_leerrendement(een, ander, maanden):
    laag, hoog = (leerrendement(dle, maanden) for dle in sorted((een, ander)))

    assert 0 <= laag <= hoog
