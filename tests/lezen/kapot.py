"""Makers of files that the gate has to judge: each takes a path, writes there, returns it."""

import io
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.lezen.maken import (
    BLAD1,
    TEKSTEN,
    lees_delen,
    maak_klassenmap,
    met_rijen,
    schrijf_delen,
    verander,
    vervang,
)

OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)


def inhoud(waarde: bytes) -> Callable[[Path], Path]:
    """Return a maker of a file with these bytes."""

    def maak(pad: Path) -> Path:
        pad.write_bytes(waarde)
        return pad

    return maak


def stroom(naam: str) -> Callable[[Path], Path]:
    """Return a maker of an OLE container with a stream of this name."""
    tekst = naam.encode("utf-16-le")
    return inhoud(OLE + tekst.ljust(64, b"\0") + bytes([len(tekst) + 2, 0]))


def zip_met(**delen: bytes) -> Callable[[Path], Path]:
    return lambda pad: schrijf_delen(pad, delen)


def gewijzigd(naam: str, oud: str, nieuw: str) -> Callable[[Path], Path]:
    return lambda pad: vervang(maak_klassenmap(pad), naam, oud, nieuw)


def rijen(tekst: str, na: str = "") -> Callable[[Path], Path]:
    return lambda pad: met_rijen(pad, tekst, na)


def extra_deel(naam: str, deel: bytes) -> Callable[[Path], Path]:
    return lambda pad: schrijf_delen(pad, lees_delen(maak_klassenmap(pad)) | {naam: deel})


def hernoemd(oud: bytes, nieuw: bytes) -> Callable[[Path], Path]:
    """Return a maker that renames a part in the zip's bytes, as a zip writer would refuse to."""

    def maak(pad: Path) -> Path:
        ruw = maak_klassenmap(pad).read_bytes()
        assert len(oud) == len(nieuw)
        assert ruw.count(oud) >= 2
        pad.write_bytes(ruw.replace(oud, nieuw))
        return pad

    return maak


def dubbel(naam: str) -> Callable[[Path], Path]:
    def maak(pad: Path) -> Path:
        with warnings.catch_warnings(), zipfile.ZipFile(maak_klassenmap(pad), "a") as archief:
            warnings.simplefilter("ignore", UserWarning)
            archief.writestr(naam, b"<x/>")
        return pad

    return maak


def in_codering(codering: str, kop: str) -> Callable[[Path], Path]:
    """Return a maker that writes the first sheet in another encoding, with this declaration."""

    def maak(pad: Path) -> Path:
        def zet_om(deel: bytes) -> bytes:
            return (kop + deel.decode().partition("?>")[2]).encode(codering)

        return verander(maak_klassenmap(pad), BLAD1, zet_om)

    return maak


def met_doctype(codering: str) -> Callable[[Path], Path]:
    kop = f'<?xml version="1.0" encoding="{codering}"?><!DOCTYPE a [<!ENTITY b "c">]>'
    return in_codering(codering, kop)


def halve_zip(pad: Path) -> Path:
    pad.write_bytes(maak_klassenmap(pad).read_bytes()[:-2000])
    return pad


def verkeerde_crc(pad: Path) -> Path:
    """Change one byte of a stored part and leave its CRC."""
    delen = lees_delen(maak_klassenmap(pad))
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_STORED) as archief:
        for naam, deel in delen.items():
            archief.writestr(naam, deel)
    ruw = uit.getvalue()
    assert ruw.count(b"<v>112.5</v>") == 1
    pad.write_bytes(ruw.replace(b"<v>112.5</v>", b"<v>912.5</v>"))
    return pad


def versleuteld_deel(pad: Path) -> Path:
    """Set the 'encrypted' bit of every entry in the zip's directory."""
    ruw = bytearray(maak_klassenmap(pad).read_bytes())
    plek = ruw.find(b"PK\x01\x02")
    while plek >= 0:
        (vlag,) = struct.unpack_from("<H", ruw, plek + 8)
        struct.pack_into("<H", ruw, plek + 8, vlag | 1)
        plek = ruw.find(b"PK\x01\x02", plek + 1)
    pad.write_bytes(ruw)
    return pad


def lange_teksten(pad: Path) -> Path:
    """2,000 cells that all show one text of 600 characters."""
    cellen = "".join(f'<row r="{r}"><c r="A{r}" t="s"><v>0</v></c></row>' for r in range(1, 2001))
    return verander(
        met_rijen(pad, cellen), TEKSTEN, lambda d: d.replace(b"<t>", b"<t>" + b"x" * 600, 1)
    )


def verstopt_deel(pad: Path) -> Path:
    """Make the directory record of the first entry so long that it hides the second."""
    ruw = bytearray(maak_klassenmap(pad).read_bytes())
    eerste = ruw.find(b"PK\x01\x02")
    tweede = ruw.find(b"PK\x01\x02", eerste + 1)
    derde = ruw.find(b"PK\x01\x02", tweede + 1)
    struct.pack_into("<H", ruw, eerste + 32, derde - tweede)
    pad.write_bytes(ruw)
    return pad


def zip64(pad: Path) -> Path:
    """Write the count of entries in the larger record that some writers always use."""
    ruw = maak_klassenmap(pad).read_bytes()
    einde = ruw.rfind(b"PK\x05\x06")
    aantal, grootte, begin = struct.unpack_from("<HII", ruw, einde + 10)
    groot = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, aantal, aantal, grootte, begin)
    wijzer = struct.pack("<IIQI", 0x07064B50, 0, einde, 1)
    kort = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, *[0xFFFF] * 2, *[0xFFFFFFFF] * 2, 0)
    pad.write_bytes(ruw[:einde] + groot + wijzer + kort)
    return pad
