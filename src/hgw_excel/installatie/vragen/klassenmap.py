"""Can the file that was given be read, and is it a klassenmap?"""

from hgw_excel.installatie.toestand import Toestand
from hgw_excel.installatie.vraag import Antwoord, mist, niet_te_zien, ok, vraag


@vraag(110, "Klassenmap")
def klassenmap(t: Toestand) -> Antwoord | None:
    """De knoppen werken alleen in een klassenmap van hgw-excel."""
    bestand = t.bestand
    if bestand is None:
        return None
    if bestand.onleesbaar and t.in_excel:  # Excel itself may keep others out
        return niet_te_zien("Wat er in de klassenmap op de schijf staat.")
    if bestand.onleesbaar:
        return mist(bestand.onleesbaar)
    if not bestand.klassenmap:
        return mist("Dit bestand is geen klassenmap.", "Geef een klassenmap met knoppen (.xlsm).")
    return ok("Het bestand is een klassenmap.")
