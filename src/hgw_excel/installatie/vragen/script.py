"""Is the script there with which Excel on a Mac starts Python?"""

from hgw_excel.installatie.toestand import MAC, Toestand
from hgw_excel.installatie.vraag import Antwoord, mist, ok, vraag
from hgw_excel.installatie.vragen.python import INSTALLEER


@vraag(90, "Script voor Excel")
def script(t: Toestand) -> Antwoord | None:
    """Excel op een Mac mag alleen programma's starten via een script in een vaste map.

    De naam ervan noemt de versie van xlwings die in de klassenmap zit.
    """
    versie = t.bestand.macros.xlwings if t.bestand and t.bestand.macros else ""
    versie = versie or t.omgeving.pakketten.get("xlwings", "")
    if t.systeem != MAC or not versie:
        return None
    naam = f"xlwings-{versie}.applescript"
    if naam not in t.scripts:
        return mist(f"Het script waarmee Excel Python start ontbreekt ({naam}).", INSTALLEER)
    return ok(f"{naam}.")
