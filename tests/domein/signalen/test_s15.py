"""S15: a leermoment that the teacher wrote down."""

import pytest

from hgw_excel.domein.reeks import Onderwerp, Reeks
from tests.domein.signalen.hulp import reeks, signaal, uitkomst

PLEK = ("tblGroepsoverzicht", 3, "leermoment")


def moment(tekst, leerjaar=5):
    return Reeks(Onderwerp.LEERMOMENT, "", "", leerjaar, tekst=tekst, tekst_plek=PLEK)


def test_tells_of_the_teachers_words_without_repeating_them():
    assert uitkomst("S15", moment("delen met rest")) == (
        "tip",
        "Er komt een belangrijk leermoment aan; het staat op het groepsoverzicht.",
    )


@pytest.mark.parametrize("tekst", ["", "  \n"])
def test_nothing_written_is_no_leermoment(tekst):
    assert uitkomst("S15", moment(tekst)) is None


def test_can_be_switched_off():
    assert signaal("S15", moment("delen met rest"), aan=False) is None


def test_cells():
    assert signaal("S15", moment("delen met rest")).plekken == (PLEK,)


@pytest.mark.parametrize("leerjaar", range(1, 9))
def test_in_every_leerjaar(leerjaar):
    assert signaal("S15", moment("delen met rest", leerjaar)) is not None


def test_only_of_a_leermoment():
    assert signaal("S15", reeks("M5 V", tekst="delen met rest")) is None
