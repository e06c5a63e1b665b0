"""The parts of a streamed workbook besides its rows: all that is small."""

import re
from collections.abc import Iterable, Iterator, Sequence

from hgw_excel.bouwen.palet import INKT, PETROL, PETROL_LICHT
from hgw_excel.bouwen.stroomcel import KOP, REGEL, t_element, tekstcel, xml
from hgw_excel.bouwen.vertrouwelijk import NAMEN
from hgw_excel.schema.ruw import cel_adres

NAAM = "hgw_stapel_versie"
"""Defined name by which a stack is known as ours, so that it never counts as a klassenmap."""

VERSIE = 0
SMALST, BREEDST = 8, REGEL
HOOGTE, HOOGST = 15, 405
"""Points of one line, and of the highest row that Excel takes."""

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_HOOFD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKKET = "http://schemas.openxmlformats.org/package/2006"
_SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_VERBODEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_FILTERKNOP = 3

EINDE_BLAD = (
    '</sheetData><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3"'
    ' footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
    f"<headerFooter><oddFooter>&amp;L&amp;A&amp;C{NAMEN}&amp;Rbladzijde &amp;P van &amp;N"
    '</oddFooter></headerFooter><tableParts count="1"><tablePart r:id="rId1"/></tableParts>'
    "</worksheet>"
)


def bladnamen(naam: str, aantal: int) -> list[str]:
    """Return 'Scores', 'Scores 2' and so on, as Excel allows them."""
    kaal = _VERBODEN.sub(" ", naam).strip(" '") or "Lijst"
    kaal = "Lijst" if kaal.casefold() == "history" else kaal
    achter = ["", *(f" {nummer}" for nummer in range(2, aantal + 1))]
    return [f"{kaal[: 31 - len(deel)].rstrip(chr(39) + ' ')}{deel}" for deel in achter]


def breedte(kop: str, breedst: int) -> float:
    """Return the width of a column in characters; a long header takes two lines."""
    return min(max(SMALST, breedst + 2, len(kop) * 2 // 3 + _FILTERKNOP), BREEDST)


def rijbegin(regels: int) -> str:
    """Return what comes behind the number of a row of so many lines of text.

    Excel fits the height anew when something is typed in it.
    """
    return ">" if regels == 1 else f' ht="{min(regels * HOOGTE, HOOGST)}">'


def begin_blad(
    koppen: Sequence[tuple[str, int | None]],
    breedtes: Sequence[float],
    rijen: int,
    *,
    eerste: bool,
) -> str:
    """Return a sheet up to its first data row; a header comes with its number in the texts."""
    kolommen = "".join(
        f'<col min="{n}" max="{n}" width="{b + 0.7109375}" customWidth="1"/>'
        for n, b in enumerate(breedtes, 1)
    )
    cellen = "".join(
        f'<c r="{cel_adres(0, i)}" s="{KOP}"{tekstcel(*kop)}' for i, kop in enumerate(koppen)
    )
    gekozen = ' tabSelected="1"' if eerste else ""
    return (
        f'{_XML}<worksheet xmlns="{_HOOFD}" xmlns:r="{_RELATIE}">'
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="{_gebied(len(koppen), rijen)}"/>'
        f'<sheetViews><sheetView{gekozen} workbookViewId="0"><pane ySplit="1" topLeftCell="A2"'
        ' activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2"'
        ' sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
        f'<cols>{kolommen}</cols><sheetData><row r="1">{cellen}</row>'
    )


def tabel(nummer: int, koppen: Sequence[str], rijen: int) -> str:
    """Return the table of a sheet, with its filter."""
    gebied = _gebied(len(koppen), rijen)
    naam = f"tblLijst{nummer if nummer > 1 else ''}"
    kolommen = "".join(
        f'<tableColumn id="{i}" name="{_kenmerk(kop)}"/>' for i, kop in enumerate(koppen, 1)
    )
    return (
        f'{_XML}<table xmlns="{_HOOFD}" id="{nummer}" name="{naam}" displayName="{naam}"'
        f' ref="{gebied}" totalsRowShown="0"><autoFilter ref="{gebied}"/>'
        f'<tableColumns count="{len(koppen)}">{kolommen}</tableColumns>'
        '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0"'
        ' showRowStripes="0" showColumnStripes="0"/></table>'
    )


def teksten(lijst: Iterable[str]) -> str:
    """Return the list of texts that stand in the file once."""
    elementen = [f"<si>{t_element(tekst)}</si>" for tekst in lijst]
    return f'{_XML}<sst xmlns="{_HOOFD}" uniqueCount="{len(elementen)}">{"".join(elementen)}</sst>'


def bladrelatie(nummer: int) -> str:
    """Return the relations of a sheet: its table."""
    return _relaties([("table", f"../tables/table{nummer}.xml")])


def vaste_delen(namen: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield name and text of the parts that depend on the sheets only."""
    nummers = range(1, len(namen) + 1)
    yield "[Content_Types].xml", _soorten(nummers)
    yield "_rels/.rels", _relaties([("officeDocument", "xl/workbook.xml")])
    yield "xl/workbook.xml", _werkmap(namen)
    doelen = [("worksheet", f"worksheets/sheet{nummer}.xml") for nummer in nummers]
    doelen += [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
    yield "xl/_rels/workbook.xml.rels", _relaties(doelen)
    yield "xl/styles.xml", _stijlen()


def _soorten(nummers: Iterable[int]) -> str:
    delen = [("xl/workbook.xml", "sheet.main"), ("xl/styles.xml", "styles")]
    delen.append(("xl/sharedStrings.xml", "sharedStrings"))
    for nummer in nummers:
        delen.append((f"xl/worksheets/sheet{nummer}.xml", "worksheet"))
        delen.append((f"xl/tables/table{nummer}.xml", "table"))
    regels = "".join(
        f'<Override PartName="/{naam}" ContentType="{_SOORT}.{soort}+xml"/>'
        for naam, soort in delen
    )
    return (
        f'{_XML}<Types xmlns="{_PAKKET}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{regels}</Types>'
    )


def _relaties(doelen: Sequence[tuple[str, str]]) -> str:
    regels = "".join(
        f'<Relationship Id="rId{nummer}" Type="{_RELATIE}/{soort}" Target="{doel}"/>'
        for nummer, (soort, doel) in enumerate(doelen, 1)
    )
    return f'{_XML}<Relationships xmlns="{_PAKKET}/relationships">{regels}</Relationships>'


def _werkmap(namen: Sequence[str]) -> str:
    bladen = "".join(
        f'<sheet name="{_kenmerk(naam)}" sheetId="{n}" r:id="rId{n}"/>'
        for n, naam in enumerate(namen, 1)
    )
    titels = "".join(
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{i}">'
        f"{xml(_aangehaald(naam))}!$1:$1</definedName>"
        for i, naam in enumerate(namen)
    )
    return (
        f'{_XML}<workbook xmlns="{_HOOFD}" xmlns:r="{_RELATIE}">'
        f"<bookViews><workbookView/></bookViews><sheets>{bladen}</sheets>"
        f'<definedNames>{titels}<definedName name="{NAAM}" hidden="1">{VERSIE}</definedName>'
        "</definedNames></workbook>"
    )


def _stijlen() -> str:
    inkt, petrol, licht = (f"FF{kleur[1:]}" for kleur in (INKT, PETROL, PETROL_LICHT))
    lettertype = f'<sz val="11"/><color rgb="{inkt}"/><name val="Calibri"/><family val="2"/>'
    boven = '<alignment vertical="top"/>'
    loopt_door = '<alignment vertical="top" wrapText="1"/>'
    links = '<alignment horizontal="left" vertical="top"/>'
    notaties = ((0, boven), (164, links), (165, links), (20, links), (0, loopt_door))
    cellen = "".join(_xf(notatie, uitlijning) for notatie, uitlijning in notaties)
    return (
        f'{_XML}<styleSheet xmlns="{_HOOFD}"><numFmts count="3">'
        '<numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/>'
        '<numFmt numFmtId="165" formatCode="dd\\-mm\\-yyyy\\ hh:mm"/>'
        '<numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>'
        f'<fonts count="2"><font>{lettertype}</font>'
        f'<font><b/>{lettertype}</font></fonts><fills count="3"><fill><patternFill'
        ' patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill>'
        f'<patternFill patternType="solid"><fgColor rgb="{licht}"/><bgColor indexed="64"/>'
        '</patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/>'
        "<diagonal/></border><border><left/><right/><top/>"
        f'<bottom style="thin"><color rgb="{petrol}"/></bottom><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"'
        f' applyAlignment="1">{boven}</xf>'
        f'</cellStyleXfs><cellXfs count="7">{cellen}<xf numFmtId="0" fontId="1" fillId="2"'
        ' borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">'
        f'{loopt_door}</xf>{_xf(166, links)}</cellXfs><cellStyles count="1">'
        '<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _xf(notatie: int, uitlijning: str) -> str:
    getal = ' applyNumberFormat="1"' if notatie else ""
    return (
        f'<xf numFmtId="{notatie}" fontId="0" fillId="0" borderId="0" xfId="0"{getal}'
        f' applyAlignment="1">{uitlijning}</xf>'
    )


def _gebied(kolommen: int, rijen: int) -> str:
    return f"A1:{cel_adres(rijen, kolommen - 1)}"


def _aangehaald(naam: str) -> str:
    dubbel = naam.replace("'", "''")
    return f"'{dubbel}'"


def _kenmerk(tekst: str) -> str:
    return xml(tekst).replace('"', "&quot;")
