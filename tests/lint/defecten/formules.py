"""Spoilt formulas and their stored values."""

from tests.lint.defecten.plekken import PLAN, SCORES, START, Defect, formule, naam
from tests.lint.verminken import vervang

DEFECTEN: list[Defect] = [
    ("equals sign", "syntaxis", formule("=1+1")),
    ("semicolons", "syntaxis", formule("SUM(1;2)")),
    ("open bracket", "syntaxis", formule("SUM(1,2")),
    ("bracket too many", "syntaxis", formule("SUM(1,2))")),
    ("open quote", "syntaxis", formule('IF(D5=1,"ja)')),
    ("open square bracket", "syntaxis", formule("SUM(tblScores[groei)")),
    ("formula too long", "syntaxis", formule("1+" * 4096 + "1")),
    ("at sign", "syntaxis", formule("@A1")),
    ("Dutch function", "functies", formule("SOM(1,2)")),
    ("function above the floor", "functies", formule("_xlfn.XLOOKUP(1,C4:C5,C4:C5)")),
    ("lambda in a cell", "functies", formule("_xlfn.LAMBDA(1)")),
    ("named lambda in a cell", "functies", formule("HGW_DUBBEL(1)")),
    ("function without prefix", "functies", formule('TEXTJOIN(",",TRUE,C4:C5)')),
    ("prefix too many", "functies", formule("_xlfn.SUM(1,2)")),
    ("function that fetches", "functies", formule('WEBSERVICE("https://example.org")')),
    ("filter in a name", "functies", naam("_xlfn._xlws.FILTER(tblScores[groei],1)")),
    ("missing sheet", "verwijzing", formule("Weg!A1")),
    ("missing table", "verwijzing", formule("SUM(tblWeg[groei])")),
    ("missing column", "verwijzing", formule("SUM(tblScores[weg])")),
    ("missing name", "verwijzing", formule("WAAR")),
    ("deleted cell", "verwijzing", formule("1+#REF!")),
    ("cell outside the grid", "verwijzing", formule("A1048577")),
    ("at form", "verwijzing", formule("tblScores[@groei]")),
    ("this row of nothing", "verwijzing", formule("tblScores[[#This Row],[groei]]")),
    ("without table name", "verwijzing", formule("SUM([groei])")),
    ("no stored value", "cachewaarde", vervang(START, "<v>4</v>", "")),
    ("empty stored number", "cachewaarde cel", vervang(START, "<v>4</v>", "<v></v>")),
    ("stored error", "cachewaarde", vervang(START, 'r="D4"><f>', 'r="D4" t="e"><f>')),
    ("array elsewhere", "matrix", vervang(START, 't="array" ref="E4:E5"', 't="array" ref="E3:E5"')),
    (
        "array of cells in a table",
        "matrix",
        vervang(PLAN, 't="array" ref="B2"', 't="array" ref="B2:B3"'),
    ),
    ("dynamic array", "matrix", vervang(START, '<c r="E4">', '<c r="E4" cm="1">')),
    (
        "structured in a format",
        "gestructureerd",
        vervang(SCORES, '<formula>$D2="V"', '<formula>tblScores[groei]="V"'),
    ),
    (
        "structured in a validation",
        "gestructureerd",
        vervang(SCORES, "<formula1>lstNiveaus", "<formula1>tblScores[groei]"),
    ),
    (
        "table as a list",
        "gestructureerd",
        vervang(SCORES, "<formula1>lstNiveaus", "<formula1>tblArchief"),
    ),
    (
        "sheet on both sides",
        "gestructureerd",
        vervang(SCORES, "<formula1>lstNiveaus", "<formula1>Start!A1:Start!A8"),
    ),
    (
        "structured in a newer format",
        "gestructureerd",
        vervang(SCORES, '<x14:cfvo type="autoMin"/>', "<xm:f>tblScores[groei]</xm:f>"),
    ),
]
