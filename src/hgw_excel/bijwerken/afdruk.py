"""The print area of a sheet that must reach further down: who came is on paper too."""

import re

from hgw_excel.bijwerken.blad import Blad
from hgw_excel.bijwerken.boom import getal, q
from hgw_excel.bijwerken.hoogte import gewone_hoogte
from hgw_excel.bijwerken.meegroeien import PLEK, PRINT, gebied_op
from hgw_excel.bijwerken.werkboek import Werkboek

LEESBAAR = 0.77
"""Below this scale 11 pt is less than 8.5 pt on paper, as in bouwen.pagina."""

_PAPIER = {"8": (842, 1191), "9": (595, 842)}
"""Short and long side of A3 and A4 in points."""


def verleng_afdruk(boek: Werkboek, blad: str, vanaf: int, tot: int) -> None:
    """Let a print area go on to row `tot`, if it ends just above `vanaf` or between these.

    One that ends higher was made so by someone. Rows count from zero.
    """
    for element in boek.hoofd.wortel.iterfind(f"{q('definedNames')}/{q('definedName')}"):
        if element.get("name", "").lower() != PRINT:
            continue

        def langer(plek: re.Match[str]) -> str:
            gebied = gebied_op(plek, blad)
            if gebied is None or not vanaf - 1 <= gebied.laatste_rij < tot:
                return plek[0]
            return f"{plek[1]}!{plek[2]}{tot + 1}"

        oud = element.text or ""
        element.text = PLEK.sub(langer, oud)
        boek.hoofd.veranderd |= element.text != oud


def laat_doorlopen(blad: Blad, tot: int) -> None:
    """Let a sheet that is to fit on one page go on to the next where its letters get too small.

    Args:
        tot: the last row on paper, from zero.
    """
    pagina, marges = (blad.deel.wortel.find(q(naam)) for naam in ("pageSetup", "pageMargins"))
    past = blad.deel.wortel.find(f"{q('sheetPr')}/{q('pageSetUpPr')}")
    if pagina is None or marges is None or past is None or past.get("fitToPage") != "1":
        return
    papier = _PAPIER.get(pagina.get("paperSize", ""))
    if papier is None or pagina.get("fitToHeight", "1") != "1":
        return
    lang = papier[pagina.get("orientation") != "landscape"]
    ruimte = lang - 72 * sum(getal(marges.get(kant, "0")) for kant in ("top", "bottom"))
    if ruimte < LEESBAAR * sum(_hoogte(blad, rij) for rij in range(tot + 1)):
        pagina.set("fitToHeight", "0")
        blad.raak()


def _hoogte(blad: Blad, rij: int) -> float:
    """Return the height of a row in points; one that is hidden takes no room."""
    element = blad.rij(rij)
    if element is None:
        return gewone_hoogte(blad)
    if element.get("hidden") == "1":
        return 0.0
    hoogte = element.get("ht")
    return getal(hoogte) if hoogte else gewone_hoogte(blad)
