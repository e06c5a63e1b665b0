"""Is the klassenmap open now?"""

from hgw_excel.installatie.toestand import Toestand
from hgw_excel.installatie.vraag import Antwoord, let_op, vraag


@vraag(160, "Klassenmap open")
def geopend(t: Toestand) -> Antwoord | None:
    """Wat hier staat gaat over de klassenmap zoals hij het laatst is opgeslagen."""
    if t.bestand is None or not t.bestand.is_open or t.in_excel:
        return None
    return let_op("De klassenmap is nu open; gekeken is naar wat is opgeslagen.", "Sla hem op.")
