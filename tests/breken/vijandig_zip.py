"""Hostile zips: bombs, lies, doubles, names."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from tests.breken.geval import Geval, Maker, op_bytes
from tests.lezen.kapot import (
    dubbel,
    extra_deel,
    halve_zip,
    hernoemd,
    verkeerde_crc,
    versleuteld_deel,
    verstopt_deel,
    zip64,
)
from tests.lezen.maken import BLAD1, lees_delen, maak_klassenmap, schrijf_delen

LOKAAL, CENTRAAL, EINDE = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
IN, UIT, PLEK = 20, 24, 42
"""Places in a directory record: packed size, unpacked size, where its local header stands."""


def _records(ruw: bytes) -> Iterator[int]:
    """Yield where each directory record begins."""
    plek = ruw.find(CENTRAAL)
    while plek >= 0:
        yield plek
        plek = ruw.find(CENTRAAL, plek + 4)


def in_register(veld: int, waarde: int, eerste: int = 1) -> Maker:
    """Write a number in the first directory records."""

    def lieg(ruw: bytes) -> bytes:
        uit = bytearray(ruw)
        for plek in list(_records(ruw))[:eerste]:
            struct.pack_into("<I", uit, plek + veld, waarde)
        return bytes(uit)

    return op_bytes(lieg)


def in_kop(plek: int, waarde: int) -> Maker:
    """Write a number in the first local header."""

    def lieg(ruw: bytes) -> bytes:
        return ruw[:plek] + struct.pack("<I", waarde) + ruw[plek + 4 :]

    return op_bytes(lieg)


def in_einde(plek: int, waarde: int) -> Maker:
    """Write a number of 16 bits in the end record."""

    def lieg(ruw: bytes) -> bytes:
        begin = ruw.rfind(EINDE) + plek
        return ruw[:begin] + struct.pack("<H", waarde) + ruw[begin + 2 :]

    return op_bytes(lieg)


def met_commentaar(tekst: bytes) -> Maker:
    def voeg_toe(ruw: bytes) -> bytes:
        return ruw[:-2] + struct.pack("<H", len(tekst)) + tekst

    return op_bytes(voeg_toe)


def einde_in_commentaar(ruw: bytes) -> bytes:
    """Hide a second end record in the comment of the first."""
    kopie = ruw[ruw.rfind(EINDE) :]
    return ruw[:-2] + struct.pack("<H", len(kopie)) + kopie


def tweede_register(ruw: bytes) -> bytes:
    """Write directory and end record twice, each with its own place."""
    begin = ruw.find(CENTRAAL)
    einde = bytearray(ruw[ruw.rfind(EINDE) :])
    register = ruw[begin : ruw.rfind(EINDE)]
    struct.pack_into("<I", einde, 16, len(ruw))
    return ruw + register + bytes(einde)


def twee_zips(ruw: bytes) -> bytes:
    """Put another klassenmap before this one: half of the readers see the first."""
    return ruw.replace(b"Anna", b"Anja") + ruw


def genest(pad: Path) -> Path:
    """A picture that is a zip of ten zips of a megabyte of nothing."""
    laag = bytes(1 << 20)
    for _ in range(3):
        uit = io.BytesIO()
        with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
            for i in range(10):
                archief.writestr(f"{i}.zip", laag)
        laag = uit.getvalue()
    return extra_deel("xl/embeddings/pakket.zip", laag)(pad)


def aangehaald(pad: Path) -> Path:
    """Two entries that overlap: the first quotes the header of the second as its own data."""
    kern = random.Random(1).randbytes(5000)
    tweede = _kop("xl/media/b.bin", kern, kern) + kern
    ruw = bytearray(maak_klassenmap(pad).read_bytes())
    begin, einde = ruw.find(CENTRAAL), ruw.rfind(EINDE)
    blok = tweede
    pakje = b"\x01" + struct.pack("<HH", len(blok), 0xFFFF ^ len(blok)) + blok
    eerste = _kop("xl/media/a.bin", pakje, blok, 8) + pakje
    waar_a, waar_b = begin, begin + len(eerste) - len(tweede)
    register = bytes(ruw[begin:einde])
    register += _regel("xl/media/a.bin", pakje, blok, 8, waar_a)
    register += _regel("xl/media/b.bin", kern, kern, 0, waar_b)
    aantal = struct.unpack_from("<H", ruw, einde + 10)[0] + 2
    slot = struct.pack(
        "<4sHHHHIIH", EINDE, 0, 0, aantal, aantal, len(register), begin + len(eerste), 0
    )
    pad.write_bytes(bytes(ruw[:begin]) + eerste + register + slot)
    return pad


def _kop(naam: str, pakje: bytes, inhoud: bytes, soort: int = 0) -> bytes:
    velden = (20, 0, soort, 0, 0x21, zlib.crc32(inhoud), len(pakje), len(inhoud), len(naam), 0)
    return LOKAAL + struct.pack("<HHHHHIIIHH", *velden) + naam.encode()


def _regel(naam: str, pakje: bytes, inhoud: bytes, soort: int, plek: int) -> bytes:
    kop = _kop(naam, pakje, inhoud, soort)
    return CENTRAAL + b"\x14\0" + kop[4:30] + struct.pack("<HHHII", 0, 0, 0, 0, plek) + kop[30:]


def veel_delen(pad: Path) -> Path:
    delen = {f"xl/media/{i}.bin": b"" for i in range(5001)}
    return schrijf_delen(pad, lees_delen(maak_klassenmap(pad)) | delen)


def samen_groot(pad: Path) -> Path:
    """Four sheets that unpack to 100 MB each, just below the ratio."""
    kans = random.Random(1)
    stuk = b"".join(kans.randbytes(12) + bytes(1012) for _ in range(100))
    delen = {f"xl/media/{i}.bin": stuk * 1000 for i in range(4)}
    return schrijf_delen(pad, lees_delen(maak_klassenmap(pad)) | delen)


def veel_xml(pad: Path) -> Path:
    """XML parts of 120 MB together, just below the ratio."""
    kans = random.Random(1)
    stuk = b"".join(
        b"<a b='%b'/>" % kans.randbytes(8).hex().encode() + b" " * 900 for _ in range(99)
    )
    delen = {f"customXml/item{i}.xml": b"<x>" + stuk * 650 + b"</x>" for i in range(2)}
    return schrijf_delen(pad, lees_delen(maak_klassenmap(pad)) | delen)


ZIPPEN = (
    Geval("bomb by ratio", extra_deel("xl/media/a.bin", bytes(3 << 20)), "HGW115"),
    Geval("bomb in a sheet", extra_deel("xl/worksheets/sheet9.xml", b" " * (3 << 20)), "HGW115"),
    Geval("nested zips are left packed", genest),
    Geval("entries that overlap", aangehaald, "HGW114"),
    Geval("two names for one place", in_register(PLEK, 0, 2), "HGW114"),
    Geval("5,001 parts", veel_delen, "HGW129"),
    Geval("4 parts of 100 MB", samen_groot, "HGW117", zwaar=True),
    Geval("120 MB of XML beside the sheets", veel_xml, zwaar=True),
    Geval("directory says a part is 400 MB", in_register(UIT, 400_000_000), "HGW116"),
    Geval("directory says a part is larger", in_register(UIT, 5_000), "HGW114"),
    Geval("directory says a part is smaller", in_register(UIT, 100), "HGW114"),
    Geval("directory says a part is empty", in_register(UIT, 0), "HGW114"),
    Geval("directory says less is packed", in_register(IN, 50), "HGW114"),
    Geval("directory says more is packed", in_register(IN, 1 << 30), "HGW114"),
    Geval("local header lies about the size", in_kop(22, 5)),
    Geval("local header lies about the CRC", in_kop(14, 5)),
    Geval("local header is none", in_kop(0, 5), "HGW112"),
    Geval("place beyond the file", in_register(PLEK, 1 << 30), "HGW114"),
    Geval("size in a zip64 record that is not there", in_register(UIT, 0xFFFFFFFF), "HGW116"),
    Geval("half a zip", halve_zip, "HGW114"),
    Geval("last byte gone", op_bytes(lambda ruw: ruw[:-1]), "HGW114"),
    Geval("end record gone", op_bytes(lambda ruw: ruw[: ruw.rfind(EINDE)]), "HGW114"),
    Geval("only the first 100 bytes", op_bytes(lambda ruw: ruw[:100]), "HGW114"),
    Geval("only the directory", op_bytes(lambda ruw: ruw[ruw.find(CENTRAAL) :]), "HGW112"),
    Geval("fewer entries than said", in_einde(10, 99), "HGW114"),
    Geval("more entries than said", in_einde(10, 3), "HGW114"),
    Geval("an entry that hides another", verstopt_deel, "HGW114"),
    Geval("honest zip64", zip64),
    Geval("zip64 that counts wrong", lambda pad: _lieg64(zip64(pad)), "HGW114"),
    Geval("comment of 60 kB", met_commentaar(b"x" * 60_000)),
    Geval("end record in the comment", op_bytes(einde_in_commentaar), "HGW114"),
    Geval("an older directory before the one that counts", op_bytes(tweede_register)),
    Geval("two zips in one file", op_bytes(twee_zips), "HGW114"),
    Geval("text before the zip", op_bytes(lambda ruw: b"#!/bin/sh\n" + ruw), "HGW112"),
    Geval("nothing but zeros before the zip", op_bytes(lambda ruw: bytes(9) + ruw), "HGW112"),
    Geval("hidden bytes before the zip", op_bytes(lambda ruw: LOKAAL + ruw), "HGW114"),
    Geval("bytes after the zip", op_bytes(lambda ruw: ruw + b"\0" * 100)),
    Geval("many bytes after the zip", op_bytes(lambda ruw: ruw + b"\0" * 70_000), "HGW114"),
    Geval("wrong CRC", verkeerde_crc, "HGW114"),
    Geval("encrypted entries", versleuteld_deel, "HGW105"),
    Geval("bzip2", lambda pad: _ingepakt(pad, zipfile.ZIP_BZIP2), "HGW114"),
    Geval("lzma", lambda pad: _ingepakt(pad, zipfile.ZIP_LZMA), "HGW114"),
    Geval("stored, not packed", lambda pad: _ingepakt(pad, zipfile.ZIP_STORED)),
    Geval("folder entries", extra_deel("xl/worksheets/", b"")),
    Geval("two dots", extra_deel("xl/../../weg.xml", b"<a/>"), "HGW119"),
    Geval("two dots by backslash", extra_deel("..\\weg.xml", b"<a/>"), "HGW119"),
    Geval("absolute name", extra_deel("/etc/passwd", b"<a/>"), "HGW119"),
    Geval("drive letter", extra_deel("C:\\weg.xml", b"<a/>"), "HGW119"),
    Geval("share of a server", extra_deel("\\\\server\\weg.xml", b"<a/>"), "HGW119"),
    Geval("NUL in a name", hernoemd(b"docProps/app.xml", b"docProps/app\0xml"), "HGW119"),
    Geval("very long name", extra_deel("xl/" + "a" * 60_000, b"")),
    Geval("name in letters of elsewhere", extra_deel("xl/média/скор.bin", b"")),
    Geval("name that turns text around", extra_deel("xl/\u202elmx.teew", b"")),
    Geval("honest backslashes", hernoemd(BLAD1.encode(), BLAD1.replace("/", "\\").encode())),
    Geval("part twice", dubbel("xl/workbook.xml"), "HGW118"),
    Geval("part twice in capitals", dubbel("XL/Worksheets/Sheet2.XML"), "HGW118"),
    Geval("part twice by backslash", dubbel("xl\\worksheets\\sheet2.xml"), "HGW118"),
)


def _lieg64(pad: Path) -> Path:
    ruw = bytearray(pad.read_bytes())
    struct.pack_into("<Q", ruw, ruw.rfind(b"PK\x06\x06") + 32, 3)
    pad.write_bytes(ruw)
    return pad


def _ingepakt(pad: Path, soort: int) -> Path:
    delen = lees_delen(maak_klassenmap(pad))
    with zipfile.ZipFile(pad, "w", soort) as archief:
        for naam, deel in delen.items():
            archief.writestr(naam, deel)
    return pad
