"""Spellings of niveaus, and the lowest part of the country."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.niveaus import bij_laagste, lees_niveau
from hgw_excel.domein.school import A_E, I_V, NiveauSysteem

IEP = NiveauSysteem("IEP", ("2F", "1S", "1F", "<1F"))
LAAGSTE = ("E", "V-")
TIEN = Decimal(10)


@pytest.mark.parametrize(
    ("tekst", "niveau"),
    [
        ("I", "I"), ("I+", "I+"), (" i + ", "I+"), ("iii", "III"), ("V-", "V-"), ("V –", "V-"),
        ("Ⅲ", "III"), ("ⅳ", "IV"), ("1", "I"), ("5", "V"), ("5-", "V-"), ("ⅠⅤ", "IV"),
        ("", ""), ("+", ""), ("0", ""), ("6", ""), ("3.0", ""), ("II-III", ""), ("I/II", ""),
        ("I V", ""), ("I+-", ""), ("IIII", ""), ("a", ""), ("C", ""), ("<III", ""),
    ],
)  # fmt: skip
def test_spelling_in_i_v(tekst, niveau):
    assert lees_niveau(tekst, I_V) == niveau


@pytest.mark.parametrize(
    ("tekst", "niveau"),
    [
        ("a", "A"), ("A+", "A+"), ("e-", "E-"), ("Ａ", "A"), (" d ", "D"),
        ("", ""), ("1", ""), ("I", ""), ("V", ""), ("Ⅲ", ""), ("C/D", ""), ("CD", ""), ("F", ""),
    ],
)  # fmt: skip
def test_spelling_in_a_e(tekst, niveau):
    assert lees_niveau(tekst, A_E) == niveau


@pytest.mark.parametrize(
    ("tekst", "niveau"),
    [
        ("1f", "1F"), ("<1f", "<1F"), ("< 1F", "<1F"), ("＜1F", "<1F"), ("1 F", ""), ("2F", "2F"),
        ("<", ""), ("<2F", ""), (">1F", ""), ("1", ""), ("3F", ""), ("III", ""),
    ],
)  # fmt: skip
def test_spelling_of_own_names(tekst, niveau):
    assert lees_niveau(tekst, IEP) == niveau


def test_own_names_may_hold_signs_and_are_taken_whole_first():
    systeem = NiveauSysteem("eigen", ("voldoende+", "zeer-matig", "voldoende"))

    gelezen = [lees_niveau(tekst, systeem) for tekst in ("Voldoende +", "ZEER-MATIG", "voldoende-")]

    assert gelezen == ["voldoende+", "zeer-matig", "voldoende-"]


@given(st.sampled_from((A_E, I_V, IEP)), st.text(max_size=6))
def test_a_niveau_read_is_of_the_system_and_reads_as_itself(systeem, tekst):
    niveau = lees_niveau(tekst, systeem)

    assert niveau == "" or systeem.rang(niveau) > 0
    assert lees_niveau(niveau, systeem) == niveau


@given(st.sampled_from(A_E.niveaus + I_V.niveaus), st.sampled_from(("", "+", "-")))
def test_no_niveau_belongs_to_both_systems(naam, teken):
    gelezen = [lees_niveau(naam + teken, systeem) for systeem in (A_E, I_V)]

    assert sorted(gelezen) == ["", naam + teken]


@pytest.mark.parametrize(
    ("niveau", "percentiel", "antwoord"),
    [
        ("E", None, True), ("E+", None, True), ("V-", None, True), ("v-", None, True),
        ("V", None, None), ("V+", None, False), ("IV", None, False), ("D", None, False),
        ("", None, None),
        ("V", "10", True), ("V", "10.4", True), ("V", "10.5", False), ("V", "0", True),
        ("", "10", True), ("V-", "11", False), ("E", "11", False),
        ("V", "101", None), ("E", "-1", True), ("V", "NaN", None),
        # a niveau that is more than one away from that of the percentile: one of the two is wrong
        ("IV", "5", True), ("III", "5", None), ("I", "3", None), ("D", "3", True), ("C", "3", None),
        ("V", "41", None), ("V", "40", False), ("E", "50", None), ("E", "25", False),
    ],
)  # fmt: skip
def test_lowest_tenth(niveau, percentiel, antwoord):
    p = None if percentiel is None else Decimal(percentiel)
    systeem = A_E if A_E.rang(niveau) else I_V

    assert bij_laagste(niveau, p, LAAGSTE, TIEN, systeem) is antwoord


def test_an_own_system_has_no_percentiles_to_contradict():
    assert bij_laagste("2F", Decimal(5), ("<1F",), TIEN, IEP) is True


def test_the_school_says_what_is_lowest():
    niveaus = ("<1F", "1F", "E", "V-")

    gezien = [bij_laagste(niveau, None, ("<1F",), TIEN, IEP) for niveau in niveaus]

    assert gezien == [True, False, False, False]


@given(st.decimals(0, 100, places=2), st.decimals(0, 100, places=2), st.integers(0, 100))
def test_a_lower_percentile_is_never_less_among_the_lowest(een, ander, grens):
    laag, hoog = sorted((een, ander))
    oordeel = [bij_laagste("V", p, LAAGSTE, Decimal(grens), I_V) for p in (laag, hoog)]

    assert oordeel != [False, True]
