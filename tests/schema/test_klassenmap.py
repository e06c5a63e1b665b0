"""The description of the klassenmap: complete, unique, and open to one more column or vakgebied."""

import re
from dataclasses import replace

import pytest

from hgw_excel.domein.school import Toets, Vakgebied
from hgw_excel.schema.formule import alle, render
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Keuze
from tests.voorbeeld import voorbeeld_school

KLASSEN = [(lj,) for lj in range(1, 9)] + [(1, 2), (2, 3), (5, 6), (3, 4, 5)]


@pytest.fixture(params=KLASSEN, ids=str)
def werkboek(request):
    return klassenmap(voorbeeld_school(), request.param)


def test_sheets_of_a_combination_class():
    werkboek = klassenmap(voorbeeld_school(), (5, 6))

    assert [(sheet.naam, sheet.zicht) for sheet in werkboek.sheets] == [
        *((naam, "werk") for naam in (
            "Start", "Leerlingen", "Scores", "Groepsoverzicht", "Indeling", "Plan Rekenen",
            "Plan Begrijpend lezen", "Plan Technisch lezen", "Plan Spelling", "Leerlingkaart",
            "Besprekingen",
        )),
        *((naam, "rechts") for naam in (
            "Signalen", "Handelingsplannen", "Datamuur", "Groepjesblad", "Invalkaart",
            "Schoolafspraken", "Uitleg", "Controle", "Niet gekoppeld",
        )),
        *((naam, "verborgen") for naam in (
            "Toetsen", "IndelingArchief", "PlanArchief", "OverzichtArchief", "Normen", "Lijsten",
            "_terugzetten",
        )),
    ]  # fmt: skip


def test_groepsoverzicht_fits_one_a3():
    tabel = klassenmap(voorbeeld_school(), (5, 6)).tabel("tblGroepsoverzicht")

    assert [kolom.header for kolom in tabel.columns if not kolom.grouped] == [
        "leerling", "leerjaar", "Rekenen", "Begrijpend lezen", "Technisch lezen", "Spelling",
        "Woordenschat", "sociaal-emotioneel", "werkhouding", "stimulerend", "belemmerend",
        "onderwijsbehoeften", "doel", "aandacht",
    ]  # fmt: skip


def test_groepsoverzicht_has_room_for_what_a_teacher_sees():
    """Behind the plus: needs for well-being, and moments to come; three steps for behaviour."""
    tabel = klassenmap(voorbeeld_school(), (5, 6)).tabel("tblGroepsoverzicht")
    koppen = {kolom.header: kolom for kolom in tabel.columns}
    eigen = [koppen[kop] for kop in ("pedagogische behoefte", "leermoment", "wat werkt")]
    stappen = [koppen[kop] for kop in ("sociaal-emotioneel", "werkhouding")]

    assert [(kolom.role, kolom.grouped) for kolom in eigen] == [("v", True)] * 3
    assert [(kolom.role, kolom.grouped) for kolom in stappen] == [("v", False)] * 2
    assert [kolom.kind for kolom in stappen] == [Keuze("stap")] * 2


def test_a_class_with_both_profiles_shares_what_has_one_name():
    werkboek = klassenmap(voorbeeld_school(), (2, 3))

    assert [(g.naam, g.leerjaren, g.jong) for g in werkboek.gebieden] == [
        ("Rekenen", (2, 3), (2,)),
        ("Technisch lezen", (3,), ()),
        ("Spelling", (3,), ()),
        ("Woordenschat", (3,), ()),
        ("Taal", (2,), (2,)),
        ("Motoriek", (2,), (2,)),
        ("Sociaal-emotioneel", (2,), (2,)),
    ]


def test_a_kleuterklas_has_no_tests():
    kolommen = klassenmap(voorbeeld_school(), (1, 2)).tabel("tblScores").columns

    assert [kolom.header for kolom in kolommen if kolom.role == "v"] == [
        "Taal M", "Taal E", "Rekenen M", "Rekenen E", "Motoriek M", "Motoriek E", "Sociaal M",
        "Sociaal E",
    ]  # fmt: skip


def test_headers_and_keys_are_unique(werkboek):
    for tabel in werkboek.tabellen.values():
        koppen = [kolom.header.casefold() for kolom in tabel.columns]
        keys = [kolom.key for kolom in tabel.columns]
        assert (len(set(koppen)), len(set(keys))) == (len(koppen), len(keys)), tabel.name


def test_every_formula_of_every_class_can_be_written(werkboek):
    teksten = [
        render(alle()[kolom.formule].excel, kolom.params, werkboek, tabel.name)
        for tabel in werkboek.tabellen.values()
        for kolom in tabel.columns
        if kolom.role == "f"
    ]

    vergeten = re.compile(r"\{\w+\}|\[@")
    assert [tekst for tekst in teksten if vergeten.search(tekst) or len(tekst) > 8000] == []


def test_every_dropdown_has_its_list(werkboek):
    soorten = [kolom.kind for tabel in werkboek.tabellen.values() for kolom in tabel.columns]
    soorten += [cel.kind for cel in werkboek.koppen.values()]
    lijsten = {kind.lijst for kind in soorten if isinstance(kind, Keuze)}

    assert lijsten - set(werkboek.lijsten) - {"leerlingen"} == set()


def test_input_messages_fit_excel(werkboek):
    teksten = [kolom.help for tabel in werkboek.tabellen.values() for kolom in tabel.columns]

    assert [tekst for tekst in teksten if not 0 < len(tekst) <= 255] == []


def test_a_new_vakgebied_is_one_line():
    school = voorbeeld_school()
    school = replace(
        school,
        vakgebieden=(*school.vakgebieden, Vakgebied("engels", "Engels", "Engels", (7, 8))),
        toetsen=(*school.toetsen, Toets("engels", "Engels", "Engels", "engels")),
        toetskalender={**school.toetskalender, 7: {"M": ("engels",), "E": ()}},
    )

    werkboek = klassenmap(school, (7, 8))

    assert werkboek.gebied("engels").leerjaren == (7, 8)
    assert werkboek.tabel("tblScores").column("engels_m_niveau").header == "Engels M niveau"
    assert "tblPlan_engels" in werkboek.tabellen


@pytest.mark.parametrize("leerjaren", [(), (0,), (9,), (5, 12)])
def test_impossible_leerjaren_are_the_callers_fault(leerjaren):
    with pytest.raises(ValueError, match="leerjaren out of range"):
        klassenmap(voorbeeld_school(), leerjaren)
