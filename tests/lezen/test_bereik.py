"""Addresses: what is read is what was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.lezen.bereik import (
    MAX_KOLOM,
    MAX_RIJ,
    Bereik,
    kolom_nummer,
    lees_bereik,
    lees_cel,
    lees_verwijzing,
)
from hgw_excel.schema.ruw import cel_adres

RIJEN, KOLOMMEN = st.integers(0, MAX_RIJ - 1), st.integers(0, MAX_KOLOM - 1)
BEREIKEN = st.builds(
    lambda r, k, h, b: Bereik(r, k, r + h, k + b), *[st.integers(0, 9) for _ in range(4)]
)


@given(RIJEN, KOLOMMEN)
def test_address_comes_back(rij, kolom):
    assert lees_cel(cel_adres(rij, kolom)) == (rij, kolom)


@pytest.mark.parametrize(
    "tekst", ["", "A", "1", "A0", "XFE1", "A1048577", "A1B", "1A", "AAAA1", "Ä1", "A-1", "A1:B2"]
)
def test_no_address(tekst):
    assert lees_cel(tekst) is None


@pytest.mark.parametrize(
    ("letters", "nummer"), [("A", 0), ("z", 25), ("AA", 26), ("XFD", 16383), ("XFE", -1), ("", -1)]
)
def test_column_number(letters, nummer):
    assert kolom_nummer(letters) == nummer


@pytest.mark.parametrize(
    ("tekst", "bereik"),
    [
        ("B3:F6", Bereik(2, 1, 5, 5)),
        ("$F$6:$B$3", Bereik(2, 1, 5, 5)),
        ("C4", Bereik(3, 2, 3, 2)),
        ("B3:", Bereik(2, 1, 2, 1)),
        ("B:B", None),
        ("#REF!", None),
    ],
)
def test_range(tekst, bereik):
    assert lees_bereik(tekst) == bereik


@given(BEREIKEN, BEREIKEN)
def test_overlap_holds_exactly_the_shared_cells(een, ander):
    def cellen(b):
        return {(r, k) for r in range(20) for k in range(20) if b is not None and b.bevat(r, k)}

    assert cellen(een.snijd(ander)) == cellen(een) & cellen(ander)


@pytest.mark.parametrize(
    ("tekst", "plek"),
    [
        ("Start!$B$2", ("Start", 1, 1)),
        ("=Start!B2", ("Start", 1, 1)),
        ("'Plan rekenen'!$B$3", ("Plan rekenen", 2, 1)),
        ("'Juf''s plan!'!$B$3", ("Juf's plan!", 2, 1)),
        ("Start!$B$2:$B$2", ("Start", 1, 1)),
        ("Start!$B$2:$C$2", None),
        ("Start!#REF!", None),
        ("#REF!", None),
        ("$B$2", None),
        ("'[1]Blad'!$B$2", None),
        ("42", None),
        ('"tekst"', None),
        ("", None),
    ],
)
def test_reference_to_one_cell(tekst, plek):
    assert lees_verwijzing(tekst) == plek
