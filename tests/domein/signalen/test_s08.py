"""S08: methodetoetsen below what was agreed."""

import pytest

from hgw_excel.domein.reeks import Onderwerp
from tests.domein.signalen.hulp import reeks, signaal, uitkomst

CEL = ("tblScores", 3, "spelling_methode")


@pytest.mark.parametrize(
    ("methode", "verwacht"),
    [
        ("79", ("tip", "Spelling: methodetoetsen 79% goed, afgesproken is 80%.")),
        ("70", ("tip", "Spelling: methodetoetsen 70% goed, afgesproken is 80%.")),
        ("69.5", ("tip", "Spelling: methodetoetsen 70% goed, afgesproken is 80%.")),
        ("69", ("let op", "Spelling: methodetoetsen 69% goed, afgesproken is 80%.")),
        ("60", ("let op", "Spelling: methodetoetsen 60% goed, afgesproken is 80%.")),
        ("59", ("sterk", "Spelling: methodetoetsen 59% goed, afgesproken is 80%.")),
        ("0", ("sterk", "Spelling: methodetoetsen 0% goed, afgesproken is 80%.")),
        ("79.4", ("tip", "Spelling: methodetoetsen 79% goed, afgesproken is 80%.")),
        ("79.5", None),  # 80% on the sheet
        ("59.5", ("let op", "Spelling: methodetoetsen 60% goed, afgesproken is 80%.")),
        ("80", None),
        ("100", None),
        (None, None),
    ],
)
def test_methode(methode, verwacht):
    assert uitkomst("S08", reeks(vak="Spelling", methode=methode)) == verwacht


@pytest.mark.parametrize(
    ("instellingen", "sterkte"),
    [
        ({}, "tip"),
        ({"let_op": 75}, "let op"),
        ({"let_op": 72}, "tip"),
        ({"methode_norm": 70}, None),
        ({"sterk": 75, "let_op": 75}, "sterk"),
        ({"aan": False}, None),
    ],
)
def test_the_school_agrees(instellingen, sterkte):
    gevonden = signaal("S08", reeks("M5 II", vak="Spelling", methode="72"), **instellingen)

    assert (gevonden and gevonden.sterkte) == sterkte


def test_no_child_of_groep_2():
    assert uitkomst("S08", reeks(methode="50", leerjaar=2)) is None


def test_of_observation_it_says_nothing():
    assert uitkomst("S08", reeks(methode="50", onderwerp=Onderwerp.OBSERVATIE)) is None


def test_cells():
    met = signaal("S08", reeks(methode="50", methode_plek=CEL))
    zonder = signaal("S08", reeks(methode="50"))

    assert (met.plekken, zonder.plekken) == ((CEL,), ())
