"""Hostile XML: document types, encodings, markup between values, sizes."""

from pathlib import Path

from tests.breken.geval import (
    BLAD2,
    RELATIES,
    SCORE,
    STIJLEN,
    TABEL,
    TABELRELATIES,
    Geval,
    Maker,
    cel,
    reeks,
    waarde,
)
from tests.lezen.kapot import extra_deel, gewijzigd
from tests.lezen.maken import (
    BLAD1,
    HOOFD,
    NS,
    TEKSTEN,
    lees_delen,
    maak_klassenmap,
    schrijf_delen,
    verander,
)

KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
BOM = "<!DOCTYPE lol [" + "".join(
    f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "lol"}">' for i in range(10)
)
DEEL = {
    "the workbook": HOOFD, "a sheet": BLAD2, "the texts": TEKSTEN, "the styles": STIJLEN,
    "a table": TABEL, "the relations": RELATIES, "the relations of a sheet": TABELRELATIES,
    "the root relations": "_rels/.rels", "the types": "[Content_Types].xml",
    "the theme": "xl/theme/theme1.xml", "the properties": "docProps/core.xml",
}  # fmt: skip


def met_kop(deel: str, kop: str, codering: str = "utf-8", voor: bytes = b"") -> Maker:
    """Write a part with another declaration, in another encoding."""

    def zet_om(inhoud: bytes) -> bytes:
        return voor + (kop + inhoud.decode().partition("?>")[2]).encode(codering)

    return lambda pad: verander(maak_klassenmap(pad), deel, zet_om)


def declaratie(codering: str, versie: str = "1.0") -> str:
    return f'<?xml version="{versie}" encoding="{codering}"?>'


def met_voorvoegsel(pad: Path) -> Path:
    """Write all of a sheet with a prefix, as some libraries do."""

    def zet(deel: bytes) -> bytes:
        kop, _, rest = deel.decode().partition("?>")
        rest = rest.replace("</", "\0").replace("<", "<x:").replace("\0", "</x:")
        return f"{kop}?>{rest.replace('xmlns=', 'xmlns:x=', 1)}".encode()

    return verander(maak_klassenmap(pad), BLAD2, zet)


def half_voorvoegsel(pad: Path) -> Path:
    """Give only the root a prefix: who looks for the prefix sees no cells."""
    oud, nieuw = "<worksheet xmlns=", f'<x:worksheet xmlns:x="{NS}" xmlns='
    return reeks((BLAD2, oud, nieuw), (BLAD2, "</worksheet>", "</x:worksheet>"))(pad)


def lang_kenmerk(pad: Path) -> Path:
    """Write a row with an attribute of 10 MB; stored, or the ratio would refuse it."""
    tekst = "".join(map(str, range(1_500_000)))
    return gewijzigd(BLAD2, '<row r="4"', f'<row x="{tekst}" r="4"')(pad)


def rij_met(inhoud: str) -> Maker:
    """Write something between two cells."""
    return cel(inhoud + SCORE)


def diep(aantal: int) -> str:
    """Nest tags of changing names, or the ratio would refuse them."""
    return "".join(f"<e{i}>" for i in range(aantal)) + "".join(
        f"</e{i}>" for i in reversed(range(aantal))
    )


def begin_van(deel: str, aantal: int) -> Maker:
    return lambda pad: verander(maak_klassenmap(pad), deel, lambda inhoud: inhoud[:aantal])


XMLEN = (
    *(
        Geval(f"document type in {naam}", gewijzigd(deel, "?>", "?><!DOCTYPE a>"), "HGW120")
        for naam, deel in DEEL.items()
    ),
    Geval("document type in a drawing", extra_deel("xl/a.vml", b"<!DOCTYPE a><a/>"), "HGW120"),
    Geval(
        "bomb of entities", reeks((BLAD2, "?>", f"?>{BOM}]>"), (BLAD2, "112.5", "&l9;")), "HGW120"
    ),
    Geval(
        "entity of a file",
        gewijzigd(BLAD2, "?>", '?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'),
        "HGW120",
    ),
    Geval("document type in UTF-16", met_kop(BLAD2, "<!DOCTYPE a>", "utf-16"), "HGW120"),
    Geval("document type in UTF-7", met_kop(BLAD2, declaratie("UTF-7"), "utf-7"), "HGW121"),
    Geval("entity that is not there", waarde("&geheim;"), "HGW126"),
    Geval("honest UTF-16", met_kop(BLAD2, declaratie("UTF-16"), "utf-16")),
    Geval("honest UTF-16 of the other kind", met_kop(TEKSTEN, "", "utf-16-be", b"\xfe\xff")),
    Geval("half a letter in UTF-16", lambda pad: _half16(pad), "HGW121"),
    Geval("UTF-32", met_kop(BLAD2, "", "utf-32"), "HGW121"),
    Geval("EBCDIC", met_kop(BLAD2, declaratie("cp037"), "cp037"), "HGW126"),
    Geval("says Latin-1", met_kop(TEKSTEN, declaratie("ISO-8859-1")), "HGW121"),
    Geval("says windows-1252", met_kop(TEKSTEN, declaratie("windows-1252")), "HGW121"),
    Geval("says UTF-16 and is not", met_kop(BLAD2, declaratie("UTF-16"))),
    Geval("says UTF-8 and is UTF-16", met_kop(BLAD2, declaratie("UTF-8"), "utf-16")),
    Geval("says nothing", met_kop(BLAD2, "")),
    Geval("XML 1.1", met_kop(BLAD2, declaratie("UTF-8", "1.1"))),
    Geval("two declarations", met_kop(BLAD2, KOP + KOP), "HGW126"),
    Geval("space before the declaration", met_kop(BLAD2, " " + KOP), "HGW126"),
    Geval("honest mark of UTF-8", met_kop(BLAD2, KOP, voor=b"\xef\xbb\xbf")),
    Geval("two marks of UTF-8", met_kop(BLAD2, KOP, voor=b"\xef\xbb\xbf" * 2)),
    Geval("bytes that are no UTF-8", lambda pad: _bytes(pad, b"Anna", b"An\xe9a"), "HGW126"),
    Geval("half of a pair", lambda pad: _bytes(pad, b"Anna", b"An\xed\xa0\x80"), "HGW126"),
    Geval("NUL in a text", lambda pad: _bytes(pad, b"Anna", b"An\0na"), "HGW126"),
    Geval("NUL as a reference", gewijzigd(TEKSTEN, "Anna", "An&#0;na"), "HGW126"),
    Geval("control character as a reference", gewijzigd(TEKSTEN, "Anna", "A&#8;na"), "HGW126"),
    Geval("letter as a reference", gewijzigd(TEKSTEN, "Anna", "A&#110;&#x6e;a")),
    Geval("CDATA in a text", gewijzigd(TEKSTEN, "Anna", "<![CDATA[Anna]]>"), "HGW126"),
    Geval("CDATA in a number", waarde("<![CDATA[112.5]]>"), "HGW126"),
    Geval("comment in a text", gewijzigd(TEKSTEN, "Anna", "An<!-- x -->na"), "HGW126"),
    Geval("comment in a number", waarde("11<!-- x -->2.5"), "HGW126"),
    Geval("instruction in a text", gewijzigd(TEKSTEN, "Anna", "An<?x y?>na"), "HGW126"),
    Geval("comment between cells", rij_met("<!-- x -->"), "HGW126"),
    Geval("cells in a comment", rij_met('<!-- <c r="B4"/> -->'), "HGW126"),
    Geval("instruction between cells", rij_met("<?x y?>"), "HGW126"),
    Geval("comment before the data", gewijzigd(BLAD2, "<sheetData>", "<!-- x --><sheetData>")),
    Geval("comment before the texts", gewijzigd(TEKSTEN, "?>", "?><!-- x -->")),
    Geval("honest prefix", met_voorvoegsel),
    Geval("prefix on the root only", half_voorvoegsel, "HGW126"),
    Geval("another space of names", gewijzigd(HOOFD, NS, "http://example.invalid"), "HGW111"),
    Geval("a cell of another space", cel('<c xmlns="urn:x" r="C4"><v>1</v></c>'), "HGW126"),
    Geval("a value of another space", cel('<c r="C4"><v xmlns="urn:x">1</v></c>'), "HGW126"),
    Geval("unknown tag between cells", rij_met("<ext/>")),
    Geval("nested 100,000 deep", gewijzigd(BLAD2, "<sheetData>", diep(100_000) + "<sheetData>")),
    Geval(
        "nested 100,000 deep in a cell", cel(f'<c r="C4">{diep(100_000)}</c>'), "HGW126", zwaar=True
    ),
    Geval("nested cells", cel('<c r="C4"><c r="C5"><v>1</v></c></c>'), "HGW126"),
    Geval("attribute of 10 MB", lang_kenmerk, zwaar=True),
    Geval("the same attribute twice", cel('<c r="C4" r="C5"><v>1</v></c>'), "HGW126"),
    Geval("not closed", gewijzigd(BLAD2, "</worksheet>", ""), "HGW126"),
    Geval("closed by another", gewijzigd(BLAD2, "</sheetData>", "</sheetdata>"), "HGW126"),
    Geval("two roots", gewijzigd(BLAD1, "</worksheet>", "</worksheet><a/>"), "HGW126"),
    Geval("text after the end", gewijzigd(BLAD1, "</worksheet>", "</worksheet>x"), "HGW126"),
    Geval("an empty part", begin_van(BLAD2, 0), "HGW126"),
    Geval("half a workbook part", begin_van(HOOFD, 400), "HGW126"),
    Geval("broken styles", gewijzigd(STIJLEN, "</styleSheet>", ""), "HGW126"),
    Geval("root relations broken", gewijzigd("_rels/.rels", "</Relationships>", ""), "HGW126"),
)


def _bytes(pad: Path, oud: bytes, nieuw: bytes) -> Path:
    return verander(maak_klassenmap(pad), TEKSTEN, lambda deel: deel.replace(oud, nieuw))


def _half16(pad: Path) -> Path:
    delen = lees_delen(maak_klassenmap(pad))
    return schrijf_delen(pad, delen | {BLAD2: delen[BLAD2].decode().encode("utf-16")[:-1]})
