"""Spoilt packages: zip, XML, relationships, content types, privacy."""

from tests.lint.defecten.plekken import (
    KERN,
    NOTITIES,
    RELS,
    SCORES,
    START,
    START_RELS,
    TEKENING_RELS,
    TYPES,
    WERKBOEK_RELS,
    Defect,
    formule,
    relatie,
    soort,
)
from tests.lint.verminken import dubbel, erbij, samen, vervang, weg

DEFECTEN: list[Defect] = [
    ("part twice", "zip", dubbel(START)),
    ("name with backslash", "zip bereikbaar", erbij("xl\\los.xml", "<a/>")),
    ("name that climbs out", "zip bereikbaar", erbij("xl/../../los.xml", "<a/>")),
    ("no content types", "zip bestandssoort", weg(TYPES)),
    ("not well formed", "xml", vervang(KERN, "</cp:coreProperties>", "")),
    ("doctype", "xml", vervang(KERN, "<cp:core", "<!DOCTYPE a [<!ENTITY b 'c'>]><cp:core")),
    ("utf-16 declared", "xml", vervang(KERN, 'encoding="UTF-8"', 'encoding="ISO-8859-1"')),
    ("unknown prefix", "naamruimte", vervang(SCORES, 'Ignorable="x14ac"', 'Ignorable="x14ac xr"')),
    ("part missing", "relaties inhoudstype", weg("xl/theme/theme1.xml")),
    (
        "relationship id twice",
        "relaties",
        relatie(RELS, "officeDocument", "xl/workbook.xml", "rId1"),
    ),
    ("relationships of nothing", "relaties", erbij("xl/_rels/weg.xml.rels", "<a/>")),
    ("loose part", "bereikbaar", erbij("xl/media/los.png", b"x")),
    (
        "no content type",
        "inhoudstype",
        samen(erbij("xl/media/a.webp", b"x"), relatie(TEKENING_RELS, "image", "../media/a.webp")),
    ),
    ("content type of nothing", "inhoudstype", soort("xl/weg.xml", "application/xml")),
    (
        "wrong content type",
        "inhoudstype",
        vervang(TYPES, "spreadsheetml.styles+xml", "x.styles+xml"),
    ),
    (
        "macro-enabled in .xlsx",
        "bestandssoort macros",
        vervang(
            TYPES,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        ),
    ),
    (
        "r:id of nothing",
        "relatie_id",
        vervang(
            START,
            '<hyperlink ref="B6" r:id="rId1"/>',
            '<hyperlink ref="B6" location="Start!A1" r:id="rId7"/>',
        ),
    ),
    (
        "r:id of another type",
        "relatie_id",
        vervang(
            SCORES,
            '<legacyDrawing r:id="rId1"/>',
            '<drawing r:id="rId1"/><legacyDrawing r:id="rId1"/>',
        ),
    ),
    (
        "VBA in .xlsx",
        "macros",
        samen(
            erbij("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
            soort("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject"),
            relatie(WERKBOEK_RELS, "vbaProject", "vbaProject.bin"),
        ),
    ),
    (
        "ribbon in .xlsx",
        "macros",
        samen(
            erbij("customUI/customUI.xml", "<a/>"),
            relatie(RELS, "ui/extensibility", "customUI/customUI.xml"),
        ),
    ),
    ("link to a workbook", "extern", formule("[1]Blad!A1")),
    (
        "link to a file",
        "extern paden",
        relatie(START_RELS, "hyperlink", "file:///C:/geheim", rest='TargetMode="External"'),
    ),
    ("plain http", "extern", vervang(START_RELS, "https://", "http://")),
    (
        "user in properties",
        "eigenschappen",
        vervang(KERN, "hgw-excel</dc:creator>", "M. Jansen</dc:creator>"),
    ),
    (
        "user above a note",
        "eigenschappen",
        vervang(NOTITIES, "hgw-excel</author>", "Juf M.</author>"),
    ),
    ("path of a machine", "paden", vervang(KERN, "Klassenmap", "/home/juf/Klassenmap")),
    ("path on Windows", "paden", vervang(KERN, "Klassenmap", "C:\\Users\\juf")),
]
