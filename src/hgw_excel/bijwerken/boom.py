"""An XML part as a tree that goes back to bytes with its declaration, prefixes and lists kept."""

import math

from lxml import etree

from hgw_excel.lezen.weigeringen import ONLEESBAAR, STRICT, Geweigerd

Element = etree._Element
NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_WAAR = ("1", "true")


def q(naam: str) -> str:
    """Return the full name of an element of the main namespace."""
    return f"{{{NS}}}{naam}"


def is_waar(element: Element, kenmerk: str) -> bool:
    """Tell whether an attribute says yes; it may be written as a digit or a word."""
    return element.get(kenmerk) in _WAAR


def getal(tekst: str) -> float:
    """Return what an attribute of the file counts.

    Raises:
        Geweigerd: it is no number.
    """
    try:
        uit = float(tekst)
    except ValueError:
        raise Geweigerd(ONLEESBAAR) from None
    if not math.isfinite(uit):
        raise Geweigerd(ONLEESBAAR)
    return uit


class Deel:
    """One part; `veranderd` is set by whoever changes the tree.

    Raises:
        Geweigerd: bad XML, or strict OOXML.
    """

    __slots__ = ("_boom", "veranderd", "wortel")

    def __init__(self, inhoud: bytes) -> None:
        parser = etree.XMLParser(  # the gate saw to size and DOCTYPE
            resolve_entities=False, no_network=True, huge_tree=True, strip_cdata=False
        )
        try:
            self.wortel: Element = etree.fromstring(inhoud, parser)
        except etree.XMLSyntaxError:
            raise Geweigerd(ONLEESBAAR) from None
        if self.wortel.tag.startswith(f"{{{_STRICT}}}"):
            raise Geweigerd(STRICT)
        self._boom = self.wortel.getroottree()
        self.veranderd = False

    def als_bytes(self) -> bytes:
        """Return the part in UTF-8."""
        alleen = ' standalone="yes"' if self._boom.docinfo.standalone else ""
        kop = f'<?xml version="1.0" encoding="UTF-8"{alleen}?>\n'.encode()
        return kop + etree.tostring(self._boom, encoding="UTF-8", xml_declaration=False)


def zet(element: Element, kenmerk: str, waarde: str) -> bool:
    """Set an attribute, and tell whether it was something else."""
    if element.get(kenmerk) == waarde:
        return False
    element.set(kenmerk, waarde)
    return True
