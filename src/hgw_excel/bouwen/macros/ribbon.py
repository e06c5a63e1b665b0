"""The tab HGW as customUI, in the namespace of 2006: every Excel for Windows and Mac knows it."""

from collections.abc import Iterator
from itertools import groupby
from xml.etree import ElementTree as ET

from hgw_excel.acties.knoppen import knoppen
from hgw_excel.acties.lijst import ACTIES, ALLEEN_KNOP, Knop
from hgw_excel.bouwen.macros.shim import lint_sub

DEEL = "customUI/customUI.xml"
RELATIE = "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility"
NAAMRUIMTE = "http://schemas.microsoft.com/office/2006/01/customui"
TAB, TABBLAD = "hgw", "HGW"
"""How the tab is called in the file, and what is read on it."""
LABELS = {actie.naam: actie.label for actie in (*ACTIES, *ALLEEN_KNOP)}


def customui() -> bytes:
    """Return the part that describes the tab."""
    wortel = ET.Element("customUI", xmlns=NAAMRUIMTE)
    tabs = ET.SubElement(ET.SubElement(wortel, "ribbon"), "tabs")
    tab = ET.SubElement(tabs, "tab", id=TAB, label=TABBLAD)
    for groep, paren in groupby(knoppen().items(), key=lambda paar: paar[1].groep):
        vak = ET.SubElement(tab, "group", id=f"hgw_{groep.lower()}", label=groep)
        for naam, knop in _groot_eerst(paren):
            ET.SubElement(vak, "button", _attributen(naam, knop))
    ET.indent(wortel)
    return ET.tostring(wortel, encoding="UTF-8", xml_declaration=True)


def _groot_eerst(paren: Iterator[tuple[str, Knop]]) -> list[tuple[str, Knop]]:
    """Put the large buttons left: small ones stand three below each other beside them."""
    return sorted(paren, key=lambda paar: not paar[1].groot)


def _attributen(naam: str, knop: Knop) -> dict[str, str]:
    return {
        "id": f"hgw_{naam}",
        "label": knop.label,
        "imageMso": knop.beeld,
        "size": "large" if knop.groot else "normal",
        "onAction": lint_sub(naam),
        "keytip": knop.toets,
        "screentip": _titel(naam),
        "supertip": knop.tip,
    }


def _titel(naam: str) -> str:
    """Return what the menu calls it; where that is about all of them, a button is about one."""
    return LABELS[naam].replace("Klassenmappen", "Deze klassenmap")
