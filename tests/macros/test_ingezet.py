"""A klassenmap that was filled without macros and gets them: all else stays, and buttons work."""

import re
import tempfile
import warnings
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from pyopenvba import ExcelFile

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.bouwen.macros.ribbon import DEEL, customui
from hgw_excel.bouwen.macros.shim import MODULE
from hgw_excel.bouwen.macros.werkbladen import CONF, INSTELLINGEN
from hgw_excel.domein.melding import KanNiet
from hgw_excel.schema.functie import alle
from hgw_excel.school.knoppen import knoppen_in
from tests.bijwerken.mapje import met, pak_uit
from tests.bijwerken.rijk import rijk, rijk_met_macro
from tests.bijwerken.test_macros import zonder_codenaam
from tests.e2e.knoppen import anders, druk_in_lint, getypt
from tests.klas import lege_klas
from tests.lint import lint, openxml
from tests.lint.regel import alle as alle_regels
from tests.macros.boek import namen, waarden, xlsm, xlsx
from tests.macros.keten import OFFICE, gebroken, project
from tests.weergaven.vergelijk import verschillen

PAKKET = {"[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"}
VBA = "xl/vbaProject.bin"
# the cells of a klassenmap are not touched: of a part that stays the lint says what it said
PAKKETREGELS = {
    "zip", "xml", "paden", "inhoudstype", "relaties", "relatie_id", "bestandssoort", "macros",
    "codenaam", "bladlijst", "bladnaam", "telling", "volgorde", "naam", "venster",
}  # fmt: skip
KLASSEN = {
    "5/6": xlsx,
    "1/2": cache(lambda: bouw_klassenmap(lege_klas((1, 2), 5))),
    "8": cache(lambda: bouw_klassenmap(lege_klas((8,), 5))),
    "rijk": rijk,
}


@cache
def ingezet(soort: str) -> bytes:
    return knoppen_in(KLASSEN[soort]())


@pytest.fixture(params=KLASSEN)
def soort(request) -> str:
    return request.param


def test_every_part_but_the_package_itself_says_the_same(soort):
    oud, nieuw = pak_uit(KLASSEN[soort]()), pak_uit(ingezet(soort))
    veranderd = {naam for naam in oud if oud[naam] != nieuw[naam]}
    bladen = {naam for naam in oud if naam.startswith("xl/worksheets/sheet")}

    assert veranderd == PAKKET | bladen
    assert {n for n in bladen if zonder_codenaam(oud[n]) != zonder_codenaam(nieuw[n])} == set()
    assert nieuw.keys() - oud.keys() == {f"xl/worksheets/sheet{len(bladen) + 1}.xml", VBA, DEEL}


def test_lint_finds_nothing_in_what_was_changed(soort, tmp_path):
    pad = tmp_path / "klas.xlsm"
    pad.write_bytes(ingezet(soort))

    regels = [regel for regel in alle_regels() if regel.naam in PAKKETREGELS]
    assert len(regels) == len(PAKKETREGELS)
    assert lint(pad, regels=regels) == []


def test_lint_and_open_xml_sdk_find_no_more_in_the_rich_workbook_than_before(tmp_path):
    gevonden = []
    for naam, boek in (("klas.xlsx", rijk()), ("klas.xlsm", ingezet("rijk"))):
        (tmp_path / naam).write_bytes(boek)
        gevonden.append({str(fout) for fout in lint(tmp_path / naam)})

    assert gevonden[1] <= gevonden[0] != set()
    assert openxml.valideer(tmp_path / "klas.xlsm") == []


def test_open_xml_sdk_finds_nothing_in_a_klassenmap(tmp_path):
    pad = tmp_path / "klas.xlsm"
    pad.write_bytes(ingezet("8"))

    assert openxml.valideer(pad) == []


def test_each_button_reaches_its_line_of_python(soort):
    assert gebroken(ingezet(soort)) == []


def test_a_broken_project_would_be_seen():
    kapot = met(ingezet("5/6"), {DEEL: customui().replace(b'"lint_plan"', b'"lint_plann"')})

    assert [zin.partition(":")[0] for zin in gebroken(kapot)] == ["plan"]


def test_olevba_lists_a_module_for_each_sheet_and_ours(soort):
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
        from oletools.olevba import VBA_Parser
    parser = VBA_Parser("klassenmap.xlsm", data=ingezet(soort))
    gelezen = [Path(naam).stem for _, _, naam, _ in parser.extract_macros()]
    parser.close()
    delen = pak_uit(ingezet(soort))
    aantal = len(re.findall(rb"<sheet ", delen["xl/workbook.xml"]))

    assert gelezen == [
        "ThisWorkbook", *(f"Sheet{i}" for i in range(1, aantal + 1)),
        "xlwings", "Dictionary", MODULE, "xlwings_udfs",
    ]  # fmt: skip
    assert OFFICE in project(ingezet(soort))[1]


def test_the_same_macros_as_in_a_klassenmap_that_is_built_with_them():
    erin, gebouwd = pak_uit(ingezet("5/6")), pak_uit(xlsm())

    assert {naam: erin[naam] == gebouwd[naam] for naam in (VBA, DEEL)} == {VBA: True, DEEL: True}
    assert {rij[0]: rij[1] for rij in waarden(ingezet("5/6"))[CONF]} == INSTELLINGEN
    assert namen(ingezet("5/6")) == namen(xlsm())


def test_sheets_values_and_names_stay_but_for_the_lambdas():
    oud, nieuw = waarden(xlsx()), waarden(ingezet("5/6"))

    assert nieuw == {**oud, CONF: nieuw[CONF]}
    assert namen(xlsx()) - namen(ingezet("5/6")) == {f.naam for f in alle().values() if f.excel}


def test_the_same_bytes_each_time_and_nothing_the_second_time(soort):
    eens = ingezet(soort)

    assert knoppen_in(KLASSEN[soort]()) == eens
    assert knoppen_in(eens) is eens


def test_one_that_is_built_with_macros_has_nothing_to_renew():
    assert knoppen_in(xlsm()) is xlsm()


def verouderd() -> bytes:
    """Return a klassenmap with macros as an earlier version might have made it."""
    oud = INSTELLINGEN["INTERPRETER_WIN"].encode()
    delen = pak_uit(xlsm())
    delen = {n: d.replace(oud, b"C:\\oud.exe") for n, d in delen.items() if n != VBA}
    delen[DEEL] = re.sub(rb'<button id="hgw_plan"[^>]*>', b"", customui())
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "klas.xlsm"
        pad.write_bytes(met(xlsm(), delen))
        with ExcelFile(pad) as boek:
            modules = boek.vba_modules()
            eerder = modules[MODULE].replace("lint_plan(", "lint_eerder(", 1)
            boek.set_module(MODULE, eerder.replace('"plan"', '"eerder"', 1))
            boek.set_module("xlwings", modules["xlwings"].replace("Version:", "Version: 0.30.0 '"))
            boek.save()
        return pad.read_bytes()


def test_macros_of_an_earlier_version_are_renewed_in_their_place():
    oud = verouderd()
    nieuw = knoppen_in(oud)

    assert (gebroken(oud), gebroken(nieuw)) == (["plan: no button"], [])
    gewoon, vernieuwd = pak_uit(xlsm()), pak_uit(nieuw)
    assert (vernieuwd[VBA], vernieuwd[DEEL]) == (gewoon[VBA], gewoon[DEEL])
    assert waarden(nieuw) == waarden(xlsm())
    assert [n for n in pak_uit(oud) if pak_uit(oud)[n] != vernieuwd[n]] == [
        naam for naam in gewoon if naam in (VBA, DEEL) or naam == _blad(gewoon, CONF)
    ]  # fmt: skip


def _blad(delen: dict[str, bytes], naam: str) -> str:
    aantal = len(re.findall(rb"<sheet ", delen["xl/workbook.xml"].partition(naam.encode())[0]))
    return f"xl/worksheets/sheet{aantal}.xml"


def test_macros_of_a_teacher_are_never_thrown_away():
    with pytest.raises(KanNiet, match=r"eigen macro's \(Knoppen\)"):
        knoppen_in(rijk_met_macro())


def test_a_button_writes_in_it(tmp_path):
    pad = tmp_path / "klas 5-6.xlsm"
    pad.write_bytes(ingezet("5/6"))
    voor = getypt(pad)
    *_, laatste = druk_in_lint(pad, "indelen").vakken

    tabellen = {cel.partition(" ")[0] for cel in anders(voor, getypt(pad))}
    assert tabellen == {"tblIndeling", ""}  # and the named cell that says when
    assert "Terugzetten" in laatste.tekst


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_openpyxl_opens_it_with_the_sheet_of_settings_out_of_sight(tmp_path):
    pad = tmp_path / "rijk.xlsm"
    pad.write_bytes(ingezet("rijk"))
    boek = openpyxl.load_workbook(pad, keep_vba=True)

    assert boek.sheetnames == ["Scores", "Lijst van mij", "Draai", CONF]
    assert boek[CONF].sheet_state == "veryHidden"


def test_libreoffice_opens_it_and_computes_what_is_stored(kantoor, tmp_path):
    pad = tmp_path / "klas 5-6.xlsm"
    pad.write_bytes(ingezet("5/6"))

    doc = kantoor.open(pad)

    assert verschillen(doc, pad.read_bytes()) == []
    doc.sluit()
