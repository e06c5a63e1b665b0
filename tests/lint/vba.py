"""What the macro project of a workbook holds, as pyOpenVBA reads it."""

import re
from collections.abc import Iterator, Mapping

from pyopenvba import ExcelFile
from pyopenvba.exceptions import PyOpenVBAError

from tests.lint.namen import EXCEL_VML
from tests.lint.pakket import Pakket

SUB = re.compile(r"^\s*(?:Public\s+)?Sub\s+(\w+)", re.M | re.I)
BLAD_OF_BOEK = re.compile(r'^Attribute VB_Base = "0\{000208(?:19|20|21)-', re.M)
"""The attribute of a module that belongs to the workbook, a sheet or a chart sheet."""

MACRO = f"{{{EXCEL_VML}}}FmlaMacro"


def modules(pakket: Pakket) -> Mapping[str, str]:
    """Return the text of each module, none when the project can't be read."""
    try:
        with ExcelFile(pakket.pad) as boek:
            return boek.vba_modules()
    except (PyOpenVBAError, ValueError):
        return {}


def subs(pakket: Pakket) -> frozenset[str]:
    """Return the names of the Subs that something outside the project may call."""
    return frozenset(naam for tekst in modules(pakket).values() for naam in SUB.findall(tekst))


def codenamen(pakket: Pakket) -> list[str]:
    """Return the names of the workbook and its sheets in code, as the project has them."""
    return [naam for naam, tekst in modules(pakket).items() if BLAD_OF_BOEK.search(tekst)]


def geroepen(pakket: Pakket) -> Iterator[tuple[str, str]]:
    """Yield each part that calls a Sub, with its name: the ribbon, and buttons on sheets."""
    for deel in pakket.xml_delen:
        wortel = pakket.xml(deel)
        if wortel is None:
            continue
        if deel.startswith("customUI/"):
            yield from ((deel, e.get("onAction")) for e in wortel.iter() if e.get("onAction"))
        yield from ((deel, (e.text or "").rpartition("!")[2]) for e in wortel.iter(MACRO))
