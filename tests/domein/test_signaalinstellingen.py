"""The defaults of signals: one for each setting that school.toml knows, and no rule falls over."""

from dataclasses import replace
from datetime import date

import pytest

from hgw_excel.acties.signaleren import signaleer
from hgw_excel.domein.school import School
from hgw_excel.domein.signaal import alle
from hgw_excel.domein.signaalinstellingen import STANDAARD, lage_niveaus, met_standaard
from hgw_excel.school.sleutels import SECTIES, SIGNALEN
from tests.klas import volle_klas
from tests.voorbeeld import voorbeeld_school


def test_every_rule_and_every_setting_of_school_toml_has_a_default():
    algemeen = next(sectie for sectie in SECTIES if sectie.pad == "signalen")
    secties = {"algemeen": algemeen.sleutels, **SIGNALEN}

    assert {code: tuple(waarden) for code, waarden in STANDAARD.items()} == {
        code: tuple(sleutel.naam for sleutel in sleutels) for code, sleutels in secties.items()
    }
    assert {regel.code for regel in alle()} == set(SIGNALEN)


def overal(getal: float | None) -> School:
    """A school that agreed the same number everywhere."""
    signalen = {
        code: {naam: getal for naam, waarde in waarden.items() if type(waarde) in (int, float)}
        for code, waarden in STANDAARD.items()
    }
    return replace(voorbeeld_school(), signalen=signalen)


@pytest.mark.parametrize("getal", [None, 1, 2.5, 999])
def test_no_rule_falls_over_a_number_that_may_stand_there(getal):
    uit = signaleer(volle_klas((5, 6), 10), met_standaard(overal(getal)), date(2027, 2, 4))

    assert len(uit.kinderen) == 10


@pytest.mark.parametrize("getal", [0.5, 1000])
def test_a_number_that_no_school_could_mean_is_refused(getal):
    with pytest.raises(ValueError, match="is not like"):
        met_standaard(overal(getal))


@pytest.mark.parametrize(
    ("wijs", "laag"),
    [
        ({"I": "basis", "II": "intensief", "III": "intensief"}, ("II", "III")),
        ({"I": "basis", "II": "basis", "III": "basis"}, ()),
        ({"I": "intensief", "II": "intensief", "III": "intensief"}, ()),
    ],
)
def test_low_is_what_asks_the_intensive_aanpak_unless_all_do(wijs, laag):
    assert lage_niveaus(("I", "II", "III"), wijs) == laag
