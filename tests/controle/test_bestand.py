"""Whole files: is it a klassenmap, can its settings be read?"""

from dataclasses import replace

import pytest

from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.register import sluit_uit
from hgw_excel.domein.school_json import school_naar_json
from hgw_excel.schema.ruw import Boek, CelFout
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.controle.tabel import zinnen
from tests.controle.wijzig import met_naam, zonder_naam
from tests.voorbeeld import voorbeeld_school

TERUG = "of zet een eerdere versie van de klassenmap terug."


def klas(leerjaren=(5, 6)) -> Boek:
    return naar_boek(maak_inhoud(voorbeeld_school(), leerjaren, ["Anna", "Bram"]))


def test_workbook_that_is_not_ours():
    boek = Boek("begroting.xlsx", "", None, {})
    gelezen, meldingen = lees_klassenmap(boek)

    assert gelezen is None
    assert [str(m) for m in meldingen] == [
        "Dit is geen klassenmap van ons. Geef een klassenmap, of zet dit bestand in een andere map."
    ]
    assert all(sluit_uit(melding) for melding in meldingen)


@pytest.mark.parametrize(
    ("versie", "zin"),
    [
        (
            99,
            "Deze klassenmap heeft sjabloonversie 99; wij kennen tot en met 0. "
            "Werk hgw op deze computer bij.",
        ),
        (
            None,
            "De sjabloonversie op het blad Start is niet te lezen. "
            "Zet een eerdere versie van de klassenmap terug.",
        ),
    ],
)
def test_other_version_is_not_half_read(versie, zin):
    boek = replace(klas(), versie=versie)
    gelezen, meldingen = lees_klassenmap(boek)

    assert (gelezen, [str(m) for m in meldingen]) == (None, [zin])
    assert all(sluit_uit(melding) for melding in meldingen)


@pytest.mark.parametrize(
    "tekst",
    ["", "{", "[]", "null", "{}", "[" * 30_000, '{"naam":1}', CelFout("#N/A"), 12.0, None],
)
def test_broken_settings_without_school_folder(tekst):
    boek = met_naam(klas(), "hgw_instellingen", tekst)
    gelezen, meldingen = lees_klassenmap(zonder_naam(boek, "hgw_instellingen_2"))

    assert gelezen is None
    assert [str(m) for m in meldingen] == [
        "De schoolafspraken in deze klassenmap zijn niet te lezen. "
        f"Kies de schoolmap erbij, {TERUG}"
    ]


def test_settings_that_contradict_themselves_are_broken():
    school = voorbeeld_school()
    fout = replace(school, toetsen=(), indeling=replace(school.indeling, mapping={"I": "plus"}))
    boek = met_naam(klas(), "hgw_instellingen", school_naar_json(fout))
    gelezen, meldingen = lees_klassenmap(boek)

    assert (gelezen, [m.code for m in meldingen]) == (None, ["HGW132"])


def test_broken_settings_with_school_folder():
    boek = met_naam(klas(), "hgw_instellingen", "{")
    gelezen, meldingen = lees_klassenmap(boek, voorbeeld_school())

    assert gelezen is not None
    assert [str(m) for m in meldingen] == [
        "De schoolafspraken in deze klassenmap zijn niet te lezen; die van de schoolmap gelden. "
        "Zet een eerdere versie van de klassenmap terug als je die hebt."
    ]
    assert not any(sluit_uit(melding) for melding in meldingen)


def test_its_own_settings_win_from_the_school_folder():
    ander = replace(voorbeeld_school(), vakgebieden=())
    gelezen, meldingen = lees_klassenmap(klas(), ander)

    assert meldingen == []
    assert gelezen.school == voorbeeld_school()


def test_settings_split_over_cells_are_joined():
    tekst = school_naar_json(voorbeeld_school())
    boek = klas()
    for i, deel in enumerate((tekst[:100], tekst[100:900], tekst[900:]), 1):
        boek = met_naam(boek, "hgw_instellingen" + (f"_{i}" if i > 1 else ""), deel)

    assert zinnen(boek) == []


@pytest.mark.parametrize("waarde", ["5,6", "5, 6", 5.6, "6,5"])
def test_leerjaren_in_any_notation(waarde):
    gelezen, _ = lees_klassenmap(met_naam(klas(), "hgw_leerjaren", waarde))

    assert gelezen.leerjaren == (5, 6)


@pytest.mark.parametrize("waarde", [None, "", "9", "5,5", "groep 5", "0", 56.0])
def test_leerjaren_that_cannot_be_read(waarde):
    gelezen, meldingen = lees_klassenmap(met_naam(klas(), "hgw_leerjaren", waarde))

    assert gelezen is None
    assert [m.zin + " " + m.doe for m in meldingen] == [
        "De leerjaren van de klas zijn niet te lezen. "
        "Typ ze op het blad Start met een komma ertussen, bijvoorbeeld 5,6."
    ]


def test_klas_knows_what_it_is():
    gelezen, _ = lees_klassenmap(klas())

    assert (gelezen.titel, gelezen.schooljaar, gelezen.brin) == ("Groep 5-6", "2026-2027", "99ZZ")
    assert (gelezen.bestand, gelezen.sha256) == ("klassenmap.xlsx", "sha-klassenmap.xlsx")
    assert gelezen.bladnamen[:3] == ("Start", "Leerlingen", "Scores")
