"""How a workbook and its sheets are named in code: the macro project has a module for each."""

import re
from collections.abc import Collection, Sequence
from itertools import chain, count

from lxml import etree

from hgw_excel.bijwerken.boom import Deel, Element, q, zet
from hgw_excel.bijwerken.weigering import vreemd_blad

BOEK = "workbook"
_STAM = {BOEK: "ThisWorkbook", "worksheet": "Sheet", "chartsheet": "Chart"}
_NAAM = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,30}")
_PROJECT = "vbaproject"
_ERVOOR = (q("fileVersion"), q("fileSharing"))


def zet_codenamen(
    hoofd: Deel, bladen: Sequence[tuple[str, Deel]], modules: Collection[str]
) -> dict[str, str]:
    """Give the workbook and each sheet a name of its own; one that can stay does.

    Args:
        bladen: kind and part of each sheet, in order.
        modules: names that are taken.

    Returns:
        The kind of each name, in order: the workbook, then its sheets.

    Raises:
        KanNiet: a sheet is of a kind that Excel no longer makes.
    """
    if any(soort not in _STAM for soort, _ in bladen):
        raise vreemd_blad()
    dragers = [(BOEK, hoofd, _van_boek(hoofd.wortel))]
    dragers += [(soort, deel, _van_blad(deel.wortel)) for soort, deel in bladen]
    bezet = {_PROJECT, *(module.casefold() for module in modules)}
    blijft = [_blijft(element.get("codeName", ""), bezet) for _, _, element in dragers]
    uit: dict[str, str] = {}
    for plaats, (soort, deel, element) in enumerate(dragers):
        naam = blijft[plaats] or _nieuw(soort, plaats, bezet)
        deel.veranderd |= zet(element, "codeName", naam)
        uit[naam] = soort
    return uit


def _blijft(naam: str, bezet: set[str]) -> str:
    """Return the name when it is one and nothing before it has it, else ''."""
    if not _NAAM.fullmatch(naam) or naam.casefold() in bezet:
        return ""
    bezet.add(naam.casefold())
    return naam


def _nieuw(soort: str, plaats: int, bezet: set[str]) -> str:
    """Return a name as Excel gives one, by the place among the sheets."""
    stam = _STAM[soort]
    genummerd = (f"{stam}{nummer}" for nummer in count(max(plaats, 1)))
    namen = chain([stam] if soort == BOEK else (), genummerd)
    naam = next(naam for naam in namen if naam.casefold() not in bezet)
    bezet.add(naam.casefold())
    return naam


def _van_boek(wortel: Element) -> Element:
    """Return where the name of the workbook stands, made when it is missing."""
    gevonden = wortel.find(q("workbookPr"))
    if gevonden is not None:
        return gevonden
    ervoor = [i for i, element in enumerate(wortel) if element.tag in _ERVOOR]
    return _maak(wortel, "workbookPr", max(ervoor, default=-1) + 1)


def _van_blad(wortel: Element) -> Element:
    gevonden = wortel.find(q("sheetPr"))
    return _maak(wortel, "sheetPr", 0) if gevonden is None else gevonden


def _maak(ouder: Element, naam: str, plek: int) -> Element:
    element = etree.SubElement(ouder, q(naam))
    ouder.insert(plek, element)
    return element
