"""Macro project, tab and settings come into a workbook, and nothing else of it changes."""

from collections.abc import Mapping

import pytest
from lxml import etree

from hgw_excel.bijwerken.macros import Macrodelen, met_macros
from hgw_excel.domein.melding import KanNiet
from tests.bijwerken.mapje import HOOFD, X, gelezen, maak, met, pak_uit
from tests.bijwerken.rijk import rijk, rijk_met_macro

INSTELLINGEN = {"PYTHON": r"C:\python.exe", "UDF MODULES": "onze"}
TYPES, RELS, HOOFDRELS = "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"
BLADEN = [f"xl/worksheets/sheet{i}.xml" for i in (1, 2, 3)]
NAMEN = (
    '<definedNames><definedName name="HGW_A">_xlfn.LAMBDA(_xlpm.x,_xlpm.x)</definedName>'
    '<definedName name="HGW_B">Scores!$A$1</definedName>'
    '<definedName name="VAN_MIJ">_xlfn.LAMBDA(_xlpm.x,1)</definedName></definedNames>'
)


def project(oud: bytes, namen: Mapping[str, str]) -> bytes:
    """Return something that says what it was made for."""
    return f"project {dict(namen)}".encode()


WAT = Macrodelen(project, lambda _: b"<customUI/>", ("Onze",), "conf", INSTELLINGEN, ("hgw_a",))


def zin(boek: bytes, wat: Macrodelen = WAT) -> str:
    with pytest.raises(KanNiet) as gevangen:
        met_macros(boek, wat)
    return gevangen.value.zin


def codenamen(boek: bytes) -> list[str]:
    """Return the name in code of the workbook and of each sheet part, '' for none."""
    delen = pak_uit(boek)
    paren = [(HOOFD, "workbookPr")] + [
        (naam, "sheetPr") for naam in sorted(delen) if naam.startswith("xl/worksheets/sheet")
    ]
    gevonden = [etree.fromstring(delen[naam]).find(f"{X}{tag}") for naam, tag in paren]
    return ["" if e is None else e.get("codeName", "") for e in gevonden]


def zonder_codenaam(deel: bytes) -> bytes:
    """Return a part in one spelling, without its name in code."""
    wortel = etree.fromstring(deel)
    for element in wortel.findall(f"{X}sheetPr"):
        element.attrib.pop("codeName", None)
        if not element.attrib and not len(element):
            wortel.remove(element)
    return etree.tostring(wortel, method="c14n")


def test_every_other_part_is_the_same_to_the_byte():
    oud, nieuw = pak_uit(rijk()), pak_uit(met_macros(rijk(), WAT))

    assert {n for n in oud if oud[n] != nieuw[n]} == {TYPES, RELS, HOOFDRELS, HOOFD, *BLADEN}
    assert list(nieuw) == [
        *oud, "xl/worksheets/sheet4.xml", "xl/vbaProject.bin", "customUI/customUI.xml",
    ]  # fmt: skip


def test_of_a_sheet_only_its_name_in_code_is_new():
    oud, nieuw = pak_uit(rijk()), pak_uit(met_macros(rijk(), WAT))

    assert [zonder_codenaam(nieuw[n]) for n in BLADEN] == [zonder_codenaam(oud[n]) for n in BLADEN]


def test_the_second_time_nothing_changes():
    eens = met_macros(rijk(), WAT)

    assert eens == met_macros(rijk(), WAT)
    assert met_macros(eens, WAT) is eens


def test_workbook_says_what_it_is_and_where_its_parts_are():
    delen = pak_uit(met_macros(maak(), WAT))

    assert delen[TYPES].count(b"application/vnd.ms-excel.sheet.macroEnabled.main+xml") == 1
    assert b"spreadsheetml.sheet.main+xml" not in delen[TYPES]
    assert b'PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.' in delen[TYPES]
    assert delen[HOOFDRELS].count(b'Target="vbaProject.bin"') == 1
    assert delen[RELS].count(b'ui/extensibility" Target="customUI/customUI.xml"') == 1
    assert b'<sheet name="conf" sheetId="3" state="veryHidden" r:id="rIdHgw1"/>' in delen[HOOFD]


def test_settings_stand_below_each_other():
    assert gelezen(met_macros(maak(), WAT), "conf") == [list(paar) for paar in INSTELLINGEN.items()]


def test_settings_that_are_there_change_in_their_row_and_others_stay():
    eens = met_macros(maak(), WAT._replace(instellingen={"python": "oud", "VAN ICT": "blijft"}))

    nieuw = met_macros(eens, WAT)

    assert gelezen(nieuw, "conf") == [
        ["PYTHON", r"C:\python.exe"], ["VAN ICT", "blijft"], ["UDF MODULES", "onze"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("boek", "blad", "verwacht"),
    [
        ("", "", ["ThisWorkbook", "Sheet1", "Sheet2", "Sheet3"]),
        ("DezeWerkmap", "Blad1", ["DezeWerkmap", "Blad1", "Sheet2", "Sheet3"]),
        ("Onze", "onze", ["ThisWorkbook", "Sheet1", "Sheet2", "Sheet3"]),
        ("Sheet2", "ThisWorkbook", ["Sheet2", "ThisWorkbook", "Sheet3", "Sheet4"]),
        ("Dubbel", "dubbel", ["Dubbel", "Sheet1", "Sheet2", "Sheet3"]),
        ("1e", "Blád", ["ThisWorkbook", "Sheet1", "Sheet2", "Sheet3"]),
        ("VBAProject", "a b", ["ThisWorkbook", "Sheet1", "Sheet2", "Sheet3"]),
    ],
)
def test_a_name_in_code_that_can_stay_does(boek, blad, verwacht):
    werkmap = maak(voor=f'<sheetPr codeName="{blad}"/>' if blad else "")
    hoofd = pak_uit(werkmap)[HOOFD].decode()
    if boek:
        hoofd = hoofd.replace("<workbookPr ", f'<workbookPr codeName="{boek}" ', 1)
    nieuw = met_macros(met(werkmap, {HOOFD: hoofd.encode()}), WAT)

    soorten = ["workbook"] + ["worksheet"] * 3
    assert codenamen(nieuw) == verwacht
    wil = project(b"", dict(zip(verwacht, soorten, strict=True)))
    assert pak_uit(nieuw)["xl/vbaProject.bin"] == wil


def test_a_workbook_without_properties_gets_them_where_they_belong():
    hoofd = etree.fromstring(pak_uit(maak())[HOOFD])
    hoofd.remove(hoofd.find(f"{X}workbookPr"))
    nieuw = met_macros(met(maak(), {HOOFD: etree.tostring(hoofd)}), WAT)

    tags = [e.tag.removeprefix(X) for e in etree.fromstring(pak_uit(nieuw)[HOOFD])]
    assert tags[:3] == ["fileVersion", "workbookPr", "bookViews"]


def test_only_a_lambda_of_ours_goes():
    hoofd = pak_uit(maak())[HOOFD].replace(b"<calcPr", f"{NAMEN}<calcPr".encode())
    nieuw = met_macros(met(maak(), {HOOFD: hoofd}), WAT)

    over = etree.fromstring(pak_uit(nieuw)[HOOFD]).iter(f"{X}definedName")
    assert [naam.get("name") for naam in over] == ["HGW_B", "VAN_MIJ"]


def test_a_list_of_names_is_not_left_empty():
    een = NAMEN.partition('<definedName name="HGW_B"')[0] + "</definedNames>"
    hoofd = pak_uit(maak())[HOOFD].replace(b"<calcPr", f"{een}<calcPr".encode())

    assert b"definedName" not in pak_uit(met_macros(met(maak(), {HOOFD: hoofd}), WAT))[HOOFD]


def test_what_is_there_is_handed_over_and_renewed_in_its_place():
    gezien: list[bytes] = []

    def lint(oud: bytes) -> bytes:
        gezien.append(oud)
        return b"<customUI/>"

    oud, nieuw = (pak_uit(boek) for boek in (
        rijk_met_macro(), met_macros(rijk_met_macro(), WAT._replace(lint=lint)),
    ))  # fmt: skip

    assert gezien == [oud["customUI/customUI.xml"]]
    assert list(nieuw) == [*oud, "xl/worksheets/sheet4.xml"]
    assert nieuw["customUI/customUI.xml"] == b"<customUI/>"
    assert nieuw["xl/vbaProject.bin"].startswith(b"project {'ThisWorkbook': 'workbook', 'Sheet1'")


def test_parts_that_lie_loose_in_the_file_are_not_taken_for_ours():
    vol = met(maak(), {"xl/vbaProject.bin": b"los", "xl/worksheets/Sheet3.xml": b"<los/>"})
    delen = pak_uit(met_macros(vol, WAT))

    assert (delen["xl/vbaProject.bin"], delen["xl/worksheets/Sheet3.xml"]) == (b"los", b"<los/>")
    assert delen["xl/vbaProject1.bin"].startswith(b"project")
    assert gelezen(met_macros(vol, WAT), "conf") != []


def _getekend(boek: bytes) -> bytes:
    soort = "http://schemas.microsoft.com/office/2006/relationships/vbaProjectSignatureAgile"
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{soort}" Target="vbaProjectSignatureAgile.bin"/>'
        "</Relationships>"
    )
    return met(boek, {"xl/_rels/vbaProject.bin.rels": rels.encode()})


def test_signed_macros_are_not_replaced():
    eens = _getekend(met_macros(maak(), WAT))
    anders = WAT._replace(project=lambda oud, namen: b"anders")

    assert zin(eens, anders).startswith("De macro's zijn digitaal ondertekend")
    assert met_macros(eens, WAT) is eens


@pytest.mark.parametrize(
    ("delen", "begin"),
    [
        ({"_xmlsignatures/origin.sigs": b""}, "De werkmap heeft een digitale handtekening"),
        ({"xl/revisions/revisionHeaders.xml": b"<h/>"}, "De werkmap is gedeeld op de oude manier"),
        ({HOOFD: b"<kapot"}, "De inhoud van de werkmap is niet te lezen."),
    ],
)
def test_what_can_not_be_changed_is_refused(delen, begin):
    geweigerd = zin(met(maak(), delen))

    assert geweigerd.startswith(begin)
    assert geweigerd.endswith("Er is niets veranderd.")


def test_a_sheet_of_old_macros_is_refused():
    rels = pak_uit(maak())[HOOFDRELS].replace(b'/worksheet"', b'/dialogsheet"', 1)
    begin = "In de werkmap zit een blad van een oude soort"

    assert zin(met(maak(), {HOOFDRELS: rels})).startswith(begin)
