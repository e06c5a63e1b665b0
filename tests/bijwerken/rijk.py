"""A workbook as rich as a teacher can make it: what openpyxl would drop, all of it in one file.

XlsxWriter makes what it can (sparklines, pictures, text boxes, charts, notes, newer conditional
formats, checkboxes); what it can't is put in its zip by hand: threaded comments, a slicer, a pivot
table, custom XML, a drop-down of the newer kind and the marks of a newer Excel.
"""

import io
import struct
import tempfile
import zlib
from datetime import date
from functools import cache
from pathlib import Path

import xlsxwriter

from tests.bijwerken.mapje import BLAD, HOOFD, met, pak_uit

RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PAKKETRELS = "http://schemas.openxmlformats.org/package/2006/relationships"
X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
X15 = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"
XM = "http://schemas.microsoft.com/office/excel/2006/main"
HOOFDNS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
THREAD = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

NAMEN = ("Anna", "Bram", "Chaima", "Daan", "Esra")
KOLOMMEN = ("leerling", "score", "niveau", "klaar", "dubbel", "rest")
NAMEN_IN_BOEK = {
    "lst_leerling": "INDEX(Scores!$B$4:$B$8,1):INDEX(Scores!$B$3:$B$8,6)",
    "lst_eigen": "'Lijst van mij'!$B$4:$B$8",
    "van_mij": "Scores!$I$4:$I$8",
    "laatste_twee": "Scores!$B$7:$B$8",
}
CALCCHAIN = "xl/calcChain.xml"


@cache
def rijk() -> bytes:
    """Return the workbook; table tblScores stands at B3:G8 of the sheet Scores.

    | leerling | score | niveau | klaar | dubbel (formula) | rest (relative formula) | | eigen |
    """
    uit = io.BytesIO()
    boek = xlsxwriter.Workbook(uit, {"in_memory": True})
    boek.set_custom_property("school", "De Zonnebloem")
    scores, lijst = boek.add_worksheet("Scores"), boek.add_worksheet("Lijst van mij")
    draai = boek.add_worksheet("Draai")
    _vul_tabel(boek, scores)
    _vul_eigen(boek, scores, lijst)
    for rij, naam in enumerate(("III", "II", "I")):
        lijst.write_string(rij, 0, naam)
    draai.write_row(0, 0, ("Rijlabels", "Som van score"))
    draai.write_row(1, 0, ("Anna", 101))
    for naam, tekst in NAMEN_IN_BOEK.items():
        boek.define_name(naam, f"={tekst}")
    boek.close()
    return _met_vreemde_delen(uit.getvalue())


def _vul_tabel(boek: xlsxwriter.Workbook, blad: xlsxwriter.worksheet.Worksheet) -> None:
    geel = boek.add_format({"bg_color": "#FFF2CC"})
    dag = boek.add_format({"num_format": "dd-mm-yyyy", "bg_color": "#DDEBF7"})
    blad.write_string("B1", "Scores van groep 5")
    kolommen = [{"header": kop} for kop in KOLOMMEN]
    kolommen[4]["formula"] = "=tblScores[[#This Row],[score]]*2"
    blad.add_table("B3:G8", {"name": "tblScores", "columns": kolommen, "autofilter": True})
    for i, naam in enumerate(NAMEN):
        rij = 3 + i
        blad.set_row(rij, 21.75)
        blad.write_string(rij, 1, naam, geel)
        blad.write_number(rij, 2, 101 + i, geel)
        blad.write_string(rij, 3, "III", geel)
        blad.write_datetime(rij, 4, date(2026, 2, 3 + i), dag)
        blad.write_formula(rij, 5, "=tblScores[[#This Row],[score]]*2", geel, 2 * (101 + i))
        blad.write_formula(rij, 6, f"=C{rij + 1}-$C$4", geel, i)
    blad.print_area("B1:G8")


def _vul_eigen(
    boek: xlsxwriter.Workbook,
    scores: xlsxwriter.worksheet.Worksheet,
    lijst: xlsxwriter.worksheet.Worksheet,
) -> None:
    scores.write_string("I3", "eigen kolom")
    scores.write_string("I4", "let op bril")
    scores.write_formula("I5", "=SUM(C4:C8)", None, 515)
    scores.write_dynamic_array_formula("I6:I6", "=_xlfn.UNIQUE(D4:D4)", None, "III")
    scores.write_comment("C5", "toets later gemaakt", {"author": "juf"})
    scores.write_comment("I4", "bril vergeten", {"author": "juf", "x_scale": 2})
    scores.merge_range("K1:L1", "samen")
    scores.insert_checkbox("K3", True)
    scores.add_sparkline("K4", {"range": "Scores!C4:C8"})
    scores.conditional_format("C4:C8", {"type": "data_bar", "data_bar_2010": True})
    scores.conditional_format("D4:D8", {"type": "cell", "criteria": "==", "value": '"V"',
                                        "format": boek.add_format({"bold": True})})  # fmt: skip
    scores.conditional_format("B4:I8", {"type": "no_blanks", "format": boek.add_format()})
    scores.data_validation("C4:C8", {"validate": "integer", "criteria": ">", "value": 0})
    scores.data_validation("I4:I8", {"validate": "any", "input_title": "van mij"})
    scores.insert_image("N2", "plaatje.png", {"image_data": io.BytesIO(_plaatje()),
                                              "description": "zon"})  # fmt: skip
    scores.insert_textbox("N10", "denk aan het rapport")
    grafiek = boek.add_chart({"type": "column"})
    grafiek.add_series({"values": "=Scores!$C$4:$C$8"})
    scores.insert_chart("N16", grafiek)
    scores.set_header("&C&G", {"image_center": "kop.png",
                               "image_data_center": io.BytesIO(_plaatje())})  # fmt: skip
    lijst.write_url("C1", "internal:'Scores'!A1", string="terug")
    lijst.write_rich_string("C2", boek.add_format({"bold": True}), "let", " op")


def _plaatje() -> bytes:
    """Return a picture of one red point."""

    def stuk(soort: bytes, inhoud: bytes) -> bytes:
        staart = struct.pack(">L", zlib.crc32(soort + inhoud))
        return struct.pack(">L", len(inhoud)) + soort + inhoud + staart

    kop = struct.pack(">2L5B", 1, 1, 8, 2, 0, 0, 0)
    delen = ((b"IHDR", kop), (b"IDAT", zlib.compress(b"\0\xff\0\0")), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(stuk(*deel) for deel in delen)


def _relatie(nummer: str, soort: str, doel: str) -> str:
    soort = soort if "://" in soort else f"{RELS}/{soort}"
    return f'<Relationship Id="{nummer}" Type="{soort}" Target="{doel}"/>'


def _voor(deel: bytes, einde: str, *stukken: str) -> bytes:
    """Put text before the last end tag of a kind."""
    tekst = deel.decode()
    assert einde in tekst, einde
    voor, _, na = tekst.rpartition(einde)
    return "".join((voor, *stukken, einde, na)).encode()


def _met_vreemde_delen(boek: bytes) -> bytes:
    delen = pak_uit(boek)
    for voeg_toe in (_threads, _slicer, _draaitabel, _eigen_xml, _nieuwer, _keten):
        voeg_toe(delen)
    return met(boek, delen)


def _type(delen: dict[str, bytes], naam: str, soort: str) -> None:
    regel = f'<Override PartName="/{naam}" ContentType="{soort}"/>'
    delen["[Content_Types].xml"] = _voor(delen["[Content_Types].xml"], "</Types>", regel)


def _rel(delen: dict[str, bytes], deel: str, *regel: str) -> None:
    if deel not in delen:
        delen[deel] = f'{KOP}<Relationships xmlns="{PAKKETRELS}"></Relationships>'.encode()
    delen[deel] = _voor(delen[deel], "</Relationships>", _relatie(*regel))


_BLADRELS = "xl/worksheets/_rels/sheet1.xml.rels"
_HOOFDRELS = "xl/_rels/workbook.xml.rels"
_PERSOON = "{8A1E5C3B-0000-4000-8000-000000000001}"
_DRAAD = "{8A1E5C3B-0000-4000-8000-000000000002}"


def _threads(delen: dict[str, bytes]) -> None:
    soort = "http://schemas.microsoft.com/office/2017/10/relationships"
    _rel(delen, _BLADRELS, "rIdT", f"{soort}/threadedComment",
         "../threadedComments/threadedComment1.xml")  # fmt: skip
    _rel(delen, _HOOFDRELS, "rIdP", f"{soort}/person", "persons/person.xml")
    draden, personen = "xl/threadedComments/threadedComment1.xml", "xl/persons/person.xml"
    _type(delen, draden, "application/vnd.ms-excel.threadedcomments+xml")
    _type(delen, personen, "application/vnd.ms-excel.person+xml")
    delen[draden] = (
        f'{KOP}<ThreadedComments xmlns="{THREAD}"><threadedComment ref="C5" '
        f'dT="2026-02-03T10:00:00.00" personId="{_PERSOON}" id="{_DRAAD}">'
        "<text>Samen bekijken?</text></threadedComment></ThreadedComments>"
    ).encode()
    delen[personen] = (
        f'{KOP}<personList xmlns="{THREAD}"><person displayName="juf Marieke" id="{_PERSOON}" '
        'userId="juf" providerId="None"/></personList>'
    ).encode()


def _slicer(delen: dict[str, bytes]) -> None:
    soort = "http://schemas.microsoft.com/office/2007/relationships"
    _rel(delen, _BLADRELS, "rIdS", f"{soort}/slicer", "../slicers/slicer1.xml")
    _rel(delen, _HOOFDRELS, "rIdC", f"{soort}/slicerCache", "slicerCaches/slicerCache1.xml")
    _type(delen, "xl/slicers/slicer1.xml", "application/vnd.ms-excel.slicer+xml")
    _type(delen, "xl/slicerCaches/slicerCache1.xml", "application/vnd.ms-excel.slicerCache+xml")
    delen["xl/slicers/slicer1.xml"] = (
        f'{KOP}<slicers xmlns="{X14}"><slicer name="niveau" cache="Slicer_niveau" '
        'caption="niveau" rowHeight="225425"/></slicers>'
    ).encode()
    delen["xl/slicerCaches/slicerCache1.xml"] = (
        f'{KOP}<slicerCacheDefinition xmlns="{X14}" xmlns:x="{HOOFDNS}" name="Slicer_niveau" '
        'sourceName="niveau"><extLst><x:ext uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}" '
        f'xmlns:x15="{X15}"><x15:tableSlicerCache tableId="1" column="3"/></x:ext></extLst>'
        "</slicerCacheDefinition>"
    ).encode()
    delen[HOOFD] = _voor(
        delen[HOOFD], "</workbook>",
        '<extLst><ext uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}" '
        f'xmlns:x15="{X15}"><x15:slicerCaches xmlns:x14="{X14}"><x14:slicerCache r:id="rIdC"/>'
        "</x15:slicerCaches></ext></extLst>",
    )  # fmt: skip
    delen[HOOFD] = _voor(
        delen[HOOFD], "</definedNames>", '<definedName name="Slicer_niveau">#N/A</definedName>'
    )


def _draaitabel(delen: dict[str, bytes]) -> None:
    soort = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    tabel, cache = "xl/pivotTables/pivotTable1.xml", "xl/pivotCache/pivotCacheDefinition1.xml"
    records = "xl/pivotCache/pivotCacheRecords1.xml"
    _rel(delen, "xl/worksheets/_rels/sheet3.xml.rels", "rId1", "pivotTable",
         "../pivotTables/pivotTable1.xml")  # fmt: skip
    _rel(delen, "xl/pivotTables/_rels/pivotTable1.xml.rels", "rId1", "pivotCacheDefinition",
         "../pivotCache/pivotCacheDefinition1.xml")  # fmt: skip
    _rel(delen, "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels", "rId1", "pivotCacheRecords",
         "pivotCacheRecords1.xml")  # fmt: skip
    _rel(delen, _HOOFDRELS, "rIdD", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml")
    for naam, eind in ((tabel, "pivotTable"), (cache, "pivotCacheDefinition"),
                       (records, "pivotCacheRecords")):  # fmt: skip
        _type(delen, naam, f"{soort}{eind}+xml")
    kern = f'xmlns="{HOOFDNS}"'
    delen[tabel] = (
        f'{KOP}<pivotTableDefinition {kern} name="Draaitabel1" cacheId="7" dataCaption="Waarden">'
        '<location ref="A1:B2" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>'
        '<pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="1">'
        '<item x="0"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields>'
        '<rowFields count="1"><field x="0"/></rowFields><rowItems count="1"><i><x/></i></rowItems>'
        '<colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Som van score" '
        'fld="1"/></dataFields></pivotTableDefinition>'
    ).encode()
    delen[cache] = (
        f'{KOP}<pivotCacheDefinition {kern} xmlns:r="{RELS}" r:id="rId1" recordCount="1">'
        '<cacheSource type="worksheet"><worksheetSource name="tblScores"/></cacheSource>'
        '<cacheFields count="2"><cacheField name="leerling"><sharedItems count="1"><s v="Anna"/>'
        '</sharedItems></cacheField><cacheField name="score"><sharedItems containsSemiMixedTypes='
        '"0" containsString="0" containsNumber="1"/></cacheField></cacheFields>'
        "</pivotCacheDefinition>"
    ).encode()
    delen[records] = (
        f'{KOP}<pivotCacheRecords {kern} count="1"><r><x v="0"/><n v="101"/></r>'
        "</pivotCacheRecords>"
    ).encode()
    tekst = delen[HOOFD].decode()
    einde = tekst.index(">", tekst.index("<calcPr")) + 1
    pivots = '<pivotCaches><pivotCache cacheId="7" r:id="rIdD"/></pivotCaches>'
    delen[HOOFD] = f"{tekst[:einde]}{pivots}{tekst[einde:]}".encode()


def _eigen_xml(delen: dict[str, bytes]) -> None:
    _rel(delen, _HOOFDRELS, "rIdX", "customXml", "../customXml/item1.xml")
    _rel(delen, "customXml/_rels/item1.xml.rels", "rId1", "customXmlProps", "itemProps1.xml")
    _type(delen, "customXml/itemProps1.xml",
          "application/vnd.openxmlformats-officedocument.customXmlProperties+xml")  # fmt: skip
    delen["customXml/item1.xml"] = b"<label xmlns='urn:school'>vertrouwelijk</label>"
    delen["customXml/itemProps1.xml"] = (
        f'{KOP}<ds:datastoreItem ds:itemID="{_DRAAD}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'
    ).encode()


def _nieuwer(delen: dict[str, bytes]) -> None:
    """Give the sheet what a newer Excel adds: ignorable prefixes and a drop-down in extLst."""
    blad = delen[BLAD].decode()
    merk = (
        '<worksheet mc:Ignorable="x14ac xr" '
        'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" '
        'xr:uid="{00000000-0001-0000-0000-000000000000}" '
    )
    blad = blad.replace(' mc:Ignorable="x14ac"', "", 1).replace("<worksheet ", merk, 1)
    regel = (
        '<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
        f'xmlns:x14="{X14}"><x14:dataValidations count="1" xmlns:xm="{XM}">'
        '<x14:dataValidation type="list" allowBlank="1"><x14:formula1>'
        "<xm:f>'Lijst van mij'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D4:D8</xm:sqref>"
        "</x14:dataValidation></x14:dataValidations></ext>"
        '<ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" '
        f'xmlns:x15="{X15}"><x14:slicerList xmlns:x14="{X14}"><x14:slicer r:id="rIdS"/>'
        "</x14:slicerList></ext>"
    )
    delen[BLAD] = _voor(blad.encode(), "</extLst>", regel)


def _keten(delen: dict[str, bytes]) -> None:
    """Add the calculation chain, which Excel keeps and XlsxWriter does not."""
    _rel(delen, _HOOFDRELS, "rIdK", "calcChain", "calcChain.xml")
    _type(delen, CALCCHAIN,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml")  # fmt: skip
    cellen = [f"{kolom}{rij}" for kolom in "FG" for rij in range(4, 9)] + ["I5"]
    regels = "".join(f'<c r="{cel}"/>' for cel in cellen).replace("/>", ' i="1"/>', 1)
    regels += '<c r="I6" i="1" a="1"/>'
    delen[CALCCHAIN] = f'{KOP}<calcChain xmlns="{HOOFDNS}">{regels}</calcChain>'.encode()


@cache
def rijk_met_macro() -> bytes:
    """Return the same workbook with a macro project and a ribbon of its own."""
    from pyopenvba import ExcelFile

    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "rijk.xlsm"
        pad.write_bytes(rijk())
        with ExcelFile(pad) as boek:
            boek.add_vba_project()
            boek.vba_project().add_module("Knoppen", "Sub Groet()\r\nEnd Sub\r\n")
            boek.save(pad)
        macro = pad.read_bytes()
    delen = pak_uit(macro)
    soort = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    met_macro = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    assert soort in delen["[Content_Types].xml"]
    delen["[Content_Types].xml"] = delen["[Content_Types].xml"].replace(soort, met_macro)
    lint = "http://schemas.microsoft.com/office/2006/01/customui"
    delen["customUI/customUI.xml"] = (
        f'<customUI xmlns="{lint}"><ribbon><tabs><tab id="t" label="HGW"><group id="g" label="x">'
        '<button id="b" label="Groet" onAction="Groet"/></group></tab></tabs></ribbon></customUI>'
    ).encode()
    _rel(delen, "_rels/.rels", "rIdU",
         "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility",
         "customUI/customUI.xml")  # fmt: skip
    return met(macro, delen)
