"""Rows that become higher because their text grew; no row becomes lower."""

from collections.abc import Mapping

from hgw_excel.bijwerken.blad import Blad
from hgw_excel.bijwerken.boom import getal, q
from hgw_excel.bijwerken.cel import getaltekst

_GEWOON = "15"


def verhoog(blad: Blad, rijen: Mapping[int, float]) -> None:
    """Make rows at least so high.

    Args:
        blad: the sheet.
        rijen: points by row from zero.
    """
    gewoon = gewone_hoogte(blad)
    for nummer, punten in sorted(rijen.items()):
        element = blad.rij(nummer)
        oud = None if element is None else element.get("ht")
        if punten > (getal(oud) if oud else gewoon):
            blad.zorg_voor_rij(nummer).set("ht", getaltekst(punten))
            blad.raak(nummer)


def gewone_hoogte(blad: Blad) -> float:
    """Return the height in points of a row that says nothing of it."""
    opmaak = blad.deel.wortel.find(q("sheetFormatPr"))
    return getal(("" if opmaak is None else opmaak.get("defaultRowHeight", "")) or _GEWOON)
