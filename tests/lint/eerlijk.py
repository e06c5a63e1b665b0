"""An honest workbook with a bit of everything, on which the lint finds nothing."""

from io import BytesIO
from pathlib import Path

import xlsxwriter
from pyopenvba import ExcelFile
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

NAMEN = ("Anna", "Bram", "Dex", "Noor")
NIVEAUS = ("I", "II", "III", "IV", "V")
KOPPEN = ("leerling_id", "leerling", "Rekenen M score", "Rekenen M niveau", "groei")
ZELF = "tblScores[[#This Row],"
FORMULES = {
    "leerling": f"=IFERROR(INDEX(tblLeerlingen[leerling],MATCH({ZELF}[leerling_id]],"
    'tblLeerlingen[leerling_id],0))&"","")',
    "Rekenen M niveau": f'=_xlfn.IFS({ZELF}[Rekenen M score]]>100,"I",TRUE,"V")',
}
WIT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)
"""A picture of one pixel."""


VBA, LINT = "xl/vbaProject.bin", "customUI/customUI.xml"
SUBS = """Sub Groet(control As IRibbonControl)
End Sub
Sub Zwaai()
End Sub
"""
RIBBON = """<customUI xmlns="http://schemas.microsoft.com/office/2006/01/customui"><ribbon><tabs>
<tab id="t" label="HGW"><group id="g" label="Doen"><button id="b" label="Groeten" onAction="Groet"/>
</group></tab></tabs></ribbon></customUI>"""


def macroproject(pad: Path, bladen: int = 6) -> bytes:
    """Return a project with two Subs for a workbook of so many sheets, by way of the file `pad`."""
    boek = xlsxwriter.Workbook(str(pad))
    for _ in range(bladen):
        boek.add_worksheet()
    boek.close()
    with ExcelFile(pad) as leeg:
        leeg.add_vba_project().add_module("Knoppen", SUBS.replace("\n", "\r\n"))
        leeg.save()
    with ExcelFile(pad) as vol:
        return vol.vba_project_bytes()


def bouw(pad: Path, vba: bytes = b"") -> Path:
    """Write the honest workbook; with a button on Start and a VBA project when one is given."""
    boek = xlsxwriter.Workbook(str(pad), {"strings_to_formulas": False})
    boek.set_properties({"title": "Klassenmap", "author": "hgw-excel"})
    bladen = [boek.add_worksheet(n) for n in ("Start", "Leerlingen", "Scores", "Plan rekenen")]
    _start(boek, bladen[0])
    _leerlingen(boek, bladen[1])
    _scores(boek, bladen[2])
    _plan(boek, bladen[3])
    _muur(boek, boek.add_worksheet("Datamuur"), pad.with_suffix(".png"))
    _archief(boek, boek.add_worksheet("Oud's archief"))
    _namen(boek)
    if vba:
        bladen[0].insert_button("B12", {"macro": "Zwaai", "caption": "Zwaaien"})
        boek.add_vba_project(BytesIO(vba), is_stream=True)
    boek.close()
    return pad


def _start(boek: Workbook, blad: Worksheet) -> None:
    """Links, counts, merges, a validation with a literal list, page set-up."""
    kop = boek.add_format({"bold": True, "font_size": 20, "font_color": "#12566A"})
    blad.merge_range("B1:E1", "Klassenmap groep 5", kop)
    blad.merge_range("B2:E2", " met spaties ", kop)
    blad.write_url("B4", "internal:'Plan rekenen'!A1", string="Plan", tip="Naar het plan")
    blad.write_url("B5", "internal:tblScores", string="Scores")
    blad.write_url("B6", "https://example.org/uitleg", string="Uitleg")
    blad.write_formula("B7", '=HYPERLINK("#\'Plan rekenen\'!B2","plan")', None, "plan")
    blad.write_formula("D4", '=SUMPRODUCT(--(tblScores[leerling]<>""))', None, 4)
    blad.write_formula("D5", '=IF(D4=4,"alles","nog "&COUNTBLANK(Scores!C2:C5))', None, "alles")
    blad.write_formula("D6", "=IF(D4=4,TRUE,FALSE)", None, True)
    blad.write_formula("D7", "=SUM({1,2;3,4})+lichting+Start!lokaal", None, 12)
    blad.write_array_formula("E4:E5", "{=TRANSPOSE(Scores!C2:D2)}", None, 101)
    blad.write_number("E5", 0)
    blad.write_datetime("D8", __import__("datetime").date(2024, 2, 4), _datum(boek))
    blad.write_boolean("D9", True)
    blad.write_rich_string("B9", "een ", kop, "twee", " drie")
    blad.data_validation(
        "C4:C6", {"validate": "list", "source": ["goed", "let op", "zorg"], "input_title": "Kies"}
    )
    blad.data_validation(
        "C8",
        {
            "validate": "integer",
            "criteria": "between",
            "minimum": 1,
            "maximum": 9,
            "error_title": "Fout",
            "error_message": "1 tot 9",
        },
    )
    blad.set_landscape()
    blad.set_paper(9)
    blad.fit_to_pages(1, 0)
    blad.print_area("A1:F20")
    blad.repeat_rows(0, 1)
    blad.repeat_columns(0, 1)
    blad.set_h_pagebreaks([10, 20])
    blad.set_footer("&L&9Groep 5&RBlad &P van &N")
    blad.activate()


def _datum(boek: Workbook):
    return boek.add_format({"num_format": 'd mmmm yyyy;"geen ;datum"'})


def _leerlingen(boek: Workbook, blad: Worksheet) -> None:
    rijen = [[f"HGW-{i}", naam, 5] for i, naam in enumerate(NAMEN)]
    koppen = ("leerling_id", "leerling", "leerjaar")
    blad.add_table(
        "A1:C5",
        {"name": "tblLeerlingen", "data": rijen, "columns": [{"header": kop} for kop in koppen]},
    )
    blad.freeze_panes(1, 0)


def _scores(boek: Workbook, blad: Worksheet) -> None:
    """A table that computes, with groups, notes, drop-downs and conditional formats."""
    blad.add_table(
        "A1:E5",
        {
            "name": "tblScores",
            "autofilter": False,
            "style": "Table Style Light 1",
            "columns": [
                {"header": k, "formula": FORMULES[k]} if k in FORMULES else {"header": k}
                for k in KOPPEN
            ],
        },
    )
    for i, naam in enumerate(NAMEN):
        blad.write_string(i + 1, 0, f"HGW-{i}")
        blad.write_formula(i + 1, 1, FORMULES["leerling"], None, naam)
        blad.write_number(i + 1, 2, 101.5 - i)
        blad.write_formula(i + 1, 3, FORMULES["Rekenen M niveau"], None, "I" if i < 2 else "V")
        blad.write_formula(i + 1, 4, f"=ROUND(C{i + 2}-$C$2,1)", None, -i)
    blad.freeze_panes(1, 2)
    blad.set_column("C:D", 9.5, None, {"level": 2, "hidden": True})
    blad.set_column("E:E", 12, None, {"level": 1, "hidden": True, "collapsed": True})
    blad.set_column("F:F", 3, None, {"collapsed": True})
    blad.set_column("G:H", 12, None, {"level": 1})
    blad.set_row(2, 30, None, {"level": 1})
    blad.set_row(3, 30, None, {"level": 1, "hidden": True})
    blad.set_row(4, 30, None, {"collapsed": True})
    blad.write_comment("C1", "Typ hier de score.")
    blad.write_comment("D1", "Rekent zelf.", {"author": "hgw-excel"})
    blad.data_validation("D2:D5", {"validate": "list", "source": "=lstNiveaus"})
    blad.data_validation("C2:C5", {"validate": "custom", "value": "=ISNUMBER(C2)"})
    dik, geel = boek.add_format({"bold": True}), boek.add_format({"bg_color": "#F9F4B3"})
    blad.conditional_format("C2:C5", {"type": "formula", "criteria": '=$D2="V"', "format": dik})
    blad.conditional_format(
        "C2:C5", {"type": "cell", "criteria": "between", "minimum": 1, "maximum": 9, "format": geel}
    )
    blad.conditional_format(
        "D2:D5",
        {
            "type": "text",
            "criteria": "containing",
            "value": "I",
            "format": boek.add_format({"num_format": '"● "@'}),
        },
    )
    blad.conditional_format("E2:E5", {"type": "data_bar", "data_bar_2010": True})


def _plan(boek: Workbook, blad: Worksheet) -> None:
    """A table with a single-cell array formula, which has no column formula."""
    blad.add_table(
        "A1:B3",
        {"name": "tblPlan_rekenen", "columns": [{"header": "Groep"}, {"header": "leerlingen"}]},
    )
    for rij, groep in enumerate(("basis", "verdiept"), start=1):
        blad.write_string(rij, 0, groep)
        formule = (
            '{=_xlfn.TEXTJOIN(", ",TRUE,IF(tblScores[Rekenen M niveau]="I",'
            'tblScores[leerling],""))}'
        )
        blad.write_array_formula(rij, 1, rij, 1, formule, None, "Anna, Bram")
    blad.autofilter("D1:E4")


def _muur(boek: Workbook, blad: Worksheet, plaatje: Path) -> None:
    """A protected view with a chart, a picture, a shape and helper cells."""
    plaatje.write_bytes(WIT)
    for rij, aantal in enumerate((3, 5, 2)):
        blad.write_row(rij, 9, [NIVEAUS[rij], aantal])
    blad.write_formula("L1", "=IF(K1>9,K1,NA())", None, "#N/A")
    grafiek = boek.add_chart({"type": "column"})
    grafiek.add_series(
        {"name": "aantal", "categories": "=Datamuur!$J$1:$J$3", "values": "=Datamuur!$K$1:$K$3"}
    )
    blad.insert_chart("B5", grafiek, {"description": "Aantal kinderen per niveau"})
    blad.insert_image("B1", str(plaatje), {"description": "Een wit vlak"})
    blad.insert_textbox("H20", "Groen is geen kleur hier", {"description": "Uitleg"})
    blad.add_sparkline("M1", {"range": "Datamuur!K1:K3"})
    blad.protect()


def _archief(boek: Workbook, blad: Worksheet) -> None:
    blad.add_table(
        "A1:A2", {"name": "tblArchief", "data": [["x"]], "columns": [{"header": "50% goed"}]}
    )
    blad.very_hidden()


def _namen(boek: Workbook) -> None:
    boek.define_name("lichting", "=Start!$D$8*0+1")
    boek.define_name("Start!lokaal", "=Start!$D$9")
    boek.define_name("lstNiveaus", "=Datamuur!$J$1:$J$3")
    boek.define_name("lstLeerlingen", "=tblLeerlingen[leerling]")
    boek.define_name("HGW_DUBBEL", "=_xlfn.LAMBDA(_xlpm.x,IF(_xlpm.x>0,HGW_DUBBEL(-1),2*_xlpm.x))")
