"""What the workbook says about computing: all at the next opening, and which cells."""

from lxml import etree

from hgw_excel.bijwerken.boom import Element, getal, is_waar, q
from hgw_excel.bijwerken.werkboek import Werkboek
from hgw_excel.schema.ruw import cel_adres

_VOOR = [
    q(naam)
    for naam in (
        "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets",
        "functionGroups", "externalReferences", "definedNames",
    )
]  # fmt: skip
"""What stands before `calcPr` in a workbook part."""


def reken_bij_openen(boek: Werkboek) -> None:
    """Let everything be computed at the next opening, and name the new formula cells."""
    element = _calc_pr(boek.hoofd.wortel)
    if not is_waar(element, "fullCalcOnLoad"):
        element.set("fullCalcOnLoad", "1")
        boek.hoofd.veranderd = True
    _vul_keten(boek)


def _calc_pr(wortel: Element) -> Element:
    element = wortel.find(q("calcPr"))
    if element is None:
        voor = [kind for kind in wortel if kind.tag in _VOOR]
        element = etree.SubElement(wortel, q("calcPr"))
        voor[-1].addnext(element)
    return element


def _vul_keten(boek: Werkboek) -> None:
    """Append formula cells that the chain does not name; Excel repairs a file for one too many."""
    keten = boek.rekenketen
    nieuw = [
        (boek.bladnummer(blad.naam), cel_adres(*plek), array)
        for blad in boek.veranderde_bladen
        for plek, array in blad.nieuwe_formules.items()
    ]
    if keten is None or not nieuw:
        return
    bekend = set(_genoemd(keten.wortel))
    for blad, cel, array in nieuw:
        if (blad, cel) not in bekend:
            regel = etree.SubElement(keten.wortel, q("c"), r=cel, i=str(blad))
            if array:
                regel.set("a", "1")
            keten.veranderd = True


def _genoemd(wortel: Element) -> list[tuple[int, str]]:
    """Return (sheet, cell) of each line; a line without sheet is of the sheet before it."""
    uit, blad = [], 0
    for regel in wortel.iterchildren(q("c")):
        blad = int(getal(regel.get("i", str(blad))))
        uit.append((blad, regel.get("r", "")))
    return uit
