"""The line above a plan that sums minutes: a native formula and Python, in two engines."""

from dataclasses import replace
from pathlib import Path

import pytest

from hgw_excel.schema.formule import alle
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde
from tests.controle.klasbouw import maak_inhoud
from tests.libreoffice import Kantoor
from tests.schema.kaal import Verwacht, schrijf
from tests.schema.test_formules import met_ironcalc, met_libreoffice
from tests.voorbeeld import TOETSEN, VAKKEN, voorbeeld_school

GEVALLEN: list[tuple[list[tuple[Waarde, Waarde]], int, str]] = [
    ([], 100, ""),
    ([(3, 15)], 0, "45 minuten per week"),
    ([(3, 15), (2.5, 20)], 95, "95 minuten per week van 95 lesminuten"),
    ([(3, 15), (2.5, 20)], 94, "95 minuten per week van 94 lesminuten: 1 te veel"),
    ([(1.5, 15)], 0, "23 minuten per week"),
    ([(3, None), (None, 20), (2, 10)], 0, "20 minuten per week"),
    ([("twee", 20), (2, "tien"), (1, 5)], 0, "5 minuten per week"),
]


def klas(tijden: list[tuple[Waarde, Waarde]], lesminuten: int) -> Inhoud:
    """Return a groep 5 of one vakgebied with these times in the rows of its plan."""
    school = replace(
        voorbeeld_school(),
        vakgebieden=(replace(VAKKEN[0], lesminuten=lesminuten),),
        toetsen=TOETSEN[:1],
        toetskalender={5: {"M": ("rekenen",), "E": ("rekenen",)}},
        ambities=(),
    )
    inhoud = maak_inhoud(school, (5,), ["Anna"])
    for rij, (keer, minuten) in zip(inhoud.ruw["tblPlan_rekenen"], tijden, strict=False):
        rij |= {"keer_per_week": keer, "minuten": minuten}
    return inhoud


def minuten(cellen: list[Verwacht]) -> list[Verwacht]:
    return [cel for cel in cellen if cel.formule == "plan_minuten"]


@pytest.mark.parametrize(("tijden", "lesminuten", "zin"), GEVALLEN)
def test_the_line_in_python_and_in_ironcalc(
    tmp_path: Path, tijden: list[tuple[Waarde, Waarde]], lesminuten: int, zin: str
) -> None:
    inhoud = klas(tijden, lesminuten)
    cellen = minuten(schrijf(inhoud, tmp_path / "kaal.xlsx"))

    assert inhoud.kop("plan_rekenen_minuten") == zin
    assert met_ironcalc(tmp_path / "kaal.xlsx", cellen) == []


@pytest.mark.parametrize("geval", [3, 6], ids=["too much", "words among the numbers"])
def test_libreoffice_shows_the_same_line(tmp_path: Path, kantoor: Kantoor, geval: int) -> None:
    tijden, lesminuten, _ = GEVALLEN[geval]
    cellen = minuten(schrijf(klas(tijden, lesminuten), tmp_path / "kaal.xlsx"))
    document = kantoor.open(tmp_path / "kaal.xlsx")
    pad = document.bewaar(tmp_path / "herberekend.xlsx")
    document.sluit()

    assert met_libreoffice(pad, cellen) == []


def test_another_formula_would_be_seen(tmp_path: Path) -> None:
    inhoud = klas([(3, 15)], 0)
    fout = alle()["plan_minuten"].excel.replace("minuten per week", "minuten")
    cellen = schrijf(inhoud, tmp_path / "kaal.xlsx", {"plan_minuten": fout})

    assert met_ironcalc(tmp_path / "kaal.xlsx", minuten(cellen)) != []
