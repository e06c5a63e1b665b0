"""What is no workbook that we read, whatever its name says; and what is no file at all."""

import os
import struct
from pathlib import Path

from tests.breken.geval import BLAD2, Geval, Maker
from tests.lezen.kapot import extra_deel, gewijzigd, inhoud, zip_met
from tests.lezen.maken import maak_klassenmap

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_SECTOR = 512
ODS = b"application/vnd.oasis.opendocument.spreadsheet"
CSV = "naam;score\r\nAnna;112,5\r\n"


def ole(*namen: str, data: bytes = b"") -> Maker:
    """Write an OLE container: a header, a directory with these streams, and one sector of data."""
    kop = OLE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    kop = kop.ljust(48, b"\0") + struct.pack("<I", 0)
    regels = b"".join(_regel(naam, 5 if naam == "Root Entry" else 2) for naam in namen)
    bladen = regels.ljust(-(-len(regels) // _SECTOR) * _SECTOR, b"\0")
    return inhoud(kop.ljust(_SECTOR, b"\0") + bladen + data.ljust(_SECTOR, b"\0"))


def _regel(naam: str, soort: int) -> bytes:
    tekst = naam.encode("utf-16-le")
    return (tekst.ljust(64, b"\0") + struct.pack("<HB", len(tekst) + 2, soort)).ljust(128, b"\0")


def pijp(pad: Path) -> Path:
    os.mkfifo(pad)
    return pad


def map_(pad: Path) -> Path:
    pad.mkdir()
    return pad


def kring(pad: Path) -> Path:
    """A link to itself."""
    pad.symlink_to(pad)
    return pad


def loze_link(pad: Path) -> Path:
    pad.symlink_to(pad.with_name("weg.xlsx"))
    return pad


def link(pad: Path) -> Path:
    """A link to an honest klassenmap."""
    pad.symlink_to(maak_klassenmap(pad.with_name("echt.xlsx")))
    return pad


def dicht(pad: Path) -> Path:
    maak_klassenmap(pad).chmod(0)
    return pad


def slot(pad: Path) -> Path:
    """What Excel leaves beside an open workbook."""
    return inhoud(b"\x0fJuf Voorbeeld")(pad.with_name("~$" + pad.name))


def zip_van_werkmap(pad: Path) -> Path:
    return zip_met(**{"klassenmap.xlsx": maak_klassenmap(pad).read_bytes()})(pad)


def office(hoofd: str) -> Maker:
    """Write a package whose main part is another kind of document."""
    relatie = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    ruimte = "http://schemas.openxmlformats.org/package/2006/relationships"
    rels = (
        f'<Relationships xmlns="{ruimte}"><Relationship Id="a" Type="{relatie}" Target="{hoofd}"/>'
    )
    delen = {"_rels/.rels": f"{rels}</Relationships>".encode(), hoofd: b"<document/>"}
    return zip_met(**delen)


MAG_ALLES = not hasattr(os, "geteuid") or os.geteuid() == 0
"""Whether no file is closed to this user."""

BLADNAAM = "EncryptedPackage \u0142".encode("utf-16-le")

SOORTEN = (
    Geval(
        "password of today",
        ole("Root Entry", "\x06DataSpaces", "EncryptionInfo", "EncryptedPackage"),
        "HGW105",
    ),
    Geval(
        "password, directory of one sector",
        ole("Root Entry", "EncryptionInfo", "EncryptedPackage"),
        "HGW105",
    ),
    Geval(
        "label of the school",
        ole(
            "Root Entry",
            "\x06DataSpaces",
            "Version",
            "DataSpaceMap",
            "DRMEncryptedDataSpace",
            "EncryptedPackage",
        ),
        "HGW105",
    ),
    Geval(
        "label on an old workbook",
        ole("Root Entry", "\x06DataSpaces", "\x09DRMContent", "Workbook"),
        "HGW105",
    ),
    Geval("old workbook", ole("Root Entry", "Workbook"), "HGW106"),
    Geval("older workbook", ole("Root Entry", "Book"), "HGW106"),
    Geval(
        "old workbook with a sheet called EncryptedPackage",
        ole("Root Entry", "Workbook", data=BLADNAAM),
        "HGW106",
    ),
    Geval(
        "Word in a container that speaks of a Workbook",
        ole("Root Entry", "WordDocument", data="Workbook".encode("utf-16-le")),
        "HGW112",
    ),
    Geval("container with nothing", ole("Root Entry"), "HGW112"),
    Geval("half a container", inhoud(OLE), "HGW112"),
    Geval("workbook of Excel 4", inhoud(b"\x09\x04\x06\x00" + bytes(50)), "HGW106"),
    Geval("binary workbook", extra_deel("xl/workbook.bin", b"\0"), "HGW108"),
    Geval("OpenDocument", zip_met(mimetype=ODS, **{"content.xml": b"<x/>"}), "HGW107"),
    Geval("csv", inhoud(CSV.encode("cp1252")), "HGW109"),
    Geval("csv with a mark", inhoud(CSV.encode("utf-8-sig")), "HGW109"),
    Geval("csv in UTF-16", inhoud(CSV.encode("utf-16")), "HGW109"),
    Geval("web page", inhoud(b"<html><table><tr><td>Anna</td></tr></table></html>"), "HGW109"),
    Geval(
        "workbook as one XML file",
        inhoud(b'<?xml version="1.0"?><Workbook xmlns="urn:x"/>'),
        "HGW109",
    ),
    Geval("pdf", inhoud(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"), "HGW112"),
    Geval("picture", inhoud(b"\x89PNG\r\n\x1a\n" + bytes(99)), "HGW112"),
    Geval("Word", office("word/document.xml"), "HGW111"),
    Geval("PowerPoint", office("ppt/presentation.xml"), "HGW111"),
    Geval("zip of a workbook", zip_van_werkmap, "HGW111"),
    Geval("zip of something", zip_met(**{"a.txt": b"a"}), "HGW111"),
    Geval("zip of nothing", inhoud(b"PK\x05\x06" + bytes(18)), "HGW111"),
    Geval("0 bytes", inhoud(b""), "HGW113"),
    Geval("1 byte", inhoud(b"P"), "HGW109"),
    Geval("only zeros", inhoud(bytes(20_000)), "HGW112"),
    Geval("larger than we read", inhoud(bytes(25_000_001)), "HGW104"),
    Geval(
        "package that points nowhere",
        gewijzigd("_rels/.rels", "xl/workbook.xml", "xl/weg.xml"),
        "HGW111",
    ),
    Geval(
        "package that points to a sheet",
        gewijzigd("_rels/.rels", "xl/workbook.xml", BLAD2),
        "HGW111",
    ),
    Geval("folder", map_, "HGW102"),
    Geval("link to itself", kring, "HGW102"),
    Geval("link to nothing", loze_link, "HGW101"),
    Geval("honest link", link),
    Geval("pipe", pijp, "HGW112"),
    Geval("closed to us", dicht, "" if MAG_ALLES else "HGW102"),
    Geval("lock file", slot, "HGW103"),
    Geval("nothing there", lambda pad: pad, "HGW101"),
)
