"""Hostile and odd sheets: spans, order, numbers, texts, formulas, dates."""

from datetime import date, datetime
from pathlib import Path

from hgw_excel.schema.ruw import CelFout
from tests.breken.geval import BLAD2, SCORE, STIJLEN, Geval, Maker, cel, reeks, waarde
from tests.lezen.kapot import gewijzigd, lange_teksten, rijen
from tests.lezen.maken import (
    BLAD1,
    TEKSTEN,
    maak_klassenmap,
    met_rijen,
    verander,
)

RIJ = '<row r="{0}"><c r="A{0}"><v>1</v></c></row>'
VER = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
VERRE_OPMAAK = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'


def rij4(oud: str, nieuw: str) -> Maker:
    """Replace text on the sheet with the table."""
    return gewijzigd(BLAD2, oud, nieuw)


def omvang(ref: str) -> Maker:
    """Let the sheet with the table say that it covers this area."""
    return rij4('<dimension ref="B3:F6"/>', f'<dimension ref="{ref}"/>')


def met_opmaak(code: str) -> Maker:
    """Show Anna's score by another number format."""
    stap = (STIJLEN, 'formatCode="dd-mm-yyyy"', f'formatCode="{code}"')
    return reeks(stap, (BLAD2, SCORE, '<c r="C4" s="1"><v>112.5</v></c>'))


def tekst(inhoud: str) -> Maker:
    """Write Anna's score as a text from the list, which holds this `<si>`."""
    stap = (BLAD2, SCORE, '<c r="C4" t="s"><v>8</v></c>')
    return reeks(stap, (TEKSTEN, "<si><t>ziek</t></si>", inhoud))


def veel_teksten(pad: Path) -> Path:
    """A million cells that all show one text."""
    rij = "".join(f'<c r="{kolom}{{0}}" t="s"><v>0</v></c>' for kolom in "ABCDE")
    return met_rijen(pad, "".join(f'<row r="{r}">{rij.format(r)}</row>' for r in range(1, 190_001)))


def lege_rijen(pad: Path) -> Path:
    """Rows with only a height, as a sheet that was coloured to the end has."""
    return met_rijen(pad, "".join(f'<row r="{r}" ht="{r % 97}"/>' for r in range(1, 300_001)))


def samenvoegen(aantal: int) -> Maker:
    cellen = "".join(f'<mergeCell ref="A{r}:B{r}"/>' for r in range(10, 10 + aantal))
    return rijen(RIJ.format(1), f"<mergeCells>{cellen}</mergeCells>")


def formule_van(tekst: str, waarde: str = "<v>112.5</v>", kenmerken: str = "") -> Maker:
    return cel(f'<c r="C4"{kenmerken}><f{tekst}</f>{waarde}</c>')


INLINE = '<c r="C4" t="inlineStr">'
PHONETISCH = '<rPh sb="0" eb="2"><t>ジーク</t></rPh><phoneticPr fontId="1"/>'

BLADEN = (
    Geval("A1 and XFD1048576", rijen(RIJ.format(1) + VER), "HGW122"),
    Geval("A1 and a far cell with only a format", rijen(RIJ.format(1) + VERRE_OPMAAK)),
    Geval(
        "wide and long in two cells",
        rijen('<row r="1"><c r="XFD1"><v>1</v></c></row>' + RIJ.format(900_000)),
        "HGW122",
    ),
    Geval("300,000 empty rows", lege_rijen, "HGW123", zwaar=True),
    Geval("rows out of order", rijen(RIJ.format(2) + RIJ.format(1)), "HGW126"),
    Geval("the same row twice", rijen(RIJ.format(2) * 2), "HGW126"),
    Geval(
        "cells out of order",
        rij4(
            '<c r="B5" t="s"><v>6</v></c><c r="C5"><v>98</v></c>',
            '<c r="C5"><v>98</v></c><c r="B5" t="s"><v>6</v></c>',
        ),
        "HGW126",
    ),
    Geval("the same cell twice", cel(SCORE + SCORE), "HGW126"),
    Geval("cell of another row", cel('<c r="C5"><v>1</v></c>'), "HGW126"),
    Geval("row 0", rijen('<row r="0"><c r="A0"><v>1</v></c></row>'), "HGW126"),
    Geval("row -1", rijen('<row r="-1"/>'), "HGW126"),
    Geval("row 1048577", rijen('<row r="1048577"/>'), "HGW126"),
    Geval("row 99999999999999999999", rijen('<row r="99999999999999999999"/>'), "HGW126"),
    Geval("row in other digits", rijen('<row r="٣"/>'), "HGW126"),
    Geval("column XFE", rijen('<row r="1"><c r="XFE1"><v>1</v></c></row>'), "HGW126"),
    Geval(
        "column of a hundred letters", rijen(f'<row r="1"><c r="{"A" * 100}1"/></row>'), "HGW126"
    ),
    Geval("address with dollars", cel('<c r="$C$4"><v>1</v></c>'), "HGW126"),
    Geval("address of an area", cel('<c r="C4:C9"><v>1</v></c>'), "HGW126"),
    Geval("address in small letters", cel('<c r="c4"><v>112.5</v></c>')),
    Geval("no address", cel("<c><v>112.5</v></c>")),
    Geval("rows without a number", rijen("<row><c><v>1</v></c></row><row><c><v>1</v></c></row>")),
    Geval("says it is one cell large", omvang("A1")),
    Geval("says it begins below its cells", omvang("A5:F6")),
    Geval("says it is as large as can be", omvang("A1:XFD1048576")),
    Geval("says it lies far away", omvang("XFC1048575:XFD1048576")),
    Geval("says it is turned round", omvang("F6:B3")),
    Geval("says it is larger than can be", omvang("A1:ZZZZ99999999")),
    Geval("says its size is a word", omvang("kaas"), "HGW126"),
    Geval("says nothing of its size", rij4('<dimension ref="B3:F6"/>', "")),
    Geval("two times data", rijen(RIJ.format(1) + "</sheetData><sheetData>"), "HGW126"),
    Geval("50,000 merged areas", samenvoegen(50_000), "HGW124"),
    Geval(
        "merged areas over each other",
        rijen(
            RIJ.format(1),
            '<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="B2:D4"/></mergeCells>',
        ),
    ),
    Geval(
        "merged area that is none",
        rijen(RIJ.format(1), '<mergeCells><mergeCell ref="kaas"/></mergeCells>'),
        "HGW126",
    ),
    Geval("number of 17 digits", waarde("0.30000000000000004"), score=0.30000000000000004),
    Geval("number beyond 2^53", waarde("9007199254740993"), score=9007199254740992.0),
    Geval("number with a power", waarde("1.125E2")),
    Geval("number that begins with a point", waarde(".5"), score=0.5),
    Geval("picture in a cell", waarde("#VALUE!", ' t="e" vm="1"'), score=CelFout("#VALUE!")),
    Geval("value of a dynamic array", waarde("112.5", ' cm="1"')),
    Geval("very large number", waarde("1e308"), score=1e308),
    Geval("number too large", waarde("1e999"), score=CelFout("#NUM!")),
    Geval("very small number", waarde("1e-320"), score=1e-320),
    Geval("400 digits", waarde("9" * 400), score=CelFout("#NUM!")),
    Geval("NaN", waarde("NaN"), score=CelFout("#NUM!")),
    Geval("INF", waarde("INF"), score=CelFout("#NUM!")),
    Geval("-infinity", waarde("-infinity"), score=CelFout("#NUM!")),
    Geval("decimal comma", waarde("112,5"), score="112,5"),
    Geval("decimal comma in a number cell", waarde("112,5", ' t="n"'), "HGW126"),
    Geval("number in hexadecimal", waarde("0x70"), score="0x70"),
    Geval("word in a number cell", waarde("ziek", ' t="n"'), "HGW126"),
    Geval("word in a cell without a type", waarde("ziek"), score="ziek"),
    Geval("two minus signs", waarde("--5"), score="--5"),
    Geval("digits of another script", waarde("١١٢"), score="١١٢"),
    Geval("underscore in a number", waarde("1_12"), score="1_12"),
    Geval("sign in a number as a reference", waarde("1&#49;2"), "HGW126"),
    Geval("sign in a truth as a reference", waarde("&#48;", ' t="b"'), "HGW126"),
    Geval("reference in a word without a type", waarde("a &amp; b"), "HGW126"),
    Geval("reference in a text", waarde("a &amp; b", ' t="str"'), score="a & b"),
    Geval("spaces round a number", waarde(" 112.5 "), score=" 112.5 "),
    Geval("plus before a number", waarde("+112.5")),
    Geval("no number", waarde(""), score=None),
    Geval("two values", cel('<c r="C4"><v>112.5</v><v>98</v></c>'), "HGW126"),
    Geval("value in a value", cel('<c r="C4"><v>1<v>2</v></v></c>'), "HGW126"),
    Geval("tag in a value", cel('<c r="C4"><v>11<x/>2</v></c>'), "HGW126"),
    Geval("type that is none", waarde("112.5", ' t="kaas"'), "HGW126"),
    Geval("honest truth", waarde("1", ' t="b"'), score=True),
    Geval("honest untruth", waarde("0", ' t="b"'), score=False),
    Geval("no truth", waarde("", ' t="b"'), score=None),
    Geval("truth that is neither", waarde("x", ' t="b"'), "HGW126"),
    Geval("untruth as a word", waarde("false", ' t="b"'), score=False),
    Geval("text number beyond the list", waarde("999", ' t="s"'), "HGW126"),
    Geval("text number below zero", waarde("-1", ' t="s"'), "HGW126"),
    Geval("text number of 30 digits", waarde("9" * 30, ' t="s"'), "HGW126"),
    Geval("text number that is none", waarde("kaas", ' t="s"'), "HGW126"),
    Geval("text number with a fraction", waarde("5.0", ' t="s"'), "HGW126"),
    Geval("no text number", waarde("", ' t="s"'), score=None),
    Geval(
        "list of texts gone",
        lambda pad: verander(maak_klassenmap(pad), TEKSTEN, lambda _: b"<sst/>"),
        "HGW126",
    ),
    Geval(
        "count of texts a billion",
        gewijzigd(TEKSTEN, 'uniqueCount="12"', 'uniqueCount="999999999"'),
        "HGW125",
    ),
    Geval("count of texts below zero", gewijzigd(TEKSTEN, 'uniqueCount="12"', 'uniqueCount="-1"')),
    Geval("count of texts too small", gewijzigd(TEKSTEN, 'uniqueCount="12"', 'uniqueCount="2"')),
    Geval("long texts used often", lange_teksten, score=112.5),
    Geval("one text a million times", veel_teksten, zwaar=True),
    Geval("empty text", tekst("<si><t></t></si>"), score=None),
    Geval("empty text in short", tekst("<si><t/></si>"), score=None),
    Geval("no text at all", tekst("<si></si>"), score=None),
    Geval("no text at all in short", tekst("<si/>"), score=None),
    Geval("only how it sounds", tekst(f"<si>{PHONETISCH}</si>"), score=None),
    Geval(
        "text in runs",
        tekst("<si><r><t>zi</t></r><r><rPr><b/></rPr><t>ek</t></r></si>"),
        score="ziek",
    ),
    Geval("text and runs", tekst("<si><t>zi</t><r><t>ek</t></r></si>"), score="ziek"),
    Geval("two texts in one", tekst("<si><t>zi</t><t>ek</t></si>"), score="ziek"),
    Geval("text with how it sounds", tekst(f"<si><t>ziek</t>{PHONETISCH}</si>"), score="ziek"),
    Geval(
        "runs with how they sound",
        tekst(f"<si><r><t>zi</t></r><r><t>ek</t></r>{PHONETISCH}</si>"),
        score="ziek",
    ),
    Geval("text with spaces", tekst('<si><t xml:space="preserve"> a  b </t></si>'), score=" a  b "),
    Geval("text with a line break", tekst("<si><t>a\nb</t></si>"), score="a\nb"),
    Geval("text with the breaks of Windows", tekst("<si><t>a_x000D_\nb</t></si>"), score="a\r\nb"),
    Geval("text that says _x0041_", tekst("<si><t>_x005F_x0041_</t></si>"), score="_x0041_"),
    Geval("text of 40,000 letters", tekst(f"<si><t>{'ab' * 20_000}</t></si>"), score="ab" * 20_000),
    Geval(
        "text with signs of XML",
        tekst("<si><t>&lt;a&gt; &amp;amp; b</t></si>"),
        score="<a> &amp; b",
    ),
    Geval("text in the cell", cel(f"{INLINE}<is><t>ziek</t></is></c>"), score="ziek"),
    Geval(
        "text in the cell in runs",
        cel(f"{INLINE}<is><r><t>zi</t></r><r><t>ek</t></r></is></c>"),
        score="ziek",
    ),
    Geval(
        "text in the cell with how it sounds",
        cel(f"{INLINE}<is><t>ziek</t>{PHONETISCH}</is></c>"),
        score="ziek",
    ),
    Geval("text in the cell that is empty", cel(f"{INLINE}<is/></c>"), score=None),
    Geval(
        "text in the cell with _x000D_", cel(f"{INLINE}<is><t>a_x000D_</t></is></c>"), score="a\r"
    ),
    Geval(
        "text in the cell where a number should be",
        cel('<c r="C4"><is><t>ziek</t></is></c>'),
        score="ziek",
    ),
    Geval("number where a text in the cell should be", cel(f"{INLINE}<v>112.5</v></c>"), "HGW126"),
    Geval("formula without a value", formule_van(">1+1", ""), score=CelFout("leeg")),
    Geval("formula with an empty value", formule_van(">1+1", "<v></v>"), score=None),
    Geval(
        "formula that gives a text", formule_van('>"a"', "<v>ziek</v>", ' t="str"'), score="ziek"
    ),
    Geval(
        "formula that gives _x000D_",
        formule_van('>"a"', "<v>a_x000D_</v>", ' t="str"'),
        score="a\r",
    ),
    Geval(
        "shared formula of itself", formule_van(' t="shared" ref="C4:C4" si="0">C4'), score=112.5
    ),
    Geval("shared formula without a first", formule_van(' t="shared" si="77">'), score=112.5),
    Geval(
        "array formula over all the sheet",
        formule_van(' t="array" ref="A1:XFD1048576">1'),
        score=112.5,
    ),
    Geval("array formula over nothing", formule_van(' t="array" ref="">1'), score=112.5),
    Geval("data table", formule_van(' t="dataTable" ref="C4:C9" r1="A1">'), score=112.5),
    Geval("formula of 100,000 signs", formule_van(">" + "1+" * 50_000 + "1"), score=112.5),
    Geval("error that nobody knows", waarde("#KAAS!", ' t="e"'), score=CelFout("#KAAS!")),
    Geval("newer error", waarde("#SPILL!", ' t="e"'), score=CelFout("#SPILL!")),
    Geval("error without a text", waarde("", ' t="e"'), score=CelFout("leeg")),
    Geval("error text that is a number", waarde("112.5", ' t="e"'), score=CelFout("112.5")),
    Geval("error text as text", waarde("#N/A", ' t="str"'), score="#N/A"),
    Geval("date as ISO text", waarde("2026-02-03", ' t="d"'), score=date(2026, 2, 3)),
    Geval(
        "moment as ISO text", waarde("2026-02-03T00:00:00Z", ' t="d"'), score="2026-02-03T00:00:00Z"
    ),
    Geval("ISO text that is no date", waarde("kaas", ' t="d"'), score="kaas"),
    Geval("ISO date that does not exist", waarde("2026-02-30", ' t="d"'), score="2026-02-30"),
    Geval("date beyond 9999", waarde("99999999", ' s="1"'), score=99999999.0),
    Geval("date below zero", waarde("-5", ' s="1"'), score=datetime(1899, 12, 30)),
    Geval("29 February 1900", waarde("60", ' s="1"'), score=date(1900, 2, 28)),
    Geval("day 0", waarde("0", ' s="1"'), score=datetime(1899, 12, 30)),
    Geval("style beyond the list", waarde("112.5", ' s="9999"')),
    Geval("style that is none", waarde("112.5", ' s="kaas"')),
    Geval("number with a unit d", met_opmaak("0.0&quot; d&quot;"), score=112.5),
    Geval("number with an escaped letter", met_opmaak("0.0\\d"), score=112.5),
    Geval("number with the width of a letter", met_opmaak("0.0_d"), score=112.5),
    Geval("number in red", met_opmaak("[Red]0.0"), score=112.5),
    Geval("number with a condition", met_opmaak("[&gt;=100]0.0;[Yellow]0.0"), score=112.5),
    Geval("number by a local general format", met_opmaak("[$-413]General"), score=112.5),
    Geval(
        "text that stands on the sheet as a date", waarde("112.5", ' t="str" s="1"'), score="112.5"
    ),
    Geval(
        "data after what comes after", gewijzigd(BLAD1, "</worksheet>", "<sheetPr/></worksheet>")
    ),
)
