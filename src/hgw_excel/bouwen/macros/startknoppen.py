"""The buttons on Start of a klassenmap with macros."""

from hgw_excel.acties.knoppen import knoppen
from hgw_excel.bouwen.macros.shim import macro
from hgw_excel.bouwen.werkblad import Werkblad

UITLEG = "Meer knoppen: tabblad HGW, boven."
BREED, HOOG, RAND = 204, 24, 2
"""Pixels: a button keeps within its column and its row."""


def startknoppen() -> list[str]:
    """Return the names of the buttons on Start, in the order of the tab."""
    return [naam for naam, knop in knoppen().items() if knop.op_start]


def zet_knop(blad: Werkblad, rij: int, kolom: int, naam: str) -> None:
    """Put a button in a cell; Excel draws it itself, as a control of a form."""
    knop = knoppen()[naam]
    vorm = {"width": BREED, "height": HOOG, "x_offset": RAND, "y_offset": RAND}
    opties = {"macro": macro(naam), "caption": knop.label, "description": knop.tip, **vorm}
    blad.insert_button(rij, kolom, opties)
