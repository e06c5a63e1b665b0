"""Is this program itself in the Python of the buttons, and in the same version?"""

from hgw_excel.installatie.toestand import Toestand
from hgw_excel.installatie.vraag import Antwoord, let_op, mist, ok, vraag
from hgw_excel.installatie.vragen.python import INSTALLEER


@vraag(40, "hgw-excel")
def programma(t: Toestand) -> Antwoord | None:
    """De knoppen gebruiken de hgw-excel uit hun eigen Python.

    Is die van een andere versie dan het programma dat je zelf start, dan kan een knop iets anders
    zeggen dan het menu.
    """
    if not (t.kan_excel and t.omgeving.start):
        return None
    versie = t.omgeving.pakketten.get("hgw-excel")
    if versie is None:
        return mist("hgw-excel zelf ontbreekt in de Python van de knoppen.", INSTALLEER)
    if versie != t.versie:
        return let_op(
            f"De knoppen gebruiken hgw-excel {versie}, en dit is versie {t.versie}.", INSTALLEER
        )
    return ok(f"hgw-excel {versie}.")
