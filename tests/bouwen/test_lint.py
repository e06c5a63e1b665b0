"""No finding of the lint in what is built, for each kind of class and school."""

from dataclasses import replace
from decimal import Decimal

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.school import A_E, NiveauSysteem, School
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.nieuw import nieuwe_inhoud
from tests.bouwen.boek import KLASSEN, bytes_van
from tests.klas import maak_groep
from tests.lint import KAART, lint
from tests.voorbeeld import voorbeeld_school


def _met(systeem: NiveauSysteem) -> School:
    school = voorbeeld_school()
    aanpakken = ("verdiept", "basis", "intensief")
    mapping = {n: aanpakken[min(i, 2)] for i, n in enumerate(systeem.niveaus)}
    ambities = tuple(replace(a, niveau=systeem.niveaus[1]) for a in school.ambities)
    indeling = replace(school.indeling, mapping=mapping, samen=("rekenen",))
    return replace(school, systeem=systeem, indeling=indeling, ambities=ambities)


def _bevindingen(data: bytes, tmp_path) -> list[str]:
    pad = tmp_path / "klassenmap groep.xlsx"
    pad.write_bytes(data)
    return [str(bevinding) for bevinding in lint(pad, fouten_in=KAART)]


@pytest.mark.parametrize("klas", KLASSEN)
def test_class_has_no_finding(klas, tmp_path):
    assert _bevindingen(bytes_van(klas), tmp_path) == []


@pytest.mark.parametrize(
    "systeem", [A_E, NiveauSysteem("eigen", ("hoog", "hoog midden", "midden", "laag"))]
)
def test_other_systems_and_norms_have_no_finding(systeem, tmp_path):
    school = _met(systeem)
    banden = tuple(Band(n, None if n == systeem.niveaus[-1] else Decimal(90 - 10 * i))
                   for i, n in enumerate(systeem.niveaus))  # fmt: skip
    normen = [Norm("Spelling", "1", "2020", "leerling", "M5", systeem.naam, banden)]
    groep, namen = maak_groep((4, 5, 6), 12)
    inhoud = nieuwe_inhoud(klassenmap(school, (4, 5, 6), normen_bekend=True), groep, normen,
                           namen=namen, schooljaar="2026-2027", brin="99ZZ")  # fmt: skip

    assert _bevindingen(bouw_klassenmap(inhoud), tmp_path) == []
