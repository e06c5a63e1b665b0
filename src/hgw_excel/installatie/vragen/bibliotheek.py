"""Is the library of xlwings for functions beside Python?"""

from hgw_excel.installatie.toestand import WINDOWS, Toestand
from hgw_excel.installatie.vraag import Antwoord, mist, ok, vraag
from hgw_excel.installatie.vragen.python import INSTALLEER


@vraag(60, "Onderdeel voor functies", "functies")
def bibliotheek(t: Toestand) -> Antwoord | None:
    """Functies als HGW_NIVEAU gaan op Windows door een bibliotheek van xlwings.

    Excel zoekt haar in de map van Python, en die van 32 bits is een andere dan die van 64. De
    knoppen hebben haar niet nodig. Op een Mac kent xlwings geen functies in cellen.
    """
    versie = t.omgeving.pakketten.get("xlwings")
    if t.systeem != WINDOWS or versie is None:
        return None
    bits = (t.excel.bits,) if t.excel and t.excel.bits else (32, 64)
    nodig = [f"xlwings{aantal}-{versie}.dll" for aantal in bits]
    ontbreekt = [naam for naam in nodig if naam not in t.omgeving.dlls]
    if ontbreekt:
        return mist(f"Naast Python ontbreekt {' en '.join(ontbreekt)}.", INSTALLEER)
    return ok(f"{' en '.join(nodig)}.")
