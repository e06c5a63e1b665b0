"""Is the Python there that the buttons start, and does it start?"""

import re

from hgw_excel.installatie.toestand import Toestand
from hgw_excel.installatie.vraag import Antwoord, mist, ok, vraag
from hgw_excel.installatie.wiel import OUDSTE

INSTALLEER = "Kies in het menu van hgw Installeren op deze computer, of typ: hgw installeer"
"""The remedy for all that is missing beside Excel."""


@vraag(30, "Python voor de knoppen")
def python(t: Toestand) -> Antwoord | None:
    """Een knop start Python in een eigen map van de gebruiker.

    'hgw installeer' maakt die map. Wordt de Python waarmee dat gebeurde later weggehaald of
    vervangen, dan start ook die in de map niet meer; nog een keer installeren helpt dan.
    """
    if not t.kan_excel:
        return None
    omgeving = t.omgeving
    if not omgeving.er:
        return mist("Python voor de knoppen staat nog niet op deze computer.", INSTALLEER)
    if not omgeving.start:
        return mist("Python voor de knoppen is er, maar start niet.", INSTALLEER)
    if tuple(map(int, re.findall(r"\d+", omgeving.python)[:2])) < OUDSTE:
        return mist(f"Python {omgeving.python} is te oud voor de knoppen.", INSTALLEER)
    bits = f", {omgeving.bits} bits" if omgeving.bits else ""
    return ok(f"Python {omgeving.python}{bits}.")
