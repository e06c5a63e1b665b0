"""Does the klassenmap lie in OneDrive or SharePoint?"""

from hgw_excel.installatie.toestand import Toestand
from hgw_excel.installatie.vraag import Antwoord, let_op, ok, vraag


@vraag(150, "Plek van de klassenmap")
def onedrive(t: Toestand) -> Antwoord | None:
    """In OneDrive en SharePoint kent Excel van een bestand een webadres in plaats van een map.

    De knoppen werken daar. Een knop die een bestand naast de klassenmap zet, weet niet altijd waar.
    """
    if t.bestand is None or t.bestand.macros is None:
        return None
    if t.bestand.cloud:
        return let_op(
            "De klassenmap staat in OneDrive of SharePoint. Een knop die een boekje of kaarten "
            "maakt, weet dan niet altijd in welke map.",
            "Zegt een knop dat, maak het boekje of de kaarten dan met het menu van hgw.",
        )
    return ok("De klassenmap staat in een gewone map.")
