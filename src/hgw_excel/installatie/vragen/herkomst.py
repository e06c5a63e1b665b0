"""Did Windows mark the klassenmap as coming from the internet?"""

from hgw_excel.installatie.toestand import WINDOWS, Toestand
from hgw_excel.installatie.vraag import Antwoord, mist, ok, vraag

INTERNET = 3
"""Zones from this one on are not trusted."""


@vraag(140, "Herkomst van de klassenmap")
def herkomst(t: Toestand) -> Antwoord | None:
    """Wat uit een mail of van internet komt, merkt Windows; Excel zet de macro's dan uit.

    Het merk verdwijnt met Blokkering opheffen. In een vertrouwde locatie telt het niet.
    """
    if t.systeem != WINDOWS or t.bestand is None or t.bestand.macros is None:
        return None
    zone = t.bestand.zone
    if zone is None or zone < INTERNET:
        return ok("Windows ziet de klassenmap niet als bestand van internet.")
    if t.bestand.vertrouwd:
        return ok("De klassenmap komt van internet, maar staat in een vertrouwde locatie.")
    return mist(
        "Windows ziet de klassenmap als bestand van internet; Excel zet de macro's dan uit.",
        "Sluit hem, klik er in de Verkenner met rechts op, kies Eigenschappen, zet een vinkje bij "
        "Blokkering opheffen en klik op OK. Staat dat er niet bij, vraag ICT dan om een vertrouwde "
        "locatie.",
    )
