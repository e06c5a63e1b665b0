"""Spoilt cells, styles, columns, groups, panes and pages."""

from tests.lint.defecten.plekken import LEERLINGEN, SCORES, START, STIJLEN, TEKSTEN, Defect
from tests.lint.verminken import vervang

DEFECTEN: list[Defect] = [
    ("cells do not ascend", "rijen", vervang(START, '<c r="D5"', '<c r="A5"')),
    ("cell in another row", "rijen", vervang(START, '<c r="D5"', '<c r="D4"')),
    ("row twice", "rijen", vervang(START, '<row r="9"', '<row r="8"')),
    ("cell outside the dimension", "rijen", vervang(START, 'ref="B1:E9"', 'ref="B1:E8"')),
    ("not a number", "cel", vervang(START, "<v>45326</v>", "<v>NaN</v>")),
    ("infinite", "cel", vervang(START, "<v>45326</v>", "<v>INF</v>")),
    ("truth value 2", "cel", vervang(START, '<c r="D9" t="b"><v>1', '<c r="D9" t="b"><v>2')),
    (
        "unknown shared string",
        "cel",
        vervang(START, '<c r="B1" s="1" t="s"><v>0<', '<c r="B1" s="1" t="s"><v>999<'),
    ),
    ("unknown type", "cel", vervang(START, '<c r="D9" t="b">', '<c r="D9" t="x">')),
    (
        "error without formula",
        "cel",
        vervang(START, '<c r="D9" t="b"><v>1', '<c r="D9" t="e"><v>#N/A'),
    ),
    ("text too long", "tekst", vervang(TEKSTEN, "Klassenmap groep 5", "x" * 32_768)),
    ("emoji too many", "tekst", vervang(TEKSTEN, "Klassenmap groep 5", "\U0001f600" * 16_384)),
    (
        "inline text too long",
        "tekst",
        vervang(
            START,
            '<c r="D9" t="b"><v>1</v>',
            f'<c r="D9" t="inlineStr"><is><t>{"x" * 32_768}</t></is>',
        ),
    ),
    ("outer spaces", "spatie", vervang(TEKSTEN, '<t xml:space="preserve"> met', "<t> met")),
    ("style out of range", "stijlindex", vervang(START, '<c r="D8" s="3">', '<c r="D8" s="99">')),
    (
        "column style out of range",
        "stijlindex",
        vervang(SCORES, '<col min="7"', '<col style="99" min="7"'),
    ),
    ("differential format out of range", "dxf", vervang(SCORES, 'dxfId="2"', 'dxfId="7"')),
    ("font out of range", "stijltabel", vervang(STIJLEN, 'fontId="1"', 'fontId="99"')),
    (
        "style parent out of range",
        "stijltabel",
        vervang(STIJLEN, 'xfId="1" apply', 'xfId="9" apply'),
    ),
    (
        "number format undefined",
        "getalnotatie",
        vervang(STIJLEN, '<xf numFmtId="164"', '<xf numFmtId="199"'),
    ),
    ("number format with open quote", "getalnotatie", vervang(STIJLEN, "yyyy;&quot;", "yyyy;")),
    ("number format in five parts", "getalnotatie", vervang(STIJLEN, "d mmmm yyyy;", "0;0;0;0;")),
    ("columns overlap", "kolommen", vervang(SCORES, '<col min="7"', '<col min="6"')),
    ("column too wide", "kolommen", vervang(SCORES, 'width="3.7109375"', 'width="256"')),
    ("row too high", "kolommen", vervang(SCORES, 'ht="30"', 'ht="410"')),
    (
        "closed group without plus",
        "groepen",
        vervang(
            SCORES,
            'width="3.7109375" customWidth="1" collapsed="1"',
            'width="3.7109375" customWidth="1"',
        ),
    ),
    (
        "closed rows without plus",
        "groepen",
        vervang(SCORES, 'customHeight="1" collapsed="1"', 'customHeight="1"'),
    ),
    ("plus without group", "groepen", vervang(SCORES, '<row r="2" ', '<row r="2" collapsed="1" ')),
    ("gutter too narrow", "groepen", vervang(SCORES, 'outlineLevelCol="2"', 'outlineLevelCol="1"')),
    ("merges overlap", "samenvoegen", vervang(START, '"B2:E2"', '"B1:B2"')),
    (
        "merge in a table",
        "samenvoegen telling",
        vervang(
            LEERLINGEN,
            "</sheetData>",
            '</sheetData><mergeCells count="9"><mergeCell ref="A2:A3"/></mergeCells>',
        ),
    ),
    ("merge of one cell", "samenvoegen", vervang(START, '"B2:E2"', '"B2"')),
    (
        "scrolled into the frozen part",
        "venster",
        vervang(SCORES, 'topLeftCell="C2"', 'topLeftCell="A2"'),
    ),
    (
        "pane that is not there",
        "venster",
        vervang(LEERLINGEN, 'activePane="bottomLeft"', 'activePane="bottomRight"'),
    ),
    ("split, not frozen", "venster", vervang(SCORES, 'state="frozen"', 'state="split"')),
    (
        "selection without pane",
        "venster",
        vervang(LEERLINGEN, 'selection pane="bottomLeft"', 'selection pane="topRight"'),
    ),
    ("footer too long", "pagina", vervang(START, "Groep 5&amp;R", "x" * 256)),
    ("scale 5", "pagina", vervang(START, "<pageSetup ", '<pageSetup scale="5" ')),
    ("page breaks out of order", "pagina", vervang(START, 'brk id="20"', 'brk id="5"')),
]
