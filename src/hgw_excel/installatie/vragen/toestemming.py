"""May Python drive Excel on this Mac?"""

from hgw_excel.installatie.toestand import MAC, Toestand
from hgw_excel.installatie.vraag import Antwoord, niet_te_zien, vraag


@vraag(95, "Toestemming op de Mac")
def toestemming(t: Toestand) -> Antwoord | None:
    """Een Mac vraagt bij de eerste knop of Python Excel mag bedienen.

    Zei je nee, dan is het te veranderen in Systeeminstellingen, Privacy en beveiliging,
    Automatisering.
    """
    if t.systeem != MAC or t.excel is None:
        return None
    return niet_te_zien(
        "Of Python op deze Mac Excel mag bedienen.",
        "Vraagt de Mac het bij de eerste knop, klik dan op OK.",
    )
