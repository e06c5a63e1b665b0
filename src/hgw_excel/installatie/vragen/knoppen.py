"""Does the tab HGW of the klassenmap have the buttons that this program knows?"""

from hgw_excel.installatie.toestand import Toestand
from hgw_excel.installatie.vraag import Antwoord, let_op, mist, ok, vraag
from hgw_excel.installatie.vragen.macros import NIEUW
from hgw_excel.installatie.vragen.python import INSTALLEER


@vraag(125, "Tabblad HGW")
def knoppen(t: Toestand) -> Antwoord | None:
    """Een klassenmap houdt de knoppen waarmee hij gemaakt is; wat ze doen staat in het programma.

    Een oudere klassenmap blijft dus werken, zonder de knoppen die er later bij kwamen. Die zet
    'hgw knoppen' erin.
    """
    macros = t.bestand.macros if t.bestand else None
    if macros is None:
        return None
    if not macros.acties:
        return mist("Het tabblad HGW is niet meer in deze klassenmap.", NIEUW)
    nieuwer, later = len(macros.acties - t.acties), len(t.acties - macros.acties)
    if nieuwer:
        woord = "knop is" if nieuwer == 1 else "knoppen zijn"
        return let_op(f"{nieuwer} {woord} nieuwer dan dit programma.", INSTALLEER)
    if later:
        woord = "knop kwam" if later == 1 else "knoppen kwamen"
        return let_op(f"{later} {woord} er pas na deze klassenmap bij.", NIEUW)
    return ok(f"{len(macros.acties)} knoppen.")
