"""Each question: in order, not in order, and where it does not matter."""

import re
from importlib import import_module

import pytest

from hgw_excel.acties.lijst import ACTIES as ACTIES_LIJST
from hgw_excel.installatie.toestand import Bestand, Excel, Omgeving
from hgw_excel.installatie.vraag import Antwoord, Stand, alle
from hgw_excel.installatie.vragen.macros_toegestaan import ICT
from hgw_excel.installatie.vragen.python import INSTALLEER
from hgw_excel.installatie.vragen.xlwings import VERSIE
from tests.cli.hulp import engels_in
from tests.installatie.toestanden import (
    ACTIES,
    GOED,
    GOED_MAC,
    LINUX,
    OMGEVING,
    anders,
    macros,
)

OK, LET_OP, MIST, NIET_TE_ZIEN = Stand.OK, Stand.LET_OP, Stand.MIST, Stand.NIET_TE_ZIEN
NAMEN = "macOS|xlwings|hgw-excel"
"""With what a sentence may begin besides a capital or a figure."""

VRAGEN = {vraag.naam: vraag for vraag in alle()}
ZONDER_BESTAND = anders(bestand=None)
ZONDER_EXCEL = anders(excel=None)
XLSX = anders(bestand=Bestand(xlsm=False))
DICHT = Bestand(onleesbaar="Dit bestand heeft een wachtwoord.")

GEVALLEN = (
    ("systeem", GOED, OK, "Windows 11 (10.0.22631)."),
    ("systeem", GOED_MAC, OK, "macOS 14.5."),
    ("systeem", LINUX, MIST, "Hier is geen Excel: dit is geen Windows en geen Mac."),
    ("excel", GOED, OK, "Excel 16.0.17328.20162, 64 bits."),
    ("excel", anders(excel=Excel("16", 0)), OK, "Excel 16."),
    ("excel", anders(excel=Excel("", 0)), OK, "Excel is er."),
    ("excel", anders(excel=Excel("15.0.4420", 32)), MIST, "te oud"),
    ("excel", ZONDER_EXCEL, MIST, "Excel staat niet op deze computer"),
    ("excel", LINUX, None, ""),
    ("python", GOED, OK, "Python 3.11.9, 64 bits."),
    ("python", anders(omgeving__bits=0), OK, "Python 3.11.9."),
    ("python", anders(omgeving=Omgeving()), MIST, "staat nog niet op deze computer"),
    ("python", anders(omgeving=Omgeving(er=True)), MIST, "start niet"),
    ("python", anders(omgeving__python="3.10.14"), MIST, "Python 3.10.14 is te oud"),
    ("python", anders(omgeving__python="3.9.1"), MIST, "te oud"),
    ("python", anders(omgeving__python="3.12.0rc1"), OK, "3.12.0rc1"),
    ("python", LINUX, None, ""),
    ("programma", GOED, OK, "hgw-excel 0.1.0."),
    ("programma", anders(versie="0.2.0"), LET_OP, "hgw-excel 0.1.0, en dit is versie 0.2.0"),
    ("programma", anders(omgeving__pakketten={}), MIST, "hgw-excel zelf ontbreekt"),
    ("programma", anders(LINUX, omgeving=OMGEVING), None, ""),
    ("programma", anders(omgeving=Omgeving(er=True)), None, ""),
    ("xlwings", GOED, OK, "xlwings 0.37.8 en pywin32 308."),
    ("xlwings", GOED_MAC, OK, "xlwings 0.37.8 en appscript 1.3.0."),
    ("xlwings", anders(omgeving__pakketten={}), MIST, "ontbreekt xlwings en pywin32."),
    ("xlwings", anders(omgeving__pakketten={"xlwings": "1"}), MIST, "ontbreekt pywin32."),
    (
        "xlwings",
        anders(GOED_MAC, omgeving__pakketten={"xlwings": "1"}),
        MIST,
        "ontbreekt appscript.",
    ),
    ("xlwings", anders(omgeving=Omgeving(er=True)), None, ""),
    ("xlwings", anders(LINUX, omgeving=OMGEVING), None, ""),
    ("xlwings", LINUX, None, ""),
    ("bibliotheek", GOED, OK, "xlwings64-0.37.8.dll."),
    ("bibliotheek", anders(excel__bits=32), OK, "xlwings32-0.37.8.dll."),
    ("bibliotheek", anders(excel__bits=0), OK, "xlwings32-0.37.8.dll en xlwings64-0.37.8.dll."),
    ("bibliotheek", ZONDER_EXCEL, OK, "xlwings32-0.37.8.dll en xlwings64-0.37.8.dll."),
    (
        "bibliotheek",
        anders(omgeving__dlls=frozenset({"xlwings64-0.33.0.dll", "xlwings32-0.37.8.dll"})),
        MIST,
        "ontbreekt xlwings64-0.37.8.dll.",
    ),
    ("bibliotheek", anders(omgeving__pakketten={}), None, ""),
    ("bibliotheek", GOED_MAC, None, ""),
    ("bits", GOED, OK, "allebei 64 bits"),
    ("bits", anders(excel__bits=32), OK, "Excel is 32 bits en Python 64; dat mag verschillen."),
    ("bits", anders(excel__bits=0), NIET_TE_ZIEN, "32 of 64 bits"),
    ("bits", anders(omgeving=Omgeving()), None, ""),
    ("bits", ZONDER_EXCEL, None, ""),
    ("bits", GOED_MAC, None, ""),
    ("macros_toegestaan", GOED, OK, "klik dan op Inhoud inschakelen"),
    ("macros_toegestaan", anders(beleid__macros_zelf=2), OK, "Inhoud inschakelen"),
    ("macros_toegestaan", anders(beleid__macros=4), MIST, "De school staat geen macro's toe"),
    ("macros_toegestaan", anders(beleid__macros_zelf=4), MIST, "In Excel is gekozen"),
    ("macros_toegestaan", anders(beleid__macros=2, beleid__macros_zelf=4), OK, "Inhoud"),
    ("macros_toegestaan", anders(beleid__macros=3), MIST, "De school staat alleen ondertekende"),
    ("macros_toegestaan", anders(beleid__macros_zelf=3), MIST, "Excel staat alleen ondertekende"),
    (
        "macros_toegestaan",
        anders(beleid__macros=3, bestand__macros=macros(ondertekend=True)),
        OK,
        "deze klassenmap is ondertekend",
    ),
    ("macros_toegestaan", anders(beleid__macros=3, bestand=None), MIST, "niet vanzelf"),
    (
        "macros_toegestaan",
        anders(beleid__macros=2, bestand__macros=macros(ondertekend=True)),
        OK,
        "Inhoud inschakelen",
    ),
    ("macros_toegestaan", anders(beleid__macros=1), LET_OP, "zonder te vragen"),
    ("macros_toegestaan", anders(beleid__vba_uit=True), MIST, "alle programma's van Office"),
    (
        "macros_toegestaan",
        anders(beleid__macros=4, bestand__vertrouwd=True),
        OK,
        "vertrouwde locatie",
    ),
    (
        "macros_toegestaan",
        anders(beleid__vba_uit=True, bestand__vertrouwd=True),
        MIST,
        "alle programma's van Office",
    ),
    ("macros_toegestaan", ZONDER_EXCEL, None, ""),
    ("macros_toegestaan", GOED_MAC, None, ""),
    ("internet", GOED, OK, "Alleen in bestanden uit een mail"),
    ("internet", anders(beleid__internet=True), LET_OP, "De school houdt macro's uit"),
    ("internet", ZONDER_EXCEL, None, ""),
    ("internet", GOED_MAC, None, ""),
    ("defender", GOED, OK, "laat toe"),
    ("defender", anders(beleid__programmas=2), OK, "laat toe"),
    ("defender", anders(beleid__programmas=1), MIST, "verbiedt Excel"),
    ("defender", anders(beleid__programmas=6), LET_OP, "Windows vraagt"),
    ("defender", anders(beleid__programmas=None), NIET_TE_ZIEN, "Of Microsoft Defender"),
    ("defender", GOED_MAC, None, ""),
    ("defender", ZONDER_EXCEL, None, ""),
    ("invoegtoepassing", GOED, OK, "niet nodig"),
    ("invoegtoepassing", anders(invoegtoepassing=True), LET_OP, "start mee met Excel"),
    ("invoegtoepassing", ZONDER_EXCEL, None, ""),
    ("invoegtoepassing", LINUX, None, ""),
    ("script", GOED_MAC, OK, "xlwings-0.37.8.applescript."),
    ("script", anders(GOED_MAC, scripts=frozenset()), MIST, "(xlwings-0.37.8.applescript)"),
    (
        "script",
        anders(GOED_MAC, bestand__macros=macros(xlwings="0.33.1")),
        MIST,
        "(xlwings-0.33.1.applescript)",
    ),
    ("script", anders(GOED_MAC, bestand=None), OK, "0.37.8"),
    ("script", anders(GOED_MAC, bestand=None, omgeving=Omgeving()), None, ""),
    ("script", GOED, None, ""),
    ("toestemming", GOED_MAC, NIET_TE_ZIEN, "Excel mag bedienen"),
    ("toestemming", anders(GOED_MAC, excel=None), None, ""),
    ("toestemming", GOED, None, ""),
    ("klassenmap", GOED, OK, "is een klassenmap"),
    ("klassenmap", anders(in_excel=True), OK, "is een klassenmap"),
    ("klassenmap", anders(bestand=DICHT), MIST, "Dit bestand heeft een wachtwoord."),
    ("klassenmap", anders(bestand=DICHT, in_excel=True), NIET_TE_ZIEN, "op de schijf"),
    ("klassenmap", anders(bestand__klassenmap=False), MIST, "geen klassenmap"),
    ("klassenmap", ZONDER_BESTAND, None, ""),
    ("macros", GOED, OK, "zitten erin"),
    ("macros", XLSX, MIST, "zonder macro's (.xlsx)"),
    ("macros", anders(bestand=Bestand()), MIST, "geen macro's meer in"),
    ("macros", anders(bestand=DICHT), None, ""),
    ("macros", anders(bestand__klassenmap=False), None, ""),
    ("macros", ZONDER_BESTAND, None, ""),
    ("knoppen", GOED, OK, f"{len(ACTIES)} knoppen."),
    ("knoppen", anders(acties=ACTIES - {"plan"}), LET_OP, "1 knop is nieuwer"),
    ("knoppen", anders(acties=ACTIES - {"plan", "menu"}), LET_OP, "2 knoppen zijn nieuwer"),
    ("knoppen", anders(acties=ACTIES | {"nog"}), LET_OP, "1 knop kwam er pas na"),
    ("knoppen", anders(acties=ACTIES | {"nog", "een"}), LET_OP, "2 knoppen kwamen"),
    ("knoppen", anders(bestand__macros=macros(acties=frozenset())), MIST, "tabblad HGW"),
    ("knoppen", XLSX, None, ""),
    ("knoppen", ZONDER_BESTAND, None, ""),
    ("xlwings_erin", GOED, OK, "xlwings 0.37.8, net als in Python."),
    (
        "xlwings_erin",
        anders(bestand__macros=macros(xlwings="0.33.1")),
        MIST,
        "xlwings 0.33.1, in Python 0.37.8.",
    ),
    ("xlwings_erin", anders(bestand__macros=macros(xlwings="")), NIET_TE_ZIEN, "Welke xlwings"),
    ("xlwings_erin", anders(omgeving__pakketten={}), None, ""),
    ("xlwings_erin", XLSX, None, ""),
    ("xlwings_erin", GOED_MAC, None, ""),
    ("instellingen", GOED, OK, "weet waar Python staat"),
    ("instellingen", anders(bestand__macros=macros(instellingen={})), MIST, "blad"),
    ("instellingen", anders(bestand__python=False), MIST, "op een andere plek"),
    (
        "instellingen",
        anders(bestand__macros=macros(instellingen={"UDF MODULES": "hgw_udfs"})),
        LET_OP,
        "In OneDrive",
    ),
    (
        "instellingen",
        anders(bestand__macros=macros(instellingen={"ADD_WORKBOOK_TO_PYTHONPATH": "FALSE"})),
        LET_OP,
        "waar de functies staan",
    ),
    ("instellingen", XLSX, None, ""),
    ("instellingen", ZONDER_BESTAND, None, ""),
    ("herkomst", GOED, OK, "niet als bestand van internet"),
    ("herkomst", anders(bestand__zone=2), OK, "niet als bestand van internet"),
    ("herkomst", anders(bestand__zone=3), MIST, "bestand van internet"),
    ("herkomst", anders(bestand__zone=4), MIST, "bestand van internet"),
    ("herkomst", anders(bestand__zone=3, bestand__vertrouwd=True), OK, "vertrouwde locatie"),
    ("herkomst", XLSX, None, ""),
    ("herkomst", ZONDER_BESTAND, None, ""),
    ("herkomst", GOED_MAC, None, ""),
    ("onedrive", GOED, OK, "gewone map"),
    ("onedrive", anders(bestand__cloud=True), LET_OP, "OneDrive of SharePoint"),
    ("onedrive", XLSX, None, ""),
    ("onedrive", ZONDER_BESTAND, None, ""),
    ("geopend", anders(bestand__is_open=True), LET_OP, "nu open"),
    ("geopend", anders(bestand__is_open=True, in_excel=True), None, ""),
    ("geopend", GOED, None, ""),
    ("geopend", ZONDER_BESTAND, None, ""),
)


@pytest.mark.parametrize(("naam", "toestand", "stand", "deel"), GEVALLEN)
def test_answer(naam, toestand, stand, deel):
    antwoord = VRAGEN[naam].functie(toestand)

    assert (antwoord.stand if antwoord else None) is stand
    assert deel in (antwoord.zin if antwoord else "")


def antwoorden() -> list[Antwoord]:
    gegeven = [VRAGEN[naam].functie(toestand) for naam, toestand, *_ in GEVALLEN]
    return [antwoord for antwoord in gegeven if antwoord]


def test_every_question_is_answered_in_every_way():
    """Each file of the folder has cases, and of the ways to answer none was forgotten."""
    standen = {naam: {s for n, _, s, _ in GEVALLEN if n == naam} for naam in VRAGEN}

    assert {naam for naam, *_ in GEVALLEN} == VRAGEN.keys()
    assert {naam for naam, gezien in standen.items() if None not in gezien} == {"systeem"}
    assert {naam for naam, gezien in standen.items() if len(gezien) < 2} == set()


def test_what_is_missing_has_one_remedy_and_what_is_well_has_none():
    zonder = [a.zin for a in antwoorden() if a.stand in (MIST, LET_OP) and not a.doe]

    assert zonder == ["Dit bestand heeft een wachtwoord."]  # the reader's sentence holds its own
    assert [a for a in antwoorden() if a.stand is OK and a.doe] == []


def test_answers_are_dutch_sentences():
    for antwoord in antwoorden():
        assert re.fullmatch(rf"(?:[A-Z0-9]|{NAMEN}).*\.", antwoord.zin), antwoord
        assert engels_in(f"{antwoord}") == []
        assert " je " not in antwoord.zin.replace("je intern", "")


def test_a_question_says_what_it_means():
    for vraag in alle():
        assert re.fullmatch(rf"(?:[A-Z]|{NAMEN}).*\.", vraag.uitleg, re.DOTALL), vraag.naam
        assert re.match(rf"[A-Z0-9]|{NAMEN}", vraag.titel), vraag.naam


def test_no_two_questions_have_one_place():
    plaatsen = [vraag.plaats for vraag in alle()]

    assert plaatsen == sorted(set(plaatsen))


@pytest.mark.parametrize(
    ("in_klassenmap", "doe"), [("0.37.8", INSTALLEER), ("0.33.1", VERSIE.format("0.33.1"))]
)
def test_a_script_of_another_version_is_not_mended_by_installing(in_klassenmap, doe):
    mac = anders(GOED_MAC, scripts=frozenset(), bestand__macros=macros(xlwings=in_klassenmap))

    assert VRAGEN["script"].functie(mac).doe == doe


def test_remedies_name_what_is_there():
    """The entry of the menu and the option that they send to."""
    actie = next(actie for actie in ACTIES_LIJST if actie.naam == "installeer")
    module, _, functie = actie.doel.partition(":")
    opties = {o for p in getattr(import_module(module), functie).params for o in p.opts}

    assert f"Kies in het menu van hgw {actie.label}" in INSTALLEER
    assert actie.plaats
    assert ICT.split()[-1] in opties
