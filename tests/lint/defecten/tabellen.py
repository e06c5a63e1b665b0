"""Spoilt tables."""

from tests.lint.defecten.plekken import (
    ARCHIEF,
    HOOFD,
    PLAN,
    PLAN_RELS,
    SCORES,
    SPREADSHEETML,
    TBL_ARCHIEF,
    TBL_SCORES,
    Defect,
    relatie,
    soort,
    tabelnaam,
)
from tests.lint.verminken import erbij, samen, vervang

TWEEDE = f"""<table {HOOFD} id="9" name="tblEen" displayName="tblEen" ref="A3:B5">
<tableColumns count="2"><tableColumn id="1" name="een"/><tableColumn id="2" name="x"/>
</tableColumns></table>"""
IFS = '_xlfn.IFS(tblScores[[#This Row],[Rekenen M score]]&gt;100,"I",TRUE,"V")'

DEFECTEN: list[Defect] = [
    ("header is another text", "tabelkop", vervang(TBL_ARCHIEF, "50% goed", "51% goed")),
    ("header is a number", "tabelkop", vervang(SCORES, '<c r="C1" t="s">', '<c r="C1">')),
    (
        "header cell is missing",
        "tabelkop rijen",
        vervang(ARCHIEF, '<c r="A1" t="s">', '<c r="B1" t="s">'),
    ),
    ("header differs in case", "tabelkop", vervang(TBL_SCORES, 'name="groei"', 'name="Groei"')),
    ("blank column name", "tabelkolom tabelkop", vervang(TBL_ARCHIEF, "50% goed", " ")),
    (
        "column name twice",
        "tabelkolom tabelkop",
        vervang(TBL_SCORES, 'name="groei"', 'name="LEERLING"'),
    ),
    (
        "column id twice",
        "tabelkolom",
        vervang(TBL_SCORES, 'tableColumn id="5"', 'tableColumn id="4"'),
    ),
    (
        "ref too wide",
        "tabelgebied",
        vervang(TBL_SCORES, 'ref="A1:E5"', 'ref="A1:F5"'),
    ),
    (
        "no data row",
        "tabelgebied tabelfilter onder_tabel",
        vervang(TBL_ARCHIEF, 'ref="A1:A2"', 'ref="A1:A1"'),
    ),
    ("no header row", "tabelgebied", vervang(TBL_ARCHIEF, "<table ", '<table headerRowCount="0" ')),
    (
        "table name like a cell",
        "tabelnaam",
        tabelnaam("T1"),
    ),
    (
        "table name like R1C1",
        "tabelnaam",
        tabelnaam("R2C3"),
    ),
    (
        "table name with a space",
        "tabelnaam",
        tabelnaam("tbl A"),
    ),
    (
        "table named like a name",
        "tabelnaam",
        tabelnaam("LICHTING"),
    ),
    (
        "table name twice",
        "tabelnaam",
        tabelnaam("tblscores"),
    ),
    ("table id twice", "tabelnaam", vervang(TBL_ARCHIEF, 'id="4"', 'id="2"')),
    (
        "tables overlap",
        "tabeloverlap onder_tabel tabelkop",
        samen(
            erbij("xl/tables/table9.xml", TWEEDE),
            soort("xl/tables/table9.xml", f"{SPREADSHEETML}table+xml"),
            relatie(PLAN_RELS, "table", "../tables/table9.xml"),
            vervang(
                PLAN, '<tableParts count="1">', '<tableParts count="2"><tablePart r:id="rId99"/>'
            ),
        ),
    ),
    (
        "filter is not the table",
        "tabelfilter",
        vervang(TBL_ARCHIEF, 'autoFilter ref="A1:A2"', 'autoFilter ref="A1:A3"'),
    ),
    (
        "sheet filter over a table",
        "tabelfilter",
        vervang(PLAN, 'autoFilter ref="D1:E4"', 'autoFilter ref="B1:E4"'),
    ),
    (
        "table not in the list",
        "tabeldeel",
        vervang(PLAN, '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>', ""),
    ),
    (
        "table of two sheets",
        "tabeldeel tabelnaam tabelkop tabeloverlap onder_tabel",
        relatie(PLAN_RELS, "table", "../tables/table1.xml"),
    ),
    (
        "text under a table",
        "onder_tabel",
        samen(
            vervang(ARCHIEF, "</sheetData>", '<row r="5"><c r="A5"><v>1</v></c></row></sheetData>'),
            vervang(ARCHIEF, 'dimension ref="A1:A2"', 'dimension ref="A1:A5"'),
        ),
    ),
    (
        "one cell computes otherwise",
        "kolomformule",
        vervang(SCORES, '&gt;100,"I",TRUE,"V")</f><v>V<', '&gt;99,"I",TRUE,"V")</f><v>V<'),
    ),
    (
        "one cell is a value",
        "kolomformule",
        vervang(
            SCORES,
            f"<f>{IFS}</f>",
            "",
        ),
    ),
    (
        "column formula is gone",
        "kolomformule",
        vervang(
            TBL_SCORES,
            f"<calculatedColumnFormula>{IFS}</calculatedColumnFormula>",
            "",
        ),
    ),
]
