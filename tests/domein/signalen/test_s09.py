"""S09: methodetoetsen and niveau far apart."""

from dataclasses import replace

import pytest

from hgw_excel.domein.school import NiveauSysteem
from tests.domein.signalen.hulp import plek, reeks, school, signaal, uitkomst

CEL = ("tblScores", 3, "spelling_methode")


def zin(procent, niveau):
    return (
        f"Spelling: methodetoetsen {procent}% goed, maar niveau {niveau} op M5. "
        "Die passen niet bij elkaar; kijk beide na."
    )


@pytest.mark.parametrize(
    ("methode", "niveau", "fires"),
    [
        # better in class than on the test
        ("86", "V", True),  # II
        ("70", "V", True),  # III
        ("69", "V", False),  # IV
        ("69.5", "V", True),  # 70 on the sheet
        ("90", "III", True),
        ("89", "III", False),
        # better on the test than in class
        ("59", "III", True),  # V
        ("60", "III", False),  # IV
        ("62", "I", True),
        ("0", "I", True),
        ("100", "I", False),
        ("75", "III", False),
    ],
)
def test_afstand(methode, niveau, fires):
    verwacht = ("let op", zin(70 if methode == "69.5" else methode, niveau)) if fires else None

    assert uitkomst("S09", reeks(f"M5 {niveau}", vak="Spelling", methode=methode)) == verwacht


@pytest.mark.parametrize(
    ("regels", "methode"), [([], "86"), (["M5 V"], None), (["M5 - 80"], "86"), (["M5 ziek"], "86")]
)
def test_too_little_is_known(regels, methode):
    assert uitkomst("S09", reeks(*regels, vak="Spelling", methode=methode)) is None


def test_the_booklet_taken_is_named():
    rij = reeks("M5 V - - - boekje=M4", vak="Spelling", methode="86")

    assert uitkomst("S09", rij) == ("let op", zin(86, "V").replace("M5", "M5 (gemaakt: M4)"))


def test_the_newest_niveau_counts():
    rij = reeks("E4 II", "M5 V", "E5 ziek", vak="Spelling", methode="86")

    assert uitkomst("S09", rij) == ("let op", zin(86, "V"))


@pytest.mark.parametrize(
    ("instellingen", "fires"),
    [
        ({}, True),
        ({"stappen": 3}, True),
        ({"stappen": 4}, False),
        ({"banden": [60, 70, 87, 90]}, True),
        ({"banden": [87, 90, 95, 99]}, False),
        ({"banden": [50, 75]}, False),  # three bands, five niveaus
        ({"aan": False}, False),
    ],
)
def test_the_school_agrees(instellingen, fires):
    rij = reeks("M5 V", vak="Spelling", methode="86")

    assert (uitkomst("S09", rij, **instellingen) is not None) == fires


def test_a_system_of_four_niveaus_has_no_bands():
    eigen = replace(school(), systeem=NiveauSysteem("eigen", ("2F", "1S", "1F", "<1F")))
    rij = replace(reeks("M5 V", vak="Spelling", methode="95"), rangen=4)

    assert uitkomst("S09", rij, school_=eigen) is None


def test_no_child_of_groep_2():
    assert uitkomst("S09", reeks("M5 V", methode="86", leerjaar=2)) is None


def test_cells():
    rij = reeks("M5 V", methode="86", methode_plek=CEL)

    assert signaal("S09", rij).plekken == (CEL, plek(0))
