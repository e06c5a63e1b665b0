"""Python, native formulas, the functions for Excel and the LAMBDA names give one answer."""

from dataclasses import replace

import pytest

from hgw_excel.controle.normen import normen_van
from hgw_excel.schema import formule
from hgw_excel.schema.functie import alle
from hgw_excel.schema.functies.signalen import REGELS
from tests.functies import demo, klas, scholen
from tests.functies.cellen import (
    aanroep,
    maak_klas,
    met_ironcalc,
    met_libreoffice,
    schrijf_cellen,
)
from tests.functies.motor import DEUREN, met_lambda, met_python, met_vba, schrijf_namen, verschillen
from tests.functies.rijen import aanroepen, te_veel

FOUT = {
    "HGW_AANPAK": ('SUBSTITUTE(IF(ISTEXT($voorstel),TRIM($voorstel),""),"*","")', "$voorstel"),
    "HGW_NIVEAU": ("ROUND($score,1)", "$score"),
    "HGW_NIVEAU_PERCENTIEL": ("ROUND($percentiel,0)", "$percentiel"),
    "HGW_GROEI": ("ROUND($nu,1)-ROUND($toen,1)", "$nu-$toen"),
    "HGW_FUNCTIONERINGSNIVEAU": ("<=ROUND($score,1)", "<ROUND($score,1)"),
    "HGW_LEERRENDEMENT": ("ROUND(ROUND(100*$dle/$dl,9),0)", "INT(100*$dle/$dl)"),
    "HGW_SIGNALEN": ("-$stap<1", "-$stap<2"),
}
"""Per function a piece of its LAMBDA, and what a slip of the pen would make of it."""


@pytest.mark.parametrize("systeem", ["I-V", "A-E", "eigen"])
def test_every_door_gives_one_answer(systeem, tmp_path):
    pad, vragen = tmp_path / "namen.xlsx", aanroepen(systeem)
    schrijf_namen(pad, scholen.scholen()[systeem], scholen.inhoud(systeem).ruw["tblNormen"])

    antwoorden = [deur(scholen.bron(systeem), vragen) for deur in DEUREN.values()]

    assert len(vragen) > 4000
    assert verschillen(vragen, *antwoorden, met_lambda(pad, vragen)) == []


@pytest.mark.parametrize("systeem", ["I-V", "A-E", "eigen"])
def test_a_cell_of_a_workbook_with_macros_says_the_same(systeem):
    """By its VBA and through xlwings, of every seventh call; each function errs in both ways."""
    vragen, bron = [*aanroepen(systeem)[::7], *te_veel(systeem)], scholen.bron(systeem)

    gegeven = met_vba(bron, vragen)

    assert verschillen(vragen, met_python(bron, vragen), gegeven) == []
    for fout in ("#N/A", "#VALUE!"):
        assert {v.functie for v, w in zip(vragen, gegeven, strict=True) if w == fout} == set(FOUT)


@pytest.mark.parametrize("systeem", ["I-V", "A-E", "eigen"])
def test_the_command_says_what_the_function_says(systeem, tmp_path):
    """Of results without norms, so that no score lies on a border."""
    school, rijen = scholen.scholen()[systeem], klas.maak_rijen(systeem)
    pad, vragen = tmp_path / "namen.xlsx", klas.aanroepen(rijen)
    schrijf_namen(pad, school, scholen.inhoud(systeem).ruw["tblNormen"])

    gevonden = klas.met_signaleer(klas.maak_klas(systeem, rijen), school)
    antwoorden = met_python(scholen.bron(systeem), vragen), met_lambda(pad, vragen)

    assert verschillen(vragen, gevonden, *antwoorden) == []
    aan = {code for code in REGELS if school.signalen[code]["aan"]}
    assert {code for codes in gevonden for code in codes.split(", ") if code} == aan


def test_a_command_that_says_one_fact_twice_is_noticed(monkeypatch):
    """Were nothing covered, it would give S01 and S06 beside S04."""
    school, rijen = scholen.scholen()["I-V"], klas.maak_rijen("I-V")
    vragen, inhoud = klas.aanroepen(rijen), klas.maak_klas("I-V", rijen)
    goed = met_python(scholen.bron("I-V"), vragen)
    monkeypatch.setattr("hgw_excel.domein.signaleren._is_gedekt", lambda zwak, dekkend: False)

    fout = verschillen(vragen, goed, klas.met_signaleer(inhoud, school))

    assert 0 < len(fout) < len(vragen) / 2


def test_in_the_demo_a_function_says_what_stands_in_the_cells(tmp_path):
    """All classes have the same afspraken and norms."""
    klassen, pad = demo.klassen(), tmp_path / "namen.xlsx"
    vragen, cellen = zip(*(paar for inhoud in klassen for paar in demo.paren(inhoud)), strict=True)
    school, normen = klassen[0].werkboek.school, klassen[0].ruw["tblNormen"]
    schrijf_namen(pad, school, normen)

    antwoorden = (
        met_vba(scholen.KlasBron(school, normen_van(klassen[0])), vragen),
        met_lambda(pad, vragen),
    )

    assert verschillen(vragen, cellen, *antwoorden) == []
    assert [k for k in klassen if (k.werkboek.school, k.ruw["tblNormen"]) != (school, normen)] == []
    assert {"I", "II", "III", "IV", "V", *school.aanpakken.keuzes} <= {*cellen}
    gezegd = {cel for vraag, cel in zip(vragen, cellen, strict=True) if vraag[0] == "HGW_SIGNALEN"}
    assert gezegd == {"", "S01", "S04"}


@pytest.mark.parametrize("systeem", ["I-V", "A-E"])
def test_cells_say_what_the_functions_say(systeem, kantoor, tmp_path):
    klas, pad, namen = maak_klas(systeem), tmp_path / "cellen.xlsx", tmp_path / "namen.xlsx"
    cellen = schrijf_cellen(klas, pad)
    vragen = [aanroep(klas, cel) for cel in cellen]
    schrijf_namen(namen, klas.werkboek.school, klas.ruw["tblNormen"])

    antwoorden = [
        [cel.waarde for cel in cellen],
        met_libreoffice(kantoor, pad, cellen),
        met_ironcalc(pad, cellen),
        met_python(scholen.bron(systeem), vragen),
        met_lambda(namen, vragen),
    ]

    assert len(cellen) > 1000
    assert verschillen(vragen, *antwoorden) == []


@pytest.mark.parametrize("goed", ["ROUND([@{key}_score],1)", "ROUND([@{key}_percentiel],0)"])
def test_a_wrong_cell_is_noticed(goed, kantoor, tmp_path, monkeypatch):
    formules = formule.alle()
    excel = formules["niveau_berekend"].excel
    anders = replace(formules["niveau_berekend"], excel=excel.replace(goed, goed[6:-3]))
    monkeypatch.setattr("tests.schema.kaal.alle", lambda: {**formules, "niveau_berekend": anders})
    klas, pad = maak_klas("I-V", (5,)), tmp_path / "cellen.xlsx"
    cellen = schrijf_cellen(klas, pad)
    vragen = [aanroep(klas, cel) for cel in cellen]

    gevonden = [met_ironcalc(pad, cellen), met_libreoffice(kantoor, pad, cellen)]
    fout = [verschillen(vragen, [cel.waarde for cel in cellen], waarden) for waarden in gevonden]

    assert goed in excel
    assert all(0 < len(zinnen) < len(cellen) for zinnen in fout)


def test_a_wrong_lambda_is_noticed(monkeypatch, tmp_path):
    school, pad, vragen = scholen.scholen()["I-V"], tmp_path / "namen.xlsx", aanroepen("I-V")
    teksten = {naam: alle()[naam].excel(school) for naam in FOUT}
    functies = {
        naam: replace(functie, excel=lambda school, naam=naam: teksten[naam].replace(*FOUT[naam]))
        for naam, functie in alle().items()
        if naam in FOUT
    }
    monkeypatch.setattr("tests.functies.motor.alle", lambda: functies)
    schrijf_namen(pad, school, scholen.inhoud("I-V").ruw["tblNormen"])

    fout = verschillen(vragen, met_python(scholen.bron("I-V"), vragen), met_lambda(pad, vragen))

    assert {zin.partition("(")[0] for zin in fout} == set(FOUT)
    assert len(fout) < len(vragen) / 2


def test_a_wrong_function_is_noticed(monkeypatch):
    vragen, bron = aanroepen("I-V"), scholen.bron("I-V")
    goed = met_python(bron, vragen)
    functies = {n: replace(f, waarde=lambda bron, *args: "") for n, f in alle().items()}
    for module in ("hgw_udfs.gereedschap", "tests.functies.motor"):
        monkeypatch.setattr(f"{module}.alle", lambda: functies)

    fout = [verschillen(vragen, goed, deur(bron, vragen)) for deur in DEUREN.values()]
    fout.append(verschillen(vragen[::7], goed[::7], met_vba(bron, vragen[::7])))

    assert [{zin.partition("(")[0] for zin in zinnen} for zinnen in fout] == [set(FOUT)] * 3
