"""The page with the points of the kwaliteitskaart says where each is and which tests prove it."""

import re

import pytest

from hgw_excel.acties.knoppen import knoppen
from hgw_excel.acties.lijst import ACTIES
from hgw_excel.domein.cyclus import STAPPEN
from hgw_excel.schema.functie import alle as functies
from hgw_excel.schema.klassenmap import klassenmap
from tests.paginatests import WORTEL, bestaan, rijen
from tests.voorbeeld import voorbeeld_school

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


@pytest.mark.parametrize("rij", PUNTEN, ids=lambda rij: rij[0])
def test_a_point_with_a_signal_names_a_test_of_that_signal(rij: list[str]) -> None:
    """That a test exists says nothing about what it proves; of a signal its file does."""
    bestanden = re.findall(r"signalen/test_(\w+)\.py", rij[4])
    getoetst = {code for bestand in bestanden for code in bestand.upper().split("_")}

    assert set(re.findall(r"\bS\d\d\b", rij[3])) <= getoetst


def test_what_stands_in_italics_is_a_word_of_the_klassenmap() -> None:
    werkboek = klassenmap(voorbeeld_school(), (1, 5))
    koppen = {
        kop
        for blad in werkboek.sheets
        if blad.table
        for kop in (k.header for k in blad.table.columns)
    }
    woorden = koppen | {cel.label for blad in werkboek.sheets for cel in blad.head} | set(STAPPEN)

    assert set(re.findall(r"(?<!\*)\*([^*|]+)\*(?!\*)", PAGINA)) - woorden == set()


def test_commands_and_functions_on_the_page_exist() -> None:
    opdrachten = set(re.findall(r"`hgw (\w+)", PAGINA))
    namen = set(re.findall(r"`(HGW_\w+)`", PAGINA))

    assert opdrachten - {actie.naam for actie in ACTIES} == set()
    assert namen - set(functies()) == set()
    assert (len(opdrachten) > 5, len(namen) > 3) == (True, True)


def test_what_stands_in_bold_is_a_button_and_a_test_presses_it() -> None:
    rijen_ = {naam: rij for rij in PUNTEN for naam in re.findall(r"\*\*([^*]+)\*\*", rij[3])}

    assert rijen_.keys() - {knop.label for knop in knoppen().values()} == set()
    assert {naam for naam, rij in rijen_.items() if "tests/excel/knoppen/" not in rij[4]} == set()
    assert len(rijen_) > 5
