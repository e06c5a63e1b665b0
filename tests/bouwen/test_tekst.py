"""Lines of a text in a column, and the height of its row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.bouwen.tekst import minst_breed, regels, rijhoogte, tekst_breed, tekst_pixels

WOORDEN = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéëŞğ .,;", max_size=120)
BREEDTES = st.floats(5, 60)


def test_widths_are_those_of_the_font():
    """Carlito: 'm' is 1636 and 'i' 470 of 2048; bold is wider."""
    assert tekst_pixels("m", 2048 * 0.75) == 1636
    assert tekst_pixels("i", 2048 * 0.75) == 470
    assert tekst_pixels("m", 10, vet=True) > tekst_pixels("m", 10)


def test_unknown_letter_counts_as_the_widest():
    assert tekst_pixels("漢", 10) >= tekst_pixels("@", 10)


@pytest.mark.parametrize(
    ("tekst", "breedte", "aantal"),
    [
        ("", 10, 1),
        ("goed", 10, 1),
        ("een\ntwee\ndrie", 20, 3),
        ("wil graag uitleggen aan anderen; rustig en nauwkeurig", 27.5, 2),
        ("onderwijsondersteuningsbehoeften", 10, 4),
    ],
)
def test_lines_of_a_text(tekst, breedte, aantal):
    assert regels(tekst, breedte, 10) == aantal


@given(WOORDEN, BREEDTES)
def test_a_wider_column_never_takes_more_lines(tekst, breedte):
    assert regels(tekst, breedte + 3, 10) <= regels(tekst, breedte, 10)


@given(WOORDEN, WOORDEN, BREEDTES)
def test_more_text_never_takes_fewer_lines(tekst, meer, breedte):
    assert regels(f"{tekst} {meer}", breedte, 10) >= regels(tekst, breedte, 10)


def test_row_height_follows_the_lines_and_has_a_least():
    assert [rijhoogte(n, 10) for n in (1, 2, 3, 600)] == [19, 28, 40.2, 409]


def test_no_word_of_a_header_is_broken_at_its_least_width():
    breedte = minst_breed("Woordenschat M niveau", 9, vet=True)

    assert regels("Woordenschat", breedte, 9, True, 0, rand=6) == 1
    assert regels("Woordenschat", breedte - 0.2, 9, True, 0, rand=6) == 2


def test_a_band_fits_in_its_least_width():
    assert regels("Sociaal-emotioneel", tekst_breed("Sociaal-emotioneel", 12), 12, True, 1, 6) == 1
