"""Spoilt workbooks: sheets, names, order, protection."""

from tests.lint.defecten.plekken import (
    HOOFD,
    LEERLINGEN,
    MUUR,
    PLAN,
    SPREADSHEETML,
    START,
    TEKSTEN,
    WERKBOEK,
    WERKBOEK_RELS,
    Defect,
    naam,
    relatie,
    soort,
)
from tests.lint.verminken import erbij, samen, vervang

DEFECTEN: list[Defect] = [
    (
        "element out of order",
        "volgorde",
        samen(
            vervang(START, '<dimension ref="B1:E9"/>', ""),
            vervang(START, "<sheetFormatPr", '<dimension ref="B1:E9"/><sheetFormatPr'),
        ),
    ),
    (
        "element twice",
        "volgorde",
        vervang(START, '<dimension ref="B1:E9"/>', '<dimension ref="B1:E9"/>' * 2),
    ),
    ("unknown element", "volgorde", vervang(WERKBOEK, "<calcPr", "<iets/><calcPr")),
    ("wrong count", "telling", vervang(START, '<mergeCells count="2">', '<mergeCells count="3">')),
    ("empty list", "telling", vervang(PLAN, "<pageMargins", "<hyperlinks/><pageMargins")),
    ("count of shared strings", "telling", vervang(TEKSTEN, 'uniqueCount="', 'uniqueCount="1')),
    (
        "sheet name too long",
        "bladnaam",
        vervang(WERKBOEK, 'name="Leerlingen"', f'name="{"x" * 32}"'),
    ),
    (
        "sheet name with a colon",
        "bladnaam",
        vervang(WERKBOEK, 'name="Leerlingen"', 'name="Groep 5:6"'),
    ),
    ("sheet called History", "bladnaam", vervang(WERKBOEK, 'name="Leerlingen"', 'name="history"')),
    ("sheet name twice", "bladnaam", vervang(WERKBOEK, 'name="Leerlingen"', 'name="SCORES"')),
    (
        "sheet name with apostrophe",
        "bladnaam",
        vervang(WERKBOEK, 'name="Leerlingen"', 'name="foto\'"'),
    ),
    ("sheet id twice", "bladlijst", vervang(WERKBOEK, 'sheetId="2"', 'sheetId="1"')),
    (
        "opens on a hidden sheet",
        "bladlijst",
        vervang(
            WERKBOEK, '<workbookView xWindow="240"', '<workbookView activeTab="5" xWindow="240"'
        ),
    ),
    (
        "two sheets selected",
        "bladlijst",
        vervang(PLAN, "<sheetView ", '<sheetView tabSelected="1" '),
    ),
    ("name like a cell", "naam", naam("1", "AB12")),
    ("name with a space", "naam", naam("1", "mijn naam")),
    ("name twice", "naam", naam("1", "LSTNIVEAUS")),
    ("name that is empty", "naam syntaxis", naam("")),
    (
        "name of a missing sheet",
        "naam",
        vervang(WERKBOEK, 'name="lokaal" localSheetId="0"', 'name="lokaal" localSheetId="9"'),
    ),
    ("name to a missing sheet", "verwijzing", naam("Weg!$A$1")),
    ("name to a deleted cell", "verwijzing", naam("Start!#REF!")),
    ("name without a sheet", "verwijzing", naam("$A$1")),
    ("name to a missing table", "verwijzing", naam("tblWeg[leerling]")),
    (
        "print area of another sheet",
        "printnamen",
        vervang(WERKBOEK, "Start!$A$1:$F$20", "Scores!$A$1:$F$20"),
    ),
    (
        "print titles that are an area",
        "printnamen",
        vervang(WERKBOEK, "Start!$A:$B,Start!$1:$2", "Start!$A$1:$B$2"),
    ),
    (
        "print area without sheet",
        "printnamen",
        vervang(WERKBOEK, '"_xlnm.Print_Area" localSheetId="0"', '"_xlnm.Print_Area"'),
    ),
    (
        "password",
        "beveiliging",
        vervang(MUUR, "<sheetProtection ", '<sheetProtection password="83AF" '),
    ),
    (
        "protected sheet with table",
        "beveiliging",
        vervang(LEERLINGEN, "</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
    ),
    (
        "calculation chain off",
        "calcchain",
        samen(
            erbij(
                "xl/calcChain.xml", f'<calcChain {HOOFD}><c r="D4" i="1"/><c r="A1"/></calcChain>'
            ),
            soort("xl/calcChain.xml", f"{SPREADSHEETML}calcChain+xml"),
            relatie(WERKBOEK_RELS, "calcChain", "calcChain.xml"),
        ),
    ),
]
