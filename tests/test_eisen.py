"""The page with the points of the kwaliteitskaart says where each is and which tests prove it."""

import re

import pytest

from hgw_excel.acties.lijst import ACTIES
from hgw_excel.schema.functie import alle as functies
from tests.paginatests import WORTEL, bestaan, rijen

KOP = ["nr", "punt", "M/S/C", "waar", "test"]
PAGINA = (WORTEL / "docs" / "eisen.md").read_text("utf-8")
PUNTEN = rijen(PAGINA, KOP)
MOET = {1, 2, 6, 7, 8, 9, 10, 11, 13, 16, 17, 18, 19, 20, 21, 23, 25, 31, 32, 35, 36, 38, 40, 41}
"""The points that the software must serve."""

GEEN = "–"


def test_every_point_once_and_in_order() -> None:
    assert [rij[0] for rij in PUNTEN] == [f"A{nummer}" for nummer in range(1, 47)]


def test_what_must_be_there_is_there() -> None:
    assert {int(rij[0][1:]) for rij in PUNTEN if rij[2] == "M"} == MOET
    assert [rij[0] for rij in PUNTEN if rij[2] == "M" and rij[4] == GEEN] == []


@pytest.mark.parametrize("rij", [rij for rij in PUNTEN if rij[-1] != GEEN], ids=lambda rij: rij[0])
def test_each_point_has_tests_that_exist(rij: list[str]) -> None:
    assert (len(rij), all(rij), bestaan(rij[4])) == (len(KOP), True, True)


def test_commands_and_functions_on_the_page_exist() -> None:
    opdrachten = set(re.findall(r"`hgw (\w+)", PAGINA))
    namen = set(re.findall(r"`(HGW_\w+)`", PAGINA))

    assert opdrachten - {actie.naam for actie in ACTIES} == set()
    assert namen - set(functies()) == set()
    assert (len(opdrachten) > 5, len(namen) > 3) == (True, True)
