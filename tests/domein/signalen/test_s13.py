"""S13: a test that the toetskalender asks is missing, or the newest result is old."""

from dataclasses import replace
from datetime import date

import pytest

from hgw_excel.domein.meting import Soort
from hgw_excel.domein.reeks import Onderwerp
from tests.domein.signalen.hulp import plek, reeks, school, signaal, uitkomst

DOE = "Inhalen, of noteer vrij (vrijgesteld)."
ZIEK = "M5 ziek gevraagd=ja"


@pytest.mark.parametrize(
    ("regels", "verwacht"),
    [
        (["M5 ontbreekt"], f"Rekenen: M5 ontbreekt. {DOE}"),
        (["M4 III", "E4 III", "M5 ontbreekt"], f"Rekenen: M5 ontbreekt. {DOE}"),
        (["M5 ontbreekt", "E5 ontbreekt"], f"Rekenen: M5 en E5 ontbreken. {DOE}"),
        ([ZIEK], f"Rekenen: was ziek bij M5. {DOE}"),
        ([ZIEK, "E5 ontbreekt"], f"Rekenen: was ziek bij M5; E5 ontbreekt. {DOE}"),
        (["M5 ontbreekt", "E5 vrij"], f"Rekenen: M5 ontbreekt. {DOE}"),
        (["M5 ontbreekt", "E5 III"], None),
        (["M5 ontbreekt", "E5 - 60"], None),
        (["M5 III"], None),
        (["M5 vrij gevraagd=ja"], None),
        (["M5 leeg gevraagd=ja"], None),
        (["M5 ziek"], None),
        ([], None),
    ],
)
def test_missing(regels, verwacht):
    assert uitkomst("S13", reeks(*regels)) == (verwacht and ("let op", verwacht))


def test_a_refused_value_is_no_missing_test():
    goed = reeks("M5 ontbreekt")
    afgekeurd = goed.punten[0]._replace(soort=Soort.AFGEKEURD)

    assert signaal("S13", replace(goed, punten=(afgekeurd,))) is None


def test_what_came_before_a_refused_value_is_not_the_newest_result():
    oud, stuk = reeks("M5 III datum=2026-01-20", "E5 ontbreekt").punten
    stuk = stuk._replace(soort=Soort.AFGEKEURD)
    nu = date(2027, 1, 20)

    assert signaal("S13", replace(reeks(), punten=(oud,)), datum=nu) is not None
    assert signaal("S13", replace(reeks(), punten=(oud, stuk)), datum=nu) is None


def test_word_of_the_school():
    eigen = replace(school(), codes=("ziek", "vrijgesteld"))

    assert signaal("S13", reeks("M5 ontbreekt"), school_=eigen).zin == (
        "Rekenen: M5 ontbreekt. Inhalen, of noteer vrijgesteld."
    )


OUD = "Rekenen: het laatste resultaat (M5) is meer dan negen maanden oud."


@pytest.mark.parametrize(
    ("toen", "nu", "verwacht"),
    [
        ("2026-01-20", date(2026, 10, 20), None),
        ("2026-01-20", date(2026, 10, 21), ("let op", OUD)),
        ("2026-01-20", date(2027, 1, 5), ("let op", OUD)),
        ("2026-05-31", date(2027, 2, 28), None),
        ("2026-05-31", date(2027, 3, 1), ("let op", OUD)),
        ("2026-01-20", None, None),
    ],
)
def test_old(toen, nu, verwacht):
    assert uitkomst("S13", reeks(f"M5 III datum={toen}"), datum=nu) == verwacht


@pytest.mark.parametrize("soort", ["ziek", "leeg"])
def test_no_result_since_leaves_it_old(soort):
    rij = reeks("E4 III datum=2025-06-20", f"M5 {soort}")

    assert signaal("S13", rij, datum=date(2026, 6, 1)) is not None


def test_who_was_exempted_since_has_nothing_old():
    rij = reeks("E4 III datum=2025-06-20", "M5 vrij gevraagd=ja")

    assert signaal("S13", rij, datum=date(2026, 6, 1)) is None


def test_a_refused_value_keeps_what_was_missed():
    mist = reeks("E4 III", "M5 ontbreekt", "E5 ontbreekt")
    stuk = mist.punten[2]._replace(soort=Soort.AFGEKEURD)

    assert signaal("S13", replace(mist, punten=(*mist.punten[:2], stuk))).zin == (
        f"Rekenen: M5 ontbreekt. {DOE}"
    )


def test_the_school_says_what_is_old():
    een = signaal("S13", reeks("M5 III datum=2026-01-20"), datum=date(2026, 2, 21), maanden=1)

    assert een.zin == "Rekenen: het laatste resultaat (M5) is meer dan één maand oud."


def test_a_result_without_a_day_is_never_old():
    assert signaal("S13", reeks("M5 III"), datum=date(2030, 1, 1)) is None


def test_missing_goes_before_old():
    beide = reeks("M4 III datum=2025-01-20", "M5 ontbreekt")

    assert signaal("S13", beide, datum=date(2026, 2, 1)).zin == f"Rekenen: M5 ontbreekt. {DOE}"


def test_cells():
    assert signaal("S13", reeks("E4 III", "M5 ontbreekt", "E5 ontbreekt")).plekken == (
        plek(1),
        plek(2),
    )


def test_avi_too():
    avi = reeks("M5 ontbreekt", onderwerp=Onderwerp.AVI, vak="AVI")

    assert signaal("S13", avi).zin == f"AVI: M5 ontbreekt. {DOE}"


def test_never_of_an_observation():
    observatie = reeks("M2 ontbreekt", onderwerp=Onderwerp.OBSERVATIE, vak="Taal", leerjaar=2)

    assert signaal("S13", observatie) is None


@pytest.mark.parametrize("leerjaar", [1, 2])
def test_not_in_groep_1_and_2(leerjaar):
    assert signaal("S13", reeks("M5 ontbreekt", leerjaar=leerjaar)) is None
