"""Hostile and odd workbook parts: sheets, names, relations, tables, dates from 1904."""

from pathlib import Path

from tests.breken.geval import (
    BLAD2,
    RELATIES,
    TABELRELATIES,
    Geval,
    Maker,
    hoofd,
    reeks,
)
from tests.lezen.kapot import extra_deel, gewijzigd
from tests.lezen.maken import HOOFD, NS, TEKSTEN, lees_delen, maak_klassenmap, schrijf_delen

KANTOOR = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships"
TYPES = "[Content_Types].xml"
DIEP = '<sheet name="Diep" sheetId="3" state="veryHidden" r:id="rId3"/>'
NAMEN = "<definedNames>"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIE = '<Relationship Id="rId{}" Type="' + KANTOOR + '/{}" Target="{}"/>'


def relatie(nummer: int, soort: str, doel: str) -> Maker:
    """Add a relation of the workbook."""
    regel = RELATIE.format(nummer, soort, doel)
    return gewijzigd(RELATIES, "</Relationships>", f"{regel}</Relationships>")


def doel(oud: str, nieuw: str) -> Maker:
    """Let a relation of the workbook point elsewhere."""
    return gewijzigd(RELATIES, f'Target="{oud}"', f'Target="{nieuw}"')


def verplaatst(oud: str, nieuw: str, *stappen: tuple[str, str, str]) -> Maker:
    """Give parts another place: every name that begins with `oud`, and what points there."""

    def maak(pad: Path) -> Path:
        delen = lees_delen(reeks(*stappen)(pad))
        return schrijf_delen(pad, {naam.replace(oud, nieuw): deel for naam, deel in delen.items()})

    return maak


def schaduw(pad: Path) -> Path:
    """Keep an honest workbook where readers look, and point the package to another one."""
    delen = lees_delen(maak_klassenmap(pad))
    anders = {
        naam.replace("xl/", "xl2/"): deel.replace(b"112.5", b"912.5")
        for naam, deel in delen.items()
        if naam.startswith("xl/")
    }
    delen["_rels/.rels"] = delen["_rels/.rels"].replace(b"xl/workbook.xml", b"xl2/workbook.xml")
    return schrijf_delen(pad, delen | anders)


def schaduwblad(pad: Path) -> Path:
    """Let one reader find a sheet with other scores by a path that begins with 'xl/'."""
    delen = lees_delen(doel("worksheets/sheet2.xml", "xl/worksheets/sheet2.xml")(pad))
    ander = {"xl/xl/worksheets/sheet2.xml": delen[BLAD2].replace(b"112.5", b"912.5")}
    relaties = {
        "xl/xl/worksheets/_rels/sheet2.xml.rels": delen[TABELRELATIES].replace(b"../", b"../../")
    }
    return schrijf_delen(pad, delen | ander | relaties)


def jaar_1904(ja: str) -> Maker:
    """Count the days from 1904, and write the one date so: what is read must be the same date."""
    return reeks(
        (HOOFD, "<workbookPr ", f'<workbookPr date1904="{ja}" '), (BLAD2, "46056", "44594")
    )


def schaduwrelaties(pad: Path) -> Path:
    """Give the workbook a name of its own, and leave the relations of the usual name to another."""
    delen = lees_delen(gewijzigd("_rels/.rels", "xl/workbook.xml", "xl/boek.xml")(pad))
    delen["xl/boek.xml"] = delen.pop(HOOFD)
    delen["xl/_rels/boek.xml.rels"] = delen[RELATIES]
    delen[RELATIES] = delen[RELATIES].replace(b"sheet2.xml", b"sheet9.xml")
    delen["xl/worksheets/sheet9.xml"] = delen[BLAD2].replace(b"112.5", b"912.5")
    return schrijf_delen(pad, delen)


def schaduwteksten(pad: Path) -> Path:
    """Point to a list of texts of another name, and leave another list at the usual one."""
    delen = lees_delen(doel("sharedStrings.xml", "woorden.xml")(pad))
    delen["xl/woorden.xml"] = delen[TEKSTEN]
    delen[TEKSTEN] = delen[TEKSTEN].replace(b"Anna", b"Anja")
    return schrijf_delen(pad, delen)


def namen(*regels: str) -> Maker:
    return hoofd(NAMEN, NAMEN + "".join(regels))


VEEL = tuple(f'<definedName name="naam_{i}">Start!$A${i + 1}</definedName>' for i in range(10_000))
EXTERN = 'TargetMode="External" Target="{}"'
BLADRELATIE = 'Target="worksheets/sheet2.xml"'

WERKMAPPEN = (
    Geval("dates from 1904", jaar_1904("1")),
    Geval("dates from 1904, in a word", jaar_1904("true")),
    Geval("dates not from 1904", hoofd("<workbookPr ", '<workbookPr date1904="0" ')),
    Geval("strict", gewijzigd(HOOFD, NS, STRICT), "HGW110"),
    Geval(
        "two sheets of one part", doel("worksheets/sheet3.xml", "worksheets/sheet2.xml"), "HGW126"
    ),
    Geval("two sheets of one relation", hoofd('r:id="rId3"', 'r:id="rId2"'), "HGW126"),
    Geval("two sheets with one name", hoofd('"Diep"', '"SCORES"'), "HGW126"),
    Geval("sheet without a name", hoofd('name="Diep" ', ""), "HGW126"),
    Geval("sheet without a relation", hoofd(' r:id="rId3"', ""), "HGW126"),
    Geval("sheet that points to the workbook", doel("worksheets/sheet3.xml", "workbook.xml")),
    Geval(
        "sheet that points to the list of sheets",
        doel("worksheets/sheet3.xml", "../_rels/.rels"),
        "HGW126",
    ),
    Geval("sheet part gone", doel("worksheets/sheet2.xml", "worksheets/weg.xml"), "HGW126"),
    Geval(
        "sheet outside the file", doel("worksheets/sheet2.xml", "../../../../etc/passwd"), "HGW126"
    ),
    Geval(
        "sheet on a disk",
        gewijzigd(RELATIES, BLADRELATIE, EXTERN.format("file:///etc/passwd")),
        "HGW126",
    ),
    Geval(
        "sheet on the internet",
        gewijzigd(RELATIES, BLADRELATIE, EXTERN.format("http://example.invalid/a")),
        "HGW126",
    ),
    Geval(
        "link to another workbook", relatie(9, "externalLink", "externalLinks/externalLink1.xml")
    ),
    Geval("relation twice", relatie(2, "worksheet", "worksheets/sheet1.xml"), "HGW126"),
    Geval("absolute relation", doel("worksheets/sheet2.xml", "/xl/worksheets/sheet2.xml")),
    Geval(
        "roundabout relation",
        doel("worksheets/sheet2.xml", "../xl/./worksheets/sheet2.xml"),
        "HGW126",
    ),
    Geval(
        "relation with a backslash",
        doel("worksheets/sheet2.xml", "worksheets\\sheet2.xml"),
        "HGW126",
    ),
    Geval(
        "main part of another name",
        verplaatst("workbook.xml", "boek.xml", ("_rels/.rels", "xl/workbook.xml", "xl/boek.xml")),
        "HGW126",
    ),
    Geval(
        "sheets in another folder",
        verplaatst("worksheets", "bladen", *((RELATIES, "worksheets/s", "bladen/s"),) * 3),
    ),
    Geval(
        "everything in another folder",
        verplaatst("xl/", "boek/", ("_rels/.rels", "xl/w", "boek/w")),
        "HGW126",
    ),
    Geval("a shadow of the workbook", schaduw, "HGW126"),
    Geval("a shadow of the relations", schaduwrelaties, "HGW126"),
    Geval("a shadow of the texts", schaduwteksten),
    Geval(
        "list of texts of another name",
        verplaatst("sharedStrings", "woorden", (RELATIES, "sharedStrings.xml", "woorden.xml")),
    ),
    Geval(
        "styles of another name",
        verplaatst("xl/styles", "xl/stijlen", (RELATIES, "styles.xml", "stijlen.xml")),
    ),
    Geval("styles gone", doel("styles.xml", "weg.xml")),
    Geval("a shadow of a sheet", schaduwblad, score=912.5),
    Geval(
        "no list of sheets",
        reeks((HOOFD, "<sheets>", "<bladen>"), (HOOFD, "</sheets>", "</bladen>")),
        "HGW126",
    ),
    Geval("control character in a sheet name", hoofd('"Diep"', '"Di&#1;ep"'), "HGW126"),
    Geval("line break in a sheet name", hoofd('"Diep"', '"Di&#10;ep"')),
    Geval("sheet name of 10,000 letters", hoofd('"Diep"', f'"{"Diep" * 2500}"')),
    Geval("sheet name that turns text around", hoofd('"Diep"', '"Di&#x202E;ep"')),
    Geval("unknown state of a sheet", hoofd('"veryHidden"', '"kaas"'), "HGW126"),
    Geval("10,000 names", namen(*VEEL)),
    Geval(
        "the same name twice",
        namen('<definedName name="HGW_klassenmap_versie">Start!$A$1</definedName>'),
        "HGW126",
    ),
    Geval(
        "name of a sheet that is not there", namen('<definedName name="weg">Weg!$A$1</definedName>')
    ),
    Geval(
        "name for sheet 99",
        namen('<definedName name="weg" localSheetId="99">Diep!$A$1</definedName>'),
    ),
    Geval(
        "name for sheet kaas",
        namen('<definedName name="weg" localSheetId="kaas">Diep!$A$1</definedName>'),
        "HGW126",
    ),
    Geval(
        "name for a cell that is none", namen('<definedName name="weg">Start!$XFE$1</definedName>')
    ),
    Geval("name that names itself", namen('<definedName name="weg">weg</definedName>')),
    Geval("name of another workbook", namen('<definedName name="weg">[1]Start!$A$1</definedName>')),
    Geval("name without a name", namen("<definedName>Start!$A$1</definedName>"), "HGW126"),
    Geval(
        "macro types in an .xlsx",
        gewijzigd(TYPES, "spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml"),
    ),
    Geval("types gone", gewijzigd(TYPES, "<Override", "<Weg")),
    Geval("macros", extra_deel("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0" * 99)),
    Geval("legacy shared workbook", extra_deel("xl/revisions/revisionHeaders.xml", b"<headers/>")),
    Geval("signed", extra_deel("_xmlsignatures/sig1.xml", b"<Signature/>")),
    Geval(
        "chart sheet",
        reeks(
            (
                RELATIES,
                'relationships/worksheet" Target="worksheets/sheet3',
                'relationships/chartsheet" Target="worksheets/sheet3',
            )
        ),
    ),
    Geval(
        "macro sheet",
        reeks(
            (
                RELATIES,
                f'{KANTOOR}/worksheet" Target="worksheets/sheet3',
                f'{MICROSOFT}/xlMacrosheet" Target="worksheets/sheet3',
            )
        ),
        "HGW126",
    ),
)
