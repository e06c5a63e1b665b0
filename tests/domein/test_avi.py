"""The AVI ladder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.avi import AVI, avi_afstand, lees_avi
from tests.domein.normbestand import normregels

GEPUBLICEERD = normregels("avi_verwacht.csv")


def test_ladder_is_the_published_one():
    stappen = {regel["niveau"]: int(regel["ondergrens"]) + 1 for regel in GEPUBLICEERD}

    assert {naam: AVI.rang(naam) for naam in AVI.niveaus} == stappen


def test_published_expectation_is_distance_zero():
    verwacht = [(regel["niveau"], regel["moment"]) for regel in GEPUBLICEERD[1:]]

    assert [avi_afstand(*paar) for paar in verwacht] == [0] * 11


@pytest.mark.parametrize(
    ("tekst", "niveau"),
    [
        ("M4", "M4"), ("m4", "M4"), (" e7 ", "E7"), ("plus", "Plus"), ("START", "Start"),
        ("AVI M4", "M4"), ("avi-e3", "E3"), ("AVI – Plus", "Plus"), ("AVI < M3", "Start"),
        ("<M3", "Start"), ("< e3", "M3"), ("＜E3", "M3"), ("<Plus", "E7"),
        ("M 4", "M4"), ("AVI - M 4", "M4"),
        ("", ""), ("AVI", ""), ("<", ""), ("<Start", ""), (">E7", ""), ("M8", ""), ("E8", ""),
        ("M2", ""), ("4", ""), ("M", ""), ("M4/E4", ""), ("M4+", ""), ("III", ""), ("C", ""),
    ],
)  # fmt: skip
def test_spelling(tekst, niveau):
    assert lees_avi(tekst) == niveau


@pytest.mark.parametrize(
    ("niveau", "moment", "afstand"),
    [
        ("M5", "M5", 0), ("E4", "M5", -1), ("M4", "M5", -2), ("E5", "M5", 1), ("Plus", "M3", 10),
        ("Start", "M3", -1), ("Start", "B3", 0), ("E4", "B5", 0), ("M5", "B5", 1),
        ("Plus", "M8", 0), ("Plus", "E8", 0), ("E7", "E8", -1), ("E7", "B8", 0),
        ("", "M5", None), ("M8", "M5", None), ("M5", "", None), ("M5", "M2", None),
        ("M5", "E9", None), ("M5", "november", None),
    ],
)  # fmt: skip
def test_half_years_from_what_is_expected(niveau, moment, afstand):
    assert avi_afstand(niveau, moment) == afstand


@given(st.sampled_from(AVI.niveaus), st.sampled_from(AVI.niveaus), st.integers(3, 8))
def test_distance_grows_a_half_year_a_step(een, ander, leerjaar):
    verschil = avi_afstand(een, f"M{leerjaar}") - avi_afstand(ander, f"M{leerjaar}")

    assert verschil == AVI.rang(een) - AVI.rang(ander)


@given(st.text(max_size=6))
def test_what_is_read_stands_on_the_ladder_and_reads_as_itself(tekst):
    niveau = lees_avi(tekst)

    assert niveau in ("", *AVI.niveaus)
    assert lees_avi(niveau) == niveau
