"""Spoilt validations, formats, links, notes and drawings."""

from tests.lint.defecten.plekken import (
    GRAFIEK,
    MUUR,
    NOTITIES,
    SCORES,
    START,
    TEKENING,
    VML,
    Defect,
)
from tests.lint.verminken import samen, vervang

DEFECTEN: list[Defect] = [
    ("sparkline of a missing sheet", "verwijzing", vervang(MUUR, "<xm:f>Data", "<xm:f>Weg")),
    ("list too long", "validatie letterlijk", vervang(START, "goed,let op,zorg", "x" * 256)),
    (
        "title too long",
        "validatie",
        vervang(START, 'promptTitle="Kies"', f'promptTitle="{"x" * 33}"'),
    ),
    ("message too long", "validatie", vervang(START, 'error="1 tot 9"', f'error="{"x" * 256}"')),
    ("list without source", "validatie", vervang(SCORES, "<formula1>lstNiveaus</formula1>", "")),
    ("between one and nothing", "validatie", vervang(START, "<formula2>9</formula2>", "")),
    (
        "validations overlap",
        "validatie",
        vervang(SCORES, 'sqref="C2:C5"><formula1>', 'sqref="D5"><formula1>'),
    ),
    ("validation nowhere", "validatie", vervang(START, 'sqref="C4:C6"', 'sqref="C6:C4"')),
    ("priority twice", "opmaak", vervang(SCORES, 'priority="2"', 'priority="1"')),
    (
        "format nowhere",
        "opmaak",
        vervang(SCORES, 'conditionalFormatting sqref="D2:D5"', 'conditionalFormatting sqref=""'),
    ),
    (
        "comparison with nothing",
        "opmaak",
        vervang(SCORES, "<formula>1</formula><formula>9</formula>", ""),
    ),
    ("expression without formula", "opmaak", vervang(SCORES, '<formula>$D2="V"</formula>', "")),
    (
        "link to a hidden sheet",
        "hyperlink",
        vervang(START, "location=\"'Plan rekenen'!A1\"", "location=\"'Oud''s archief'!A1\""),
    ),
    (
        "link to a missing sheet",
        "hyperlink",
        vervang(START, "location=\"'Plan rekenen'!A1\"", 'location="Weg!A1"'),
    ),
    (
        "link to a missing name",
        "hyperlink",
        vervang(START, 'location="tblScores"', 'location="tblWeg"'),
    ),
    (
        "link without quotes",
        "hyperlink",
        vervang(START, "location=\"'Plan rekenen'!A1\"", 'location="Plan rekenen!A1"'),
    ),
    ("link formula to nowhere", "hyperlink", vervang(START, "#'Plan rekenen'!B2", "#Weg!B2")),
    ("link from nowhere", "hyperlink", vervang(START, '<hyperlink ref="B6"', '<hyperlink ref=""')),
    ("tip too long", "hyperlink", vervang(START, "Naar het plan", "x" * 256)),
    ("note without shape", "notities", vervang(VML, "<x:Row>0</x:Row>", "<x:Row>7</x:Row>")),
    ("note without drawing", "notities", vervang(SCORES, '<legacyDrawing r:id="rId1"/>', "")),
    ("two notes in a cell", "notities", vervang(NOTITIES, 'ref="D1"', 'ref="C1"')),
    ("note without author", "notities", vervang(NOTITIES, 'authorId="0"', 'authorId="5"')),
    ("object id twice", "tekening", vervang(TEKENING, 'cNvPr id="3"', 'cNvPr id="2"')),
    (
        "object upside down",
        "tekening",
        vervang(TEKENING, "<xdr:row>4</xdr:row>", "<xdr:row>400</xdr:row>"),
    ),
    (
        "chart without words",
        "alttekst",
        vervang(TEKENING, 'descr="Aantal kinderen per niveau"', ""),
    ),
    ("picture without words", "alttekst", vervang(TEKENING, 'descr="Een wit vlak"', 'descr=" "')),
    (
        "chart of a missing sheet",
        "verwijzing",
        vervang(GRAFIEK, "Datamuur!$K$1:$K$3", "Weg!$K$1:$K$3"),
    ),
    ("chart without values", "grafiek", vervang(GRAFIEK, "<c:f>Datamuur!$K$1:$K$3</c:f>", "")),
    (
        "chart without series",
        "grafiek",
        samen(vervang(GRAFIEK, "<c:ser>", "<c:weg>"), vervang(GRAFIEK, "</c:ser>", "</c:weg>")),
    ),
]
