"""What a cell can hold, as Excel counts it, and how the file writes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.schema.celtekst import LANGST, TE_LANG, TEKEN, codeer, decodeer, gebrek, lengte


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ("", ""),
        ("x" * LANGST, ""),
        ("x" * (LANGST + 1), TE_LANG),
        ("x" + "\U0001f600" * 16_383, ""),
        ("\U0001f600" * 16_384, TE_LANG),
        ("ë" * LANGST, ""),
        ("tab\t regel\n einde\r", ""),
        ("a\x08b", TEKEN),
        ("\x0b", TEKEN),
        ("\ud800", TEKEN),
        ("\ufffe", TEKEN),
    ],
)
def test_what_a_cell_can_hold(tekst, reden):
    assert gebrek(tekst) == reden


@given(st.text())
def test_length_is_that_of_utf_16(tekst):
    assert lengte(tekst) == len(tekst.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("tekst", "in_bestand"),
    [
        ("Anna", "Anna"),
        ("_x0041_", "_x005F_x0041_"),
        ("_x005F_x0041_", "_x005F_x005F_x005F_x0041_"),
        ("een\r\ntwee", "een_x000D_\ntwee"),
    ],
)
def test_how_the_file_writes_it(tekst, in_bestand):
    assert (codeer(tekst), decodeer(in_bestand)) == (in_bestand, tekst)


@given(st.text(st.sampled_from("_x005FD\r\n\U0001f600"), max_size=30))
def test_what_is_written_is_read_back(tekst):
    assert decodeer(codeer(tekst)) == tekst
    assert "\r" not in codeer(tekst)
