"""Where things stand in the honest workbook, and small ways to spoil them."""

from tests.lint.verminken import Ingreep, vervang

START, LEERLINGEN, SCORES, PLAN, MUUR, ARCHIEF = (
    f"xl/worksheets/sheet{i}.xml" for i in range(1, 7)
)
TBL_LEERLINGEN, TBL_SCORES, TBL_PLAN, TBL_ARCHIEF = (f"xl/tables/table{i}.xml" for i in range(1, 5))
TYPES, WERKBOEK, STIJLEN = "[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"
TEKSTEN, NOTITIES, VML = "xl/sharedStrings.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"
TEKENING, GRAFIEK = "xl/drawings/drawing1.xml", "xl/charts/chart1.xml"
KERN = "docProps/core.xml"
WERKBOEK_RELS, RELS = "xl/_rels/workbook.xml.rels", "_rels/.rels"
START_RELS = "xl/worksheets/_rels/sheet1.xml.rels"
SCORES_RELS = "xl/worksheets/_rels/sheet3.xml.rels"
PLAN_RELS = "xl/worksheets/_rels/sheet4.xml.rels"
TEKENING_RELS = "xl/drawings/_rels/drawing1.xml.rels"
SOORT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
SPREADSHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml."
HOOFD = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

Defect = tuple[str, str, Ingreep]
"""What is spoilt, the rules that find it (by name, exactly these), how to spoil it."""


def formule(tekst: str) -> Ingreep:
    """Put another formula in cell D4 of Start."""
    return vervang(START, 'SUMPRODUCT(--(tblScores[leerling]&lt;&gt;""))', tekst)


def naam(tekst: str, naam_: str = "nieuw") -> Ingreep:
    """Add a defined name."""
    nieuw = f'<definedName name="{naam_}">{tekst}</definedName>'
    return vervang(WERKBOEK, "</definedNames>", nieuw + "</definedNames>")


def tabelnaam(nieuw: str) -> Ingreep:
    """Give the table tblArchief another name."""
    oud = 'name="tblArchief" displayName="tblArchief"'
    return vervang(TBL_ARCHIEF, oud, f'name="{nieuw}" displayName="{nieuw}"')


def relatie(deel: str, kort: str, doel: str, id_: str = "rId99", rest: str = "") -> Ingreep:
    """Add a relationship."""
    nieuw = f'<Relationship Id="{id_}" Type="{SOORT}{kort}" Target="{doel}" {rest}/>'
    return vervang(deel, "</Relationships>", nieuw + "</Relationships>")


def soort(deel: str, inhoudstype: str) -> Ingreep:
    """Give a part a content type."""
    nieuw = f'<Override PartName="/{deel}" ContentType="{inhoudstype}"/>'
    return vervang(TYPES, "</Types>", nieuw + "</Types>")
