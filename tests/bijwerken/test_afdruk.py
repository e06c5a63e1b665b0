"""A print area goes on to the rows that came into use, and stays where someone put it."""

import pytest

from hgw_excel.bijwerken.opdracht import Opdracht
from hgw_excel.bijwerken.patch import patch
from tests.bijwerken.boek_met_afdruk import (
    afdruk_van,
    boek_met_afdruk,
    boek_met_bladzijde,
    paginahoogte,
)


@pytest.mark.parametrize(
    ("staat", "rijen", "wordt"),
    [
        ("$A$1:$C$6", (6, 7), "$A$1:$C$8"),
        ("$A$1:$C$7", (6, 7), "$A$1:$C$8"),
        ("$A$1:$C$8", (6, 7), "$A$1:$C$8"),
        ("$A$1:$C$12", (6, 7), "$A$1:$C$12"),
        ("$A$1:$C$5", (6, 7), "$A$1:$C$5"),
    ],
    ids=["just above", "between", "there already", "past it", "put higher by someone"],
)
def test_area(staat, rijen, wordt):
    bron = boek_met_afdruk(staat)

    nieuw = patch(bron, Opdracht(afdruk={"Mijn blad": rijen})).inhoud

    assert afdruk_van(nieuw) == {"Mijn blad": wordt, "Ander": "$A$1:$C$6"}
    assert (nieuw is bron) is (staat == wordt)


@pytest.mark.parametrize(
    ("rijen", "liggend", "hoog", "papier", "wordt"),
    [
        (40, True, 1, 9, "0"),
        (30, True, 1, 9, None),
        (40, False, 1, 9, None),
        (60, False, 1, 9, "0"),
        (40, True, 2, 9, "2"),
        (40, True, 1, 8, None),
        (40, True, 1, 5, None),
    ],
    ids=["too many", "fits", "upright", "too many upright", "two pages", "A3", "other paper"],
)
def test_a_page_that_gets_too_full_goes_on(rijen, liggend, hoog, papier, wordt):
    """Rows of 19 points: 33 of them are 0.77 of the height of lying A4."""
    bron = boek_met_bladzijde(papier, liggend=liggend, hoog=hoog, hoogte=19)

    nieuw = patch(bron, Opdracht(afdruk={"Mijn blad": (rijen - 2, rijen - 1)})).inhoud

    assert paginahoogte(nieuw) == wordt
