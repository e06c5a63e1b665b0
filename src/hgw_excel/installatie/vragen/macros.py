"""Are there macros in the klassenmap?"""

from hgw_excel.installatie.toestand import Toestand
from hgw_excel.installatie.vraag import Antwoord, mist, ok, vraag

NIEUW = (
    "Kies in het menu van hgw 'Knoppen in klassenmappen zetten', of vraag het je intern "
    "begeleider. Wat er is ingevuld, blijft staan."
)
"""`hgw knoppen` puts them in, and renews them."""


@vraag(120, "Macro's in de klassenmap")
def macros(t: Toestand) -> Antwoord | None:
    """Een klassenmap met knoppen eindigt op .xlsm.

    Sla je hem op als .xlsx, of in een ander programma, dan gaan de macro's eruit. De gegevens
    blijven.
    """
    bestand = t.bestand
    if bestand is None or bestand.onleesbaar or not bestand.klassenmap:
        return None
    if bestand.macros is not None:
        return ok("De macro's zitten erin.")
    if bestand.xlsm:
        return mist("De naam eindigt op .xlsm, maar er zitten geen macro's meer in.", NIEUW)
    return mist("Dit is een klassenmap zonder macro's (.xlsx); daarin zijn geen knoppen.", NIEUW)
