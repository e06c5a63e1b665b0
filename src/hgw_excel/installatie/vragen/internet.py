"""What happens with macros in files from the internet?"""

from hgw_excel.installatie.toestand import WINDOWS, Toestand
from hgw_excel.installatie.vraag import Antwoord, let_op, ok, vraag


@vraag(75, "Bestanden van internet")
def internet(t: Toestand) -> Antwoord | None:
    """Macro's in een bestand uit een mail of van internet zet Excel uit.

    Microsoft deed dat in 2022 voor iedereen; een school kan het ook vastleggen. Het gaat om een
    merk dat Windows aan het bestand geeft.
    """
    if t.systeem != WINDOWS or t.excel is None:
        return None
    if t.beleid.internet:
        return let_op(
            "De school houdt macro's uit in bestanden uit een mail of van internet.",
            "Geef een klassenmap met knoppen door in een gedeelde map, niet in een mail.",
        )
    return ok("Alleen in bestanden uit een mail of van internet zet Excel macro's uit.")
