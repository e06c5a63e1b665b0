"""Are Excel and Python of the same number of bits? They need not be."""

from hgw_excel.installatie.toestand import WINDOWS, Toestand
from hgw_excel.installatie.vraag import Antwoord, niet_te_zien, ok, vraag


@vraag(65, "32 of 64 bits")
def bits(t: Toestand) -> Antwoord | None:
    """Excel en Python draaien los van elkaar: 32 en 64 bits gaan samen.

    Zo zegt de maker van xlwings het ook (xlwings, issue 1941).
    """
    if t.systeem != WINDOWS or t.excel is None or not t.omgeving.bits:
        return None
    van_excel, van_python = t.excel.bits, t.omgeving.bits
    if not van_excel:
        return niet_te_zien("Of Excel 32 of 64 bits is. Dat geeft niet: allebei werken.")
    if van_excel == van_python:
        return ok(f"Excel en Python zijn allebei {van_excel} bits.")
    return ok(f"Excel is {van_excel} bits en Python {van_python}; dat mag verschillen.")
