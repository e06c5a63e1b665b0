"""Python, LibreOffice and ironcalc give every native formula one and the same value."""

from dataclasses import replace

import ironcalc
import openpyxl
import pytest

from hgw_excel.domein.groei import Breuk
from hgw_excel.domein.school import Aanpakken, Toets, Vakgebied
from hgw_excel.schema.formule import alle
from hgw_excel.school.sleutels import AANPAK_SLEUTELS
from tests.schema.kaal import Verwacht, als_serieel, schrijf
from tests.schema.lastig import lastige_inhoud
from tests.voorbeeld import avi_school, voorbeeld_school

KLASSEN = [((5,), 1), ((5, 6), 2), ((1, 2), 3), ((2, 3), 4), ((8,), 5), ((3, 4, 5), 6)]
NIET_IN_IRONCALC = {"plan_leerlingen", "plannen_klaar"}
"""TEXTJOIN as an array is not in ironcalc, nor what counts its result."""


def gelijk(gevonden: object, verwacht: Verwacht) -> bool:
    """Compare as a spreadsheet does: numbers to 9 decimals, None and '' the same."""
    doel = als_serieel(verwacht.waarde)
    if isinstance(doel, int | float):
        try:
            return abs(float(str(gevonden)) - doel) < 1e-9
        except ValueError:
            return False
    return ("" if gevonden is None else str(gevonden)) == doel


def met_ironcalc(pad, cellen: list[Verwacht]) -> list[str]:
    """Return what differs: name, found, expected."""
    model = ironcalc.load_from_xlsx(str(pad), "en", "UTC", "en")
    model.evaluate()
    bladen = openpyxl.load_workbook(pad, read_only=True).sheetnames
    uit = []
    for cel in cellen:
        if cel.formule in NIET_IN_IRONCALC:
            continue
        plek = (bladen.index(cel.blad), cel.rij + 1, cel.kolom + 1)
        gevonden = model.get_formatted_cell_value(*plek)
        if not gelijk(gevonden, cel):
            uit.append(f"{cel.naam}: {gevonden!r}, Python {cel.waarde!r}")
    return uit


def met_libreoffice(pad, cellen: list[Verwacht]) -> list[str]:
    """Return what differs in a copy that LibreOffice recalculated."""
    boek = openpyxl.load_workbook(pad, data_only=True)
    uit = []
    for cel in cellen:
        gevonden = boek[cel.blad].cell(cel.rij + 1, cel.kolom + 1).value
        if hasattr(gevonden, "date"):
            gevonden = als_serieel(gevonden.date())
        if not gelijk(gevonden, cel):
            uit.append(f"{cel.naam}: {gevonden!r}, Python {cel.waarde!r}")
    return uit


@pytest.mark.parametrize("zaad", range(4))
@pytest.mark.parametrize("leerjaren", [leerjaren for leerjaren, _ in KLASSEN], ids=str)
def test_ironcalc_agrees(tmp_path, leerjaren, zaad):
    inhoud = lastige_inhoud(voorbeeld_school(), leerjaren, zaad, normen=zaad % 2 == 0)
    cellen = schrijf(inhoud, tmp_path / "kaal.xlsx")

    assert met_ironcalc(tmp_path / "kaal.xlsx", cellen) == []


@pytest.mark.parametrize("leerjaren", [(3, 4), (2, 3)], ids=str)
def test_a_school_that_takes_avi(tmp_path, leerjaren):
    cellen = schrijf(lastige_inhoud(avi_school(), leerjaren, 3), tmp_path / "kaal.xlsx")

    assert met_ironcalc(tmp_path / "kaal.xlsx", cellen) == []


def test_the_content_has_every_kind_of_break():
    """Or the formulas about it were never compared."""
    breuken = {
        rij.tekst(f"{gebied.sleutel}_breuk")
        for zaad in range(4)
        for rij in lastige_inhoud(voorbeeld_school(), (5, 6), zaad).rijen("tblScores")
        for gebied in rij.inhoud.werkboek.gebieden
    }

    assert breuken == set(Breuk)


def test_code_with_a_capital_is_a_code(tmp_path):
    """Excel compares without minding case, so 'ziek' typed in a school that says 'Ziek' counts."""
    school = replace(voorbeeld_school(), codes=("Ziek", "VRIJ"))
    inhoud = lastige_inhoud(school, (5,), 1)
    for rij in inhoud.ruw["tblScores"]:
        rij["rekenen_e_niveau"] = "ziek"
    cellen = schrijf(inhoud, tmp_path / "kaal.xlsx")

    assert "ziek" not in {rij["rekenen_nu"] for rij in inhoud.rijen("tblScores")}
    assert met_ironcalc(tmp_path / "kaal.xlsx", cellen) == []


@pytest.mark.parametrize("leerjaren", [(5, 6), (2, 3)], ids=str)
def test_a_quote_in_the_words_of_the_school_breaks_no_formula(tmp_path, leerjaren):
    """school.toml refuses them; a klassenmap may still carry the words of another make."""
    school = voorbeeld_school()
    stappen = ('aan"dacht', "op koers", "loopt voor")
    school = replace(
        school,
        toetsen=tuple(replace(toets, naam=f'{toets.naam} "nieuw"') for toets in school.toetsen),
        aanpakken=Aanpakken(*(f'"{woord}"' for woord in Aanpakken().keuzes)),
        observatiestappen=stappen,
        indeling=replace(
            school.indeling, observatie=dict(zip(stappen, AANPAK_SLEUTELS, strict=True))
        ),
        codes=('zi"ek', "vrij"),
    )
    cellen = schrijf(lastige_inhoud(school, leerjaren, 2), tmp_path / "kaal.xlsx")

    assert met_ironcalc(tmp_path / "kaal.xlsx", cellen) == []


@pytest.mark.parametrize(("leerjaren", "zaad"), KLASSEN, ids=str)
def test_libreoffice_agrees(tmp_path, kantoor, leerjaren, zaad):
    cellen = schrijf(lastige_inhoud(voorbeeld_school(), leerjaren, zaad), tmp_path / "kaal.xlsx")
    document = kantoor.open(tmp_path / "kaal.xlsx")

    pad = document.bewaar(tmp_path / "herberekend.xlsx")
    document.sluit()

    assert met_libreoffice(pad, cellen) == []


def test_a_vakgebied_without_a_test_in_this_class_asks_nothing(tmp_path):
    school = voorbeeld_school()
    school = replace(
        school,
        vakgebieden=(*school.vakgebieden, Vakgebied("engels", "Engels", "Engels", (4, 5, 6))),
        toetsen=(*school.toetsen, Toets("engels", "Engels", "Engels", "engels")),
        toetskalender={**school.toetskalender, 4: {"M": ("engels",), "E": ()}},
    )
    cellen = schrijf(lastige_inhoud(school, (5, 6), 1), tmp_path / "kaal.xlsx")

    assert met_ironcalc(tmp_path / "kaal.xlsx", cellen) == []


def test_every_formula_is_compared(tmp_path):
    gezien = {
        cel.formule
        for leerjaren, zaad in KLASSEN
        for cel in schrijf(
            lastige_inhoud(voorbeeld_school(), leerjaren, zaad), tmp_path / f"{zaad}.xlsx"
        )
    }

    assert {naam for naam in alle() if not naam.startswith("weergave_")} - gezien == set()


FOUT = {
    "groei_stappen": "[@{gebied}_rang]-[@{gebied}_rang_toen]+1",
    "leerjaar": '""',
    "niveau_nu": '"III"',
    "overzicht_cel": '"III →"',
    "groei_breuk": '""',
    "rang_na": "0",
    "verschil": "0",
    "behaald_voorstel": '""',
    "stand": '"III||"',
    "sindsdien": '"{leeg}"',
}


def test_a_wrong_formula_is_noticed(tmp_path):
    """Each in columns of its own, beside the right ones: so each has to be found by itself."""
    cellen = schrijf(lastige_inhoud(voorbeeld_school(), (5, 6), 2), tmp_path / "fout.xlsx", FOUT)
    formule = {cel.naam: cel.formule for cel in cellen}

    gevonden = [zin.partition(":")[0] for zin in met_ironcalc(tmp_path / "fout.xlsx", cellen)]

    assert {formule[naam] for naam in gevonden} == set(FOUT)
    assert [naam for naam in gevonden if not naam.startswith("fout ")] == []
