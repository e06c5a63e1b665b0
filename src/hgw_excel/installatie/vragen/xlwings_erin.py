"""Is the module of xlwings in the klassenmap of the same version as the xlwings of Python?"""

from hgw_excel.installatie.toestand import WINDOWS, Toestand
from hgw_excel.installatie.vraag import Antwoord, mist, niet_te_zien, ok, vraag
from hgw_excel.installatie.vragen.macros import NIEUW


@vraag(130, "xlwings in de klassenmap", "functies")
def xlwings_erin(t: Toestand) -> Antwoord | None:
    """In de klassenmap zit een stuk van xlwings, dat van xlwings in Python dezelfde versie vraagt.

    Op Windows werken met een andere versie de functies niet; de knoppen wel.
    """
    macros = t.bestand.macros if t.bestand else None
    versie = t.omgeving.pakketten.get("xlwings")
    if macros is None or versie is None or t.systeem != WINDOWS:
        return None
    if not macros.xlwings:
        return niet_te_zien("Welke xlwings in de klassenmap zit.")
    if macros.xlwings != versie:
        return mist(
            f"In de klassenmap zit xlwings {macros.xlwings}, in Python {versie}.",
            NIEUW,
        )
    return ok(f"xlwings {versie}, net als in Python.")
