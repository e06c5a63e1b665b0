"""XML parts: one encoding, no document type, and a parser that reports bad XML as a refusal."""

import re
from xml.parsers import expat

from hgw_excel.lezen.weigeringen import CODERING, DOCTYPE, ONLEESBAAR, Geweigerd

_UTF8_BOM = b"\xef\xbb\xbf"
_UTF32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"<\0\0\0", b"\0\0\0<")
_UTF16 = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
_VREEMD = (b"<!--", b"<![CDATA[", b"<?", b" xmlns=", b" xmlns:")
_TAG_IN_WAARDE = re.compile(rb"<(?:\w+:)?[vt](?: [^>]*[^/>])?>[^<]*<(?!/)")
_TOEGESTAAN = (b"utf-8", b"utf8", b"utf-16", b"utf16")


def naar_utf8(deel: bytes) -> bytes:
    """Return an XML part as UTF-8 without BOM; refuse other encodings and any DOCTYPE."""
    if deel.startswith(_UTF32):
        raise Geweigerd(CODERING)
    if deel[:2] in _UTF16:
        deel = _zonder_kop(_uit_utf16(deel))
    else:
        deel = deel.removeprefix(_UTF8_BOM)
        naam = _genoemde_codering(deel)
        if naam not in _TOEGESTAAN:
            raise Geweigerd(CODERING)
        deel = deel if naam.endswith(b"8") else _zonder_kop(deel)
    if b"<!DOCTYPE" in deel:
        raise Geweigerd(DOCTYPE)
    return deel


def _uit_utf16(deel: bytes) -> bytes:
    try:
        return deel.decode(_UTF16[deel[:2]]).encode()
    except UnicodeError:
        raise Geweigerd(CODERING) from None


def _kop(deel: bytes) -> bytes:
    """Return the XML declaration, or nothing."""
    return deel[: deel.find(b"?>") + 2] if deel.startswith(b"<?xml") else b""


def _zonder_kop(deel: bytes) -> bytes:
    return deel[len(_kop(deel)) :]


def _genoemde_codering(deel: bytes) -> bytes:
    _, _, rest = _kop(deel).partition(b"encoding")
    rest = rest.lstrip(b" \t\r\n=")
    return rest[1:].partition(rest[:1])[0].lower() if rest else b"utf-8"


def nieuwe_parser(scheiding: str | None = None) -> expat.XMLParserType:
    """Return an expat parser for UTF-8 that refuses a document type.

    Args:
        scheiding: put between namespace and local name; None leaves prefixes as written (faster).
    """
    parser = expat.ParserCreate("utf-8", scheiding)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _weiger_doctype
    return parser


def weiger_vreemd(deel: bytes, begin: int, einde: int) -> None:
    """Refuse comments and the like between two places: readers disagree on the values then."""
    vreemd = any(deel.find(teken, begin, einde) >= 0 for teken in _VREEMD)
    if vreemd or _TAG_IN_WAARDE.search(deel, begin, einde):
        raise Geweigerd(ONLEESBAAR)


def _weiger_doctype(*_: object) -> None:
    raise Geweigerd(DOCTYPE)


def loop(parser: expat.XMLParserType, deel: bytes) -> None:
    """Feed a whole part to the parser; bad XML is a refusal."""
    try:
        parser.Parse(deel, True)
    except expat.ExpatError:
        raise Geweigerd(ONLEESBAAR) from None
    finally:
        parser.StartElementHandler = None  # a handler that knows its parser keeps the part alive
