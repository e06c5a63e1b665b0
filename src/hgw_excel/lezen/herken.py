"""Recognise by content what is not a workbook that we read; the name's extension proves nothing."""

from collections.abc import Collection

from hgw_excel.lezen.weigeringen import (
    BINAIR,
    GEEN_EXCEL,
    GEEN_WERKMAP,
    LEEG,
    OPENDOCUMENT,
    OUDE_EXCEL,
    TEKST,
    WACHTWOORD,
    Geweigerd,
    Weigering,
)

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_REGEL, _VERSLEUTELD = 128, ("EncryptedPackage", "\x09DRMContent")
_KALE_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
_ZIP, _LEGE_ZIP = b"PK\x03\x04", b"PK\x05\x06"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_STUURTEKENS = bytes(set(range(32)) - set(b"\t\n\f\r\x1a"))
_PROEF = 4096


def eis_zip(inhoud: bytes) -> None:
    """Refuse what is not a zip, with the name of what it is instead."""
    if inhoud.startswith(_ZIP):
        return
    if not inhoud:
        raise Geweigerd(LEEG)
    if inhoud.startswith(_LEGE_ZIP):
        raise Geweigerd(GEEN_WERKMAP)
    if inhoud.startswith(_OLE):
        raise Geweigerd(_ole_soort(inhoud))
    if inhoud.startswith(_KALE_BIFF):
        raise Geweigerd(OUDE_EXCEL)
    raise Geweigerd(TEKST if _is_tekst(inhoud[:_PROEF]) else GEEN_EXCEL)


def _ole_soort(inhoud: bytes) -> Weigering:
    """Look at the streams of an OLE container: encrypted, old workbook, or other."""
    if any(_heeft_stroom(inhoud, stroom) for stroom in _VERSLEUTELD):
        return WACHTWOORD
    oud = any(_heeft_stroom(inhoud, stroom) for stroom in ("Workbook", "Book"))
    return OUDE_EXCEL if oud else GEEN_EXCEL


def _heeft_stroom(inhoud: bytes, stroom: str) -> bool:
    """Find a directory entry: 128 bytes in line, a name in UTF-16 and at 64 the name's size."""
    naam = stroom.encode("utf-16-le") + b"\0\0"
    plek = inhoud.find(naam)
    while plek >= 0:
        maat = int.from_bytes(inhoud[plek + 64 : plek + 66], "little")
        if plek % _REGEL == 0 and maat == len(naam):
            return True
        plek = inhoud.find(naam, plek + 1)
    return False


def _is_tekst(begin: bytes) -> bool:
    if begin.startswith(_UTF16):
        return True
    return not begin.startswith(b"%PDF") and begin == begin.translate(None, _STUURTEKENS)


def eis_werkmap(namen: Collection[str], soort: bytes) -> None:
    """Refuse a zip that holds no workbook of ours.

    Args:
        namen: part names in lower case.
        soort: content of the part `mimetype`, empty when there is none.
    """
    if b"opendocument.spreadsheet" in soort:
        raise Geweigerd(OPENDOCUMENT)
    if "xl/workbook.bin" in namen:
        raise Geweigerd(BINAIR)
    if "_rels/.rels" not in namen:
        raise Geweigerd(GEEN_WERKMAP)
