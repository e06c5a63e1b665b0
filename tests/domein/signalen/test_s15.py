"""S15: a leermoment that the teacher wrote down."""

import pytest

from hgw_excel.domein.reeks import Onderwerp, Reeks
from tests.domein.signalen.hulp import reeks, signaal, uitkomst

PLEK = ("tblGroepsoverzicht", 3, "leermoment")


def moment(tekst, leerjaar=5):
    return Reeks(Onderwerp.LEERMOMENT, "", "", leerjaar, tekst=tekst, tekst_plek=PLEK)


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        (
            "delen met rest",
            ("tip", "Belangrijk leermoment: 'delen met rest'. Wat is er vooraf nodig?"),
        ),
        (
            " klokkijken:\n heel en half ",
            ("tip", "Belangrijk leermoment: 'klokkijken: heel en half'. Wat is er vooraf nodig?"),
        ),
        ("", None),
        ("  \n", None),
    ],
)
def test_the_teachers_own_words(tekst, verwacht):
    assert uitkomst("S15", moment(tekst)) == verwacht


def test_can_be_switched_off():
    assert signaal("S15", moment("delen met rest"), aan=False) is None


def test_cells():
    assert signaal("S15", moment("delen met rest")).plekken == (PLEK,)


@pytest.mark.parametrize("leerjaar", range(1, 9))
def test_in_every_leerjaar(leerjaar):
    assert signaal("S15", moment("delen met rest", leerjaar)) is not None


def test_only_of_a_leermoment():
    assert signaal("S15", reeks("M5 V", tekst="delen met rest")) is None
