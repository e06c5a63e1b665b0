"""Is this a computer for which there is an Excel with buttons?"""

from hgw_excel.installatie.toestand import Toestand
from hgw_excel.installatie.vraag import Antwoord, mist, ok, vraag


@vraag(10, "Systeem")
def systeem(t: Toestand) -> Antwoord:
    """De knoppen werken in Excel voor Windows en voor de Mac.

    Op Linux, op een Chromebook en in de browser zijn er geen knoppen. De klassenmap zelf werkt daar
    wel.
    """
    if not t.kan_excel:
        return mist(
            "Hier is geen Excel: dit is geen Windows en geen Mac.",
            "Gebruik de knoppen op een computer met Excel.",
        )
    return ok(f"{t.systeemnaam}.")
