"""Is xlwings in the Python of the buttons, with what it needs to reach Excel?"""

from hgw_excel.installatie.toestand import MAC, WINDOWS, Toestand
from hgw_excel.installatie.vraag import Antwoord, mist, ok, vraag
from hgw_excel.installatie.vragen.python import INSTALLEER

ERBIJ = {WINDOWS: "pywin32", MAC: "appscript"}
"""What xlwings speaks to Excel with."""

VERSIE = "Vraag wie hgw installeerde om xlwings {} in de Python van de knoppen."
"""The remedy when a klassenmap was made with another one."""


@vraag(50, "xlwings")
def xlwings(t: Toestand) -> Antwoord | None:
    """xlwings laat Excel en Python met elkaar praten.

    Op Windows hoort pywin32 erbij, op een Mac appscript. 'hgw installeer' zet alles neer.
    """
    if not (t.kan_excel and t.omgeving.start):
        return None
    pakketten = t.omgeving.pakketten
    nodig = ("xlwings", ERBIJ[t.systeem])
    ontbreekt = [naam for naam in nodig if naam not in pakketten]
    if ontbreekt:
        return mist(f"In de Python van de knoppen ontbreekt {' en '.join(ontbreekt)}.", INSTALLEER)
    return ok(f"{' en '.join(f'{naam} {pakketten[naam]}' for naam in nodig)}.")
