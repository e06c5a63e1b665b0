"""S14: leerrendement under what the school agreed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domein.signalen.hulp import plek, reeks, school, signaal, uitkomst


@pytest.mark.parametrize(
    ("regels", "dle", "verwacht"),
    [
        (["M5 V"], 16, "Rekenen: leerrendement 64% op M5 (DLE 16 bij DL 25)."),
        (["E5 V"], 22, "Rekenen: leerrendement 73% op E5 (DLE 22 bij DL 30)."),
        (["M5 V"], "18.5", "Rekenen: leerrendement 74% op M5 (DLE 18,5 bij DL 25)."),
        (["M7 V datum=2026-02-10"], 20, "Rekenen: leerrendement 43% op M7 (DLE 20 bij DL 46)."),
        (["M5 - 60"], 16, "Rekenen: leerrendement 64% op M5 (DLE 16 bij DL 25)."),
        (
            ["M5 V - - - boekje=M4"],
            16,
            "Rekenen: leerrendement 64% op M5 (gemaakt: M4; DLE 16 bij DL 25).",
        ),
        (["M5 V", "E5 ziek"], 16, "Rekenen: leerrendement 64% op M5 (DLE 16 bij DL 25)."),
        (["M5 V"], "18.75", None),
        (["M5 V"], 25, None),
        (["M5 V"], None, None),
        (["B5 V"], 1, None),
        (["M9 V"], 1, None),
        (["M V datum=2026-02-10"], 1, None),
        (["M5 ziek"], 16, None),
        ([], 16, None),
    ],
)
def test_leerrendement(regels, dle, verwacht):
    assert uitkomst("S14", reeks(*regels, dle=dle)) == (verwacht and ("let op", verwacht))


def test_a_repeated_leerjaar_counts():
    dubbel = reeks("M5 V schooljaar=2025-2026", "M5 V schooljaar=2026-2027", dle=26)

    assert signaal("S14", dubbel).zin == "Rekenen: leerrendement 74% op M5 (DLE 26 bij DL 35)."


def test_one_schooljaar_spelled_twice_is_no_repeat():
    een = ("M5 V schooljaar=2026-2027", "M5 V schooljaar=2026/2027", "M5 V schooljaar=26-27")

    assert signaal("S14", reeks(*een, dle=16)).zin == (
        "Rekenen: leerrendement 64% op M5 (DLE 16 bij DL 25)."
    )


def test_a_repeated_groep_2_adds_nothing():
    kleuter = ("M2 V schooljaar=2022-2023", "M2 V schooljaar=2023-2024")

    assert signaal("S14", reeks(*kleuter, "M5 V schooljaar=2026-2027", dle=16)).zin == (
        "Rekenen: leerrendement 64% op M5 (DLE 16 bij DL 25)."
    )


def test_two_leerjaren_in_their_own_years_are_no_repeat():
    gewoon = reeks("E4 V schooljaar=2025-2026", "M5 V schooljaar=2026-2027", dle=16)

    assert signaal("S14", gewoon).zin == "Rekenen: leerrendement 64% op M5 (DLE 16 bij DL 25)."


def test_the_school_says_what_is_low_and_how_months_count():
    voltooid = replace(school(), dl_telling="voltooide maand")

    assert signaal("S14", reeks("M5 V", dle=16), grens=64) is None
    assert signaal("S14", reeks("M5 V", dle=16), grens=65) is not None
    assert signaal("S14", reeks("M5 V", dle=16), school_=voltooid).zin == (
        "Rekenen: leerrendement 67% op M5 (DLE 16 bij DL 24)."
    )


@given(st.sampled_from("ME"), st.integers(3, 8), st.integers(0, 60), st.integers(0, 60))
def test_a_lower_dle_never_removes_the_signal(helft, leerjaar, een, ander):
    laag, hoog = (
        signaal("S14", reeks(f"{helft}{leerjaar} V", leerjaar=leerjaar, dle=dle))
        for dle in sorted((een, ander))
    )

    assert laag is not None or hoog is None


def test_cells():
    dle = ("tblScores", 4, "rekenen_dle")

    assert signaal("S14", reeks("E4 V", "M5 V", dle=16, dle_plek=dle)).plekken == (plek(1), dle)


@pytest.mark.parametrize("leerjaar", [1, 2])
def test_not_in_groep_1_and_2(leerjaar):
    assert signaal("S14", reeks("M5 V", dle=1, leerjaar=leerjaar)) is None
