"""A print area goes on to the rows that came into use, and stays where someone put it."""

import pytest

from hgw_excel.bijwerken.opdracht import Opdracht
from hgw_excel.bijwerken.patch import patch
from tests.bijwerken.boek_met_afdruk import afdruk_van, boek_met_afdruk


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
