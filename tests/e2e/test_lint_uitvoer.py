"""Every kind of file we write, held against the raw XML lint and the Open XML SDK."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.school.nieuw import maak_sjabloon
from hgw_excel.school.overzicht.boeken import maak_ib_overzicht, maak_schooloverzicht
from hgw_excel.school.overzicht.verzamelen import verzamel
from tests.klas import lege_klas, volle_klas
from tests.lint import KAART, lint, openxml
from tests.school.overzicht.monster import school, volle_school

pytestmark = pytest.mark.xdist_group("lint_uitvoer")

KLASSEN = {
    "groep 5": ((5,), 24),
    "groep 5-6": ((5, 6), 29),
    "groep 1-2": ((1, 2), 26),
    "groep 2-3": ((2, 3), 22),
}
SOORTEN = (*KLASSEN, "nieuw", "sjabloon", "schooloverzicht", "ib-overzicht")


@pytest.fixture(scope="module")
def bestanden(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    map_ = tmp_path_factory.mktemp("lint")
    paden = {soort: map_ / f"{soort}.xlsx" for soort in SOORTEN}
    for soort, (leerjaren, aantal) in KLASSEN.items():
        paden[soort].write_bytes(bouw_klassenmap(volle_klas(leerjaren, aantal)))
    paden["nieuw"].write_bytes(bouw_klassenmap(lege_klas((8,), 3)))
    maak_sjabloon(paden["sjabloon"], (3, 4, 5), 12, None)
    gegevens = verzamel(volle_school(), school())
    paden["schooloverzicht"].write_bytes(maak_schooloverzicht(gegevens.cijfers))
    paden["ib-overzicht"].write_bytes(maak_ib_overzicht(gegevens))
    return paden


@pytest.mark.parametrize("soort", SOORTEN)
def test_lint_finds_nothing(bestanden: Mapping[str, Path], soort: str) -> None:
    assert [str(bevinding) for bevinding in lint(bestanden[soort], fouten_in=KAART)] == []


def test_open_xml_sdk_finds_nothing(bestanden: Mapping[str, Path]) -> None:
    gevonden = openxml.valideer_alle(bestanden.values())

    assert {pad.name: fouten for pad, fouten in gevonden.items() if fouten} == {}
