"""A klassenmap with macros is read and written like any other, and keeps its buttons."""

from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from hgw_excel.acties.signaalblad import signalen
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.bouwen.macros.ribbon import DEEL, RELATIE
from hgw_excel.bouwen.macros.xlsm import bouw_met_macros
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.school.bijwerken import werk_bij
from hgw_excel.school.consolideren import consolideer
from hgw_excel.school.controleren import controleer
from tests.bouwen.boek import lees_waarden
from tests.lint import KAART, lint, openxml
from tests.macros.boek import delen, inhoud, xlsm
from tests.weergaven.vergelijk import verschillen

NAAM = "klassenmap groep 5-6"
VBA = "xl/vbaProject.bin"
KNOPPEN = (VBA, DEEL, "xl/drawings/vmlDrawing1.vml")


def met_fouten() -> Inhoud:
    """Return the class of February with three cells that must be mended."""
    klas = inhoud()
    rijen = {naam: [dict(rij) for rij in tabel] for naam, tabel in klas.ruw.items()}
    rijen["tblScores"][0]["rekenen_m_niveau"] = "6"
    rijen["tblIndeling"][3]["spelling_keuze"] = "plus"
    rijen["tblLeerlingen"][2]["leerjaar"] = 4
    return Inhoud(klas.werkboek, rijen, klas.kop_ruw)


@pytest.fixture(scope="module")
def mappen(tmp_path_factory) -> tuple[Path, Path]:
    """Two folders with the same class: one workbook without macros, one with."""
    zonder, met = (tmp_path_factory.mktemp(naam) for naam in ("zonder", "met"))
    (zonder / f"{NAAM}.xlsx").write_bytes(bouw_klassenmap(met_fouten()))
    (met / f"{NAAM}.xlsm").write_bytes(bouw_met_macros(met_fouten()))
    return zonder, met


def test_checking_says_the_same(mappen):
    zonder, met = (
        [str(melding).replace(".xlsm", ".xlsx") for melding in controleer([map_]).meldingen]
        for map_ in mappen
    )

    assert met == zonder != []


def test_the_overview_is_the_same_but_for_the_names_of_files(mappen, tmp_path):
    boeken = []
    for nummer, map_ in enumerate(mappen):
        consolideer([map_], tmp_path / f"{nummer}.xlsx")
        boeken.append(lees_waarden((tmp_path / f"{nummer}.xlsx").read_bytes()))

    assert {blad for blad in boeken[0] if boeken[0][blad] != boeken[1][blad]} == {"Verantwoording"}
    assert list(boeken[0]) == list(boeken[1])


@pytest.fixture(scope="module")
def bijgewerkt(tmp_path_factory) -> Path:
    """The file after signaleren wrote in it."""
    pad = tmp_path_factory.mktemp("bij") / f"{NAAM}.xlsm"
    pad.write_bytes(xlsm())
    (klas,) = controleer([pad]).klassen
    voorstel = signalen(klas, inhoud().werkboek.school, date(2027, 2, 4))
    assert werk_bij(pad, klas, voorstel.wijzigingen).cellen > 0
    return pad


def test_writing_in_the_file_keeps_buttons_tab_and_macros(bijgewerkt):
    oud, nieuw = delen(xlsm()), delen(bijgewerkt.read_bytes())

    assert {naam for naam in oud if naam not in nieuw} == set()
    assert {naam: nieuw[naam] == oud[naam] for naam in KNOPPEN} == dict.fromkeys(KNOPPEN, True)
    assert RELATIE.encode() in nieuw["_rels/.rels"]


def test_lint_finds_nothing(bijgewerkt):
    """Nor in the file as it was made: every part that was not written in is the same."""
    assert [str(bevinding) for bevinding in lint(bijgewerkt, fouten_in=KAART)] == []


def test_open_xml_sdk_finds_nothing(bijgewerkt):
    assert openxml.valideer(bijgewerkt) == []


def test_writing_in_the_file_brings_no_lambda(bijgewerkt):
    assert b"LAMBDA" not in delen(bijgewerkt.read_bytes())["xl/workbook.xml"]


def test_openpyxl_keeps_tab_and_macros():
    uit = BytesIO()
    openpyxl.load_workbook(BytesIO(xlsm()), keep_vba=True).save(uit)
    oud, nieuw = delen(xlsm()), delen(uit.getvalue())

    assert {naam: nieuw[naam] == oud[naam] for naam in (VBA, DEEL)} == {VBA: True, DEEL: True}
    assert RELATIE.encode() in nieuw["_rels/.rels"]


def test_libreoffice_opens_it_and_computes_what_is_stored(kantoor, tmp_path):
    pad = tmp_path / f"{NAAM}.xlsm"
    pad.write_bytes(xlsm())

    doc = kantoor.open(pad)

    assert verschillen(doc, pad.read_bytes()) == []
    doc.sluit()
