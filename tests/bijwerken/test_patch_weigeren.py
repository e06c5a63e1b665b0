"""Workbooks that are left alone, and odd ones that are not."""

import io
import zipfile
from datetime import date

import pytest

from hgw_excel.bijwerken.opdracht import Opdracht, Overgeslagen
from hgw_excel.bijwerken.patch import patch
from hgw_excel.domein.melding import KanNiet
from hgw_excel.lezen.weigeringen import DOCTYPE
from tests.bijwerken.mapje import (
    BLAD,
    HOOFD,
    NS,
    TEKSTEN,
    gelezen,
    maak,
    met,
    pak_uit,
    rijen,
    verschil,
)

EEN = Opdracht({"Scores": {(0, 0): 5}})
LEEG = '<row r="1"><c r="A1"/></row>'


def zin(boek: bytes) -> str:
    with pytest.raises(KanNiet) as gevangen:
        patch(boek, EEN)
    assert gevangen.value.zin.endswith(" Er is niets veranderd.")
    return gevangen.value.zin.removesuffix(" Er is niets veranderd.")


@pytest.mark.parametrize(
    ("delen", "begin"),
    [
        ({"_xmlsignatures/origin.sigs": b""}, "De werkmap heeft een digitale handtekening, "),
        ({"_XMLSignatures/sig1.xml": b"<s/>"}, "De werkmap heeft een digitale handtekening, "),
        ({"xl/revisions/revisionHeaders.xml": b"<h/>"}, "De werkmap is gedeeld op de oude manier "),
        ({"xl/userNames.xml": b"<u/>"}, "De werkmap is gedeeld op de oude manier "),
        ({"xl/mijn.xml": b"<!DOCTYPE a><a/>"}, DOCTYPE.zin),
        ({BLAD: b"<worksheet"}, "De inhoud van de werkmap is niet te lezen."),
        ({BLAD: f'<worksheet xmlns="{NS}"/>'.encode()}, "De inhoud van de werkmap is niet te "),
    ],
)
def test_whole_workbook_is_refused(delen, begin):
    assert zin(met(maak(LEEG), delen)).startswith(begin)


def test_part_that_is_not_needed_is_not_looked_at():
    uit = patch(met(maak(LEEG), {TEKSTEN: b"<sst"}), EEN).inhoud

    assert gelezen_a1(uit) == "<v>5</v>"


def gelezen_a1(boek: bytes) -> str:
    return rijen(boek).removeprefix('<row r="1"><c r="A1">').removesuffix("</c></row>")


def test_strict_workbook_is_refused():
    strict = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    hoofd = pak_uit(maak())[HOOFD].replace(NS.encode(), strict)

    assert zin(met(maak(), {HOOFD: hoofd})).startswith("De werkmap is opgeslagen als 'Strict Open")


def test_encrypted_and_no_workbook_are_refused():
    assert zin(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) != ""
    assert zin(b"geen werkmap") != ""


@pytest.mark.parametrize(
    "inhoud",
    [
        '<row r="2"/><row r="2"/>',
        '<row r="2"/><row r="1"/>',
        '<row r="0"/>',
        '<row r="x"/>',
        '<row r="1048577"/>',
        '<row r="1"><c r="B1"/><c r="A1"/></row>',
        '<row r="1"><c r="A2"/></row>',
        '<row r="1"><c r="A1"><v>1<!-- 2 -->3</v></c></row>',
        '<row r="1"><?pi 1?><c r="A1"/></row>',
    ],
)
def test_rows_that_readers_disagree_about_are_refused(inhoud):
    assert zin(maak(inhoud)).startswith("De inhoud van de werkmap is niet te lezen.")


@pytest.mark.parametrize("ht", ["hoog", "inf", "nan"])
def test_height_that_is_none_is_refused(ht):
    with pytest.raises(KanNiet):
        patch(maak(f'<row r="1" ht="{ht}"/>'), Opdracht(hoogtes={"Scores": {0: 30}}))


def test_two_sheets_in_one_part_are_refused():
    rels = "xl/_rels/workbook.xml.rels"
    delen = {rels: pak_uit(maak())[rels].replace(b"sheet2.xml", b"sheet1.xml")}

    with pytest.raises(KanNiet):
        patch(met(maak(), delen), Opdracht({"Scores": {(0, 0): 1}, "Ander": {(0, 0): 2}}))


def test_rows_and_cells_without_place_are_counted():
    boek = maak("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")

    uit = patch(boek, Opdracht({"Scores": {(0, 2): 9, (1, 0): 4, (2, 0): 5}})).inhoud

    assert gelezen(uit) == [[1, 2, 9], [4, "", ""], [5, "", ""]]


def test_prefixed_names_stay_prefixed():
    boek = maak()
    blad = (
        f'<x:worksheet xmlns:x="{NS}"><x:dimension ref="A1"/><x:sheetData><x:row r="1">'
        '<x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData>'
        "</x:worksheet>"
    )

    uit = patch(met(boek, {BLAD: blad.encode()}), Opdracht({"Scores": {(0, 1): "b", (1, 0): 3}}))

    tekst = pak_uit(uit.inhoud)[BLAD].decode()
    assert tekst.partition("\n")[2] == (
        f'<x:worksheet xmlns:x="{NS}"><x:dimension ref="A1:B2"/><x:sheetData><x:row r="1">'
        '<x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c>'
        '<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">b</x:t></x:is></x:c></x:row>'
        '<x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )


@pytest.mark.parametrize(
    ("kop", "erna"),
    [
        ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n', ' standalone="yes"'),
        ("<?xml version='1.0' encoding='utf-8'?>", ""),
        ("", ""),
        ("\ufeff", ""),
    ],
)
def test_declaration_is_kept(kop, erna):
    blad = f'{kop}<worksheet xmlns="{NS}"><sheetData/></worksheet>'

    uit = pak_uit(patch(met(maak(), {BLAD: blad.encode()}), EEN).inhoud)[BLAD]

    assert uit.startswith(f'<?xml version="1.0" encoding="UTF-8"{erna}?>\n<worksheet'.encode())


def test_names_keep_their_case_and_slashes():
    delen = pak_uit(maak(LEEG))
    delen["xl/Worksheets/Sheet1.xml"] = delen.pop(BLAD)
    bron = io.BytesIO()
    with zipfile.ZipFile(bron, "w") as archief:
        for naam, deel in delen.items():
            archief.writestr(naam, deel)

    assert list(pak_uit(patch(bron.getvalue(), EEN).inhoud)) == list(delen)


def test_year_of_an_old_mac():
    hoofd = pak_uit(maak())[HOOFD].replace(b"<workbookPr ", b'<workbookPr date1904="1" ')
    boek = met(maak(LEEG), {HOOFD: hoofd})

    assert gelezen_a1(patch(boek, Opdracht({"Scores": {(0, 0): date(2026, 2, 3)}})).inhoud) == (
        "<v>44594</v>"
    )


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("", '<calcPr fullCalcOnLoad="1"/>'),
        ('<calcPr calcMode="manual"/>', '<calcPr calcMode="manual" fullCalcOnLoad="1"/>'),
        ('<calcPr fullCalcOnLoad="false"/>', '<calcPr fullCalcOnLoad="1"/>'),
    ],
)
def test_everything_is_computed_at_the_next_opening(oud, nieuw):
    hoofd = pak_uit(maak())[HOOFD]
    begin, einde = hoofd.index(b"<calcPr"), hoofd.index(b"</workbook>")
    anders = hoofd[:begin] + oud.encode() + b"<oleSize ref='A1'/>" + hoofd[einde:]
    boek = met(maak(LEEG), {HOOFD: anders})

    uit = pak_uit(patch(boek, EEN).inhoud)[HOOFD]

    assert uit[uit.index(b"</sheets>") :].decode() == (
        f'</sheets>{nieuw}<oleSize ref="A1"/></workbook>'
    )


def test_workbook_that_is_computed_anyway_keeps_its_part():
    boek = maak(LEEG)

    assert verschil(boek, patch(boek, EEN).inhoud) == [BLAD]


@pytest.mark.parametrize(
    ("rij", "punten", "erna"),
    [
        ('<row r="1" ht="20" customHeight="1"/>', 30, '<row r="1" ht="30" customHeight="1"/>'),
        ('<row r="1" ht="40"/>', 30, '<row r="1" ht="40"/>'),
        ('<row r="1" spans="1:2"/>', 31.5, '<row r="1" ht="31.5"/>'),
        ('<row r="1"/>', 12, '<row r="1"/>'),
        ("", 30, '<row r="1" ht="30"/>'),
    ],
)
def test_row_becomes_higher_and_never_lower(rij, punten, erna):
    assert rijen(patch(maak(rij), Opdracht(hoogtes={"Scores": {0: punten}})).inhoud) == erna


def test_height_alone_asks_for_no_computing():
    hoofd = pak_uit(maak())[HOOFD].replace(b' fullCalcOnLoad="1"', b"")
    boek = met(maak(), {HOOFD: hoofd})

    uit = patch(boek, Opdracht(hoogtes={"Scores": {0: 30}})).inhoud

    assert pak_uit(uit)[HOOFD] == hoofd
    assert pak_uit(patch(uit, EEN).inhoud)[HOOFD] != hoofd


def test_new_cell_takes_the_style_of_its_row_or_column():
    kolommen = '<cols><col min="2" max="3" style="4"/></cols>'
    boek = maak('<row r="1" s="7" customFormat="1"/><row r="2" s="7"/>', voor=kolommen)

    uit = patch(boek, Opdracht({"Scores": {(0, 1): 1, (1, 1): 2, (1, 0): 3, (2, 2): 4}})).inhoud

    assert rijen(uit) == (
        '<row r="1" s="7" customFormat="1"><c r="B1" s="7"><v>1</v></c></row>'
        '<row r="2" s="7"><c r="A2"><v>3</v></c><c r="B2" s="4"><v>2</v></c></row>'
        '<row r="3"><c r="C3" s="4"><v>4</v></c></row>'
    )


def test_skipped_cells_do_not_stop_the_others():
    boek = maak('<row r="1"><c r="A1"><f>1</f></c></row>')

    gepatcht = patch(boek, Opdracht({"Scores": {(0, 0): 5, (0, 1): "\x00", (0, 2): 7}}))

    assert rijen(gepatcht.inhoud) == (
        '<row r="1"><c r="A1"><f>1</f></c><c r="C1"><v>7</v></c></row>'
    )
    assert gepatcht.overgeslagen == (
        Overgeslagen("Scores", (0, 0), "formule"),
        Overgeslagen("Scores", (0, 1), "teken"),
    )
