"""S09: methodetoetsen and niveau far apart."""

from dataclasses import replace
from decimal import Decimal

import pytest

from hgw_excel.domein.indeling.gegevens import Gegevens, ladder
from hgw_excel.domein.indeling.wens import wens_van
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
        ("85", "V", True),
        ("84.5", "IV", True),  # 85 on the sheet
        ("84", "V", False),  # good enough, and yet no proof against the test
        ("70", "V", False),  # both ask attention: S08 says so
        # better on the test than in class
        ("59", "I", True),
        ("59", "II", True),
        ("0", "I", True),
        ("60", "I", False),
        ("66", "I", False),
        ("100", "I", False),
        # neither low nor high
        ("100", "III", False),
        ("0", "III", False),
    ],
)
def test_one_side_is_good_and_the_other_is_not(methode, niveau, fires):
    gezien = 85 if methode == "84.5" else methode
    verwacht = ("let op", zin(gezien, niveau)) if fires else None

    assert uitkomst("S09", reeks(f"M5 {niveau}", vak="Spelling", methode=methode)) == verwacht


@pytest.mark.parametrize("niveau", ["V", "IV", "III", "II", "I"])
@pytest.mark.parametrize("methode", [0, 59, 60, 79, 80, 84, 85, 100])
def test_it_speaks_where_the_indeling_asks_to_discuss(niveau, methode):
    """The two look at the same facts; they never say another thing of one child."""
    rang = school().systeem.rang(niveau)
    kind = Gegevens("HGW-1", niveau, rang, "M5", methode=Decimal(methode))
    wens = wens_van(kind, ladder(school(), observatie=False), school())

    gezien = uitkomst("S09", reeks(f"M5 {niveau}", vak="Spelling", methode=str(methode)))

    assert (gezien is not None) == (wens.groep is None)


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
    ("bewijs", "methode", "niveau", "fires"),
    [
        ({"laag_niveau": 90}, "86", "V", False),
        ({"laag_niveau": 0}, "100", "V", False),
        ({"hoog_niveau": 70}, "66", "I", True),
        ({"hoog_niveau": 0}, "0", "I", False),
    ],
)
def test_the_school_agrees_once_for_the_indeling_too(bewijs, methode, niveau, fires):
    indeling = school().indeling
    eigen = replace(indeling, bewijs=replace(indeling.bewijs, **bewijs))
    rij = reeks(f"M5 {niveau}", vak="Spelling", methode=methode)

    gezien = uitkomst("S09", rij, school_=replace(school(), indeling=eigen))

    assert (gezien is not None) == fires


def test_it_can_be_off():
    assert uitkomst("S09", reeks("M5 V", methode="86"), aan=False) is None


def test_a_system_of_four_niveaus_has_it_too():
    niveaus = ("2F", "1S", "1F", "<1F")
    mapping = dict(zip(niveaus, ("verdiept", "basis", "basis", "intensief"), strict=True))
    eigen = replace(
        school(),
        systeem=NiveauSysteem("eigen", niveaus),
        indeling=replace(school().indeling, mapping=mapping),
    )
    rij = reeks("M5 V", vak="Spelling", methode="95")  # the lowest
    rij = replace(rij, punten=(rij.punten[0]._replace(niveau="<1F"),), rangen=4)

    assert uitkomst("S09", rij, school_=eigen) == ("let op", zin(95, "<1F"))


def test_no_child_of_groep_2():
    assert uitkomst("S09", reeks("M5 V", methode="86", leerjaar=2)) is None


def test_cells():
    rij = reeks("M5 V", methode="86", methode_plek=CEL)

    assert signaal("S09", rij).plekken == (CEL, plek(0))
