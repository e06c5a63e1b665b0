"""Every way a file can be refused: a row that fires for each code, and honest files that pass."""

import string
from collections.abc import Callable
from pathlib import Path

import pytest

from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.lezen import weigeringen as w
from hgw_excel.lezen.grenzen import GRENZEN, Grenzen
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Boek
from tests.lezen.kapot import (
    dubbel,
    extra_deel,
    gewijzigd,
    halve_zip,
    hernoemd,
    in_codering,
    inhoud,
    lange_teksten,
    met_doctype,
    rijen,
    stroom,
    verkeerde_crc,
    versleuteld_deel,
    verstopt_deel,
    zip64,
    zip_met,
)
from tests.lezen.maken import BLAD1, HOOFD, NS, TEKSTEN, maak_klassenmap, met_rijen

UTF16 = '<?xml version="1.0" encoding="UTF-16"?>'
UTF8 = '<?xml version="1.0" encoding="UTF-8"?>'
LATIJN = '<?xml version="1.0" encoding="ISO-8859-1"?>'
RELATIES, TABELRELATIES = "xl/_rels/workbook.xml.rels", "xl/worksheets/_rels/sheet2.xml.rels"
DUBBELE_CEL = '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'
VERRE_OPMAAK = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
VER = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
EEN_RIJ = '<row r="{0}"><c r="A{0}"><v>1</v></c></row>'
SAMEN = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>'
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
ODS = b"application/vnd.oasis.opendocument.spreadsheet"

GEVALLEN: list[tuple[str, str, Callable[[Path], Path], Grenzen]] = [
    ("HGW101", "missing", lambda pad: pad, GRENZEN),
    ("HGW104", "too large", maak_klassenmap, Grenzen(bestand=1000)),
    ("HGW105", "encrypted workbook", stroom("EncryptedPackage"), GRENZEN),
    ("HGW105", "encrypted zip entry", versleuteld_deel, GRENZEN),
    ("HGW106", "old Excel", stroom("Workbook"), GRENZEN),
    ("HGW106", "older Excel", stroom("Book"), GRENZEN),
    ("HGW106", "Excel 4 without container", inhoud(b"\x09\x04\x06\x00" + bytes(50)), GRENZEN),
    ("HGW107", "ods", zip_met(mimetype=ODS, **{"content.xml": b"<x/>"}), GRENZEN),
    ("HGW108", "xlsb", extra_deel("xl/workbook.bin", b"\0"), GRENZEN),
    ("HGW109", "csv", inhoud("naam;score\r\nAnna;12\r\n".encode("cp1252")), GRENZEN),
    ("HGW109", "utf-16 text", inhoud("naam\tscore".encode("utf-16")), GRENZEN),
    ("HGW109", "web page", inhoud(b"<html><table></table></html>"), GRENZEN),
    (
        "HGW110",
        "strict",
        gewijzigd(HOOFD, NS, STRICT),
        GRENZEN,
    ),
    ("HGW111", "plain zip", zip_met(**{"a.txt": b"a"}), GRENZEN),
    (
        "HGW111",
        "other Office file",
        gewijzigd("_rels/.rels", "xl/workbook.xml", "word/document.xml"),
        GRENZEN,
    ),
    ("HGW111", "empty zip", inhoud(b"PK\x05\x06" + bytes(18)), GRENZEN),
    ("HGW111", "other main part", gewijzigd(HOOFD, "<workbook ", "<werkboek "), GRENZEN),
    ("HGW112", "pdf", inhoud(b"%PDF-1.7\n%...."), GRENZEN),
    ("HGW112", "binary", inhoud(bytes(range(256))), GRENZEN),
    ("HGW112", "Word in a container", stroom("WordDocument"), GRENZEN),
    ("HGW113", "nothing", inhoud(b""), GRENZEN),
    ("HGW114", "half a zip", halve_zip, GRENZEN),
    ("HGW114", "hidden entry", verstopt_deel, GRENZEN),
    ("HGW114", "crc", verkeerde_crc, GRENZEN),
    ("HGW115", "bomb", extra_deel("xl/media/a.bin", bytes(3 << 20)), GRENZEN),
    ("HGW116", "part", maak_klassenmap, Grenzen(deel=1000)),
    ("HGW117", "total", maak_klassenmap, Grenzen(totaal=5000)),
    ("HGW118", "same name twice", dubbel(HOOFD), GRENZEN),
    ("HGW118", "same name in capitals", dubbel("XL/Workbook.xml"), GRENZEN),
    ("HGW119", "parent folder", extra_deel("xl/../../a.xml", b"<a/>"), GRENZEN),
    (
        "HGW119",
        "parent folder by backslash",
        hernoemd(b"docProps/app.xml", b"xxx\\..\\..\\pp.xml"),
        GRENZEN,
    ),
    ("HGW119", "absolute", extra_deel("/etc/a.xml", b"<a/>"), GRENZEN),
    ("HGW119", "drive", extra_deel("C:/a.xml", b"<a/>"), GRENZEN),
    ("HGW120", "doctype", met_doctype("utf-8"), GRENZEN),
    ("HGW120", "doctype in utf-16", met_doctype("utf-16"), GRENZEN),
    ("HGW120", "doctype in utf-16 without mark", met_doctype("utf-16-be"), GRENZEN),
    (
        "HGW121",
        "latin-1",
        in_codering("latin-1", LATIJN),
        GRENZEN,
    ),
    ("HGW121", "utf-7", in_codering("ascii", "<?xml version='1.0' encoding = 'UTF-7'?>"), GRENZEN),
    ("HGW121", "utf-32", in_codering("utf-32", '<?xml version="1.0"?>'), GRENZEN),
    ("HGW122", "far cell", rijen(EEN_RIJ.format(1) + VER), GRENZEN),
    ("HGW122", "one over", rijen(EEN_RIJ.format(1) + EEN_RIJ.format(41)), Grenzen(oppervlak=40)),
    ("HGW123", "rows", rijen("".join(EEN_RIJ.format(r) for r in range(1, 12))), Grenzen(rijen=10)),
    ("HGW124", "merges", rijen(EEN_RIJ.format(1), SAMEN), Grenzen(samengevoegd=1)),
    ("HGW125", "count", gewijzigd(TEKSTEN, 'uniqueCount="', 'uniqueCount="4000'), GRENZEN),
    ("HGW125", "long texts", lange_teksten, Grenzen(tekens=1_000_000)),
    ("HGW126", "bad XML", gewijzigd(BLAD1, "</sheetData>", ""), GRENZEN),
    (
        "HGW126",
        "string out of range",
        rijen('<row r="1"><c r="A1" t="s"><v>999</v></c></row>'),
        GRENZEN,
    ),
    (
        "HGW126",
        "same cell twice",
        rijen(DUBBELE_CEL),
        GRENZEN,
    ),
    ("HGW126", "same row twice", rijen(EEN_RIJ.format(2) * 2), GRENZEN),
    ("HGW126", "cell of another row", rijen('<row r="1"><c r="A2"><v>1</v></c></row>'), GRENZEN),
    ("HGW126", "column that is none", rijen('<row r="1"><c r="XFE1"><v>1</v></c></row>'), GRENZEN),
    (
        "HGW126",
        "comment in a value",
        rijen('<row r="1"><c r="A1"><v>1<!--x-->2</v></c></row>'),
        GRENZEN,
    ),
    ("HGW126", "two times data", rijen(EEN_RIJ.format(1) + "</sheetData><sheetData>"), GRENZEN),
    (
        "HGW126",
        "sheet part gone",
        gewijzigd(RELATIES, "worksheets/sheet2.xml", "worksheets/weg.xml"),
        GRENZEN,
    ),
    (
        "HGW126",
        "table part gone",
        gewijzigd(TABELRELATIES, "tables/table1", "tables/weg"),
        GRENZEN,
    ),
    ("HGW126", "two sheets, one name", gewijzigd(HOOFD, 'name="Diep"', 'name="START"'), GRENZEN),
    ("HGW129", "parts", maak_klassenmap, Grenzen(onderdelen=3)),
]


@pytest.mark.parametrize(
    ("code", "maak", "grenzen"),
    [
        pytest.param(code, maak, grenzen, id=f"{code} {naam}")
        for code, naam, maak, grenzen in GEVALLEN
    ],
)
def test_refusal_names_the_reason(tmp_path, code, maak, grenzen):
    pad = maak(tmp_path / "klassenmap groep 5.xlsx")

    melding = read_safely(pad, grenzen)

    assert isinstance(melding, Melding)
    assert (melding.code, melding.ernst, melding.bestand) == (code, Ernst.AANPASSEN, pad.name)
    assert melding.zin
    assert melding.doe


def test_every_code_has_a_row_that_fires():
    elders = {"HGW102", "HGW103", "HGW127", "HGW128"}  # test_lees and test_werker

    assert {code for code, *_ in GEVALLEN} | elders == {weigering.code for weigering in w.alle()}


EERLIJK: list[tuple[str, Callable[[Path], Path], Grenzen]] = [
    ("as written", maak_klassenmap, GRENZEN),
    ("just small enough", rijen(EEN_RIJ.format(1) + EEN_RIJ.format(40)), Grenzen(oppervlak=40)),
    (
        "just few enough rows",
        rijen("".join(EEN_RIJ.format(r) for r in range(1, 11))),
        Grenzen(rijen=40),
    ),
    ("just few enough merges", rijen(EEN_RIJ.format(1), SAMEN), Grenzen(samengevoegd=2)),
    ("texts that just fit", lange_teksten, Grenzen(tekens=1_300_000)),
    (
        "style without value far away",
        rijen(EEN_RIJ.format(1) + VERRE_OPMAAK),
        GRENZEN,
    ),
    ("backslashes", hernoemd(b"xl/styles.xml", b"xl\\styles.xml"), GRENZEN),
    ("zip64", zip64, GRENZEN),
    ("capitals", hernoemd(b"xl/worksheets/sheet1.xml", b"xl/worksheets/Sheet1.xml"), GRENZEN),
    ("strongly packed but small", extra_deel("xl/media/a.bin", bytes(1 << 20)), GRENZEN),
    ("utf-16", in_codering("utf-16", UTF16), GRENZEN),
    (
        "utf-16 without mark",
        in_codering("utf-16-le", UTF16),
        GRENZEN,
    ),
    (
        "utf-8 with mark",
        in_codering("utf-8-sig", UTF8),
        GRENZEN,
    ),
    ("no declaration", in_codering("utf-8", ""), GRENZEN),
    ("doctype as text", gewijzigd(TEKSTEN, "Anna", "&lt;!DOCTYPE"), GRENZEN),
    ("doctype in a picture", extra_deel("xl/media/a.svg", b"<!DOCTYPE svg><svg/>"), GRENZEN),
    (
        "comment before the data",
        gewijzigd(BLAD1, "<sheetData>", "<!-- gemaakt door x --><sheetData>"),
        GRENZEN,
    ),
    ("cells without address", rijen("<row><c><v>1</v></c><c><v>3</v></c></row>"), GRENZEN),
    ("count a bit off", gewijzigd(TEKSTEN, 'uniqueCount="', 'uniqueCount="1'), GRENZEN),
]


@pytest.mark.parametrize(
    ("maak", "grenzen"),
    [pytest.param(maak, grenzen, id=naam) for naam, maak, grenzen in EERLIJK],
)
def test_honest_file_passes(tmp_path, maak, grenzen):
    boek = read_safely(maak(tmp_path / "klassenmap groep 5.xlsx"), grenzen)

    assert isinstance(boek, Boek)
    assert boek.tabellen["tblScores"].rijen[0][1] == 112.5
    assert boek.soort == "klassenmap"


def test_utf16_sheet_gives_its_values(tmp_path):
    """A reader that skips UTF-16 silently gives no version."""
    pad = in_codering("utf-16", UTF16)(tmp_path / "a.xlsx")

    assert read_safely(pad).versie == 3


def test_codes_are_unique_and_in_our_range():
    codes = [weigering.code for weigering in w.alle()]

    assert codes == [f"HGW{nummer}" for nummer in range(101, 130)]


@pytest.mark.parametrize("weigering", w.alle(), ids=lambda weigering: weigering.code)
def test_refusal_speaks_plainly(weigering):
    velden = {
        deel for _, deel, _, _ in string.Formatter().parse(weigering.zin + weigering.doe) if deel
    }
    melding = weigering.melding("a.xlsx", **dict.fromkeys(velden, "9"))

    assert melding.zin.endswith((".", "9"))
    assert melding.doe.endswith((".", "9"))
    assert "{" not in str(melding)
    assert not set(str(melding).lower().split()) & {"xml", "crc", "parse", "record", "exception"}
    assert len(weigering.uitleg) > 50


def test_message_of_a_far_cell_says_where(tmp_path):
    melding = read_safely(met_rijen(tmp_path / "a.xlsx", EEN_RIJ.format(1) + VER))

    assert str(melding) == (
        "Start: Het blad loopt tot rij 1.048.576 en kolom XFD; dat is te groot om te lezen. "
        "Zoek met Ctrl+End de laatste cel en verwijder de rijen en kolommen die er niet horen."
    )
