"""Is the script there with which Excel on a Mac starts Python?"""

from hgw_excel.installatie.toestand import MAC, Toestand
from hgw_excel.installatie.vraag import Antwoord, mist, ok, vraag
from hgw_excel.installatie.vragen.python import INSTALLEER
from hgw_excel.installatie.vragen.xlwings import VERSIE


@vraag(90, "Script voor Excel")
def script(t: Toestand) -> Antwoord | None:
    """Excel op een Mac mag alleen programma's starten via een script in een vaste map.

    De naam ervan noemt de versie van xlwings die in de klassenmap zit.
    """
    van_python = t.omgeving.pakketten.get("xlwings", "")
    macros = t.bestand.macros if t.bestand else None
    versie = (macros.xlwings if macros else "") or van_python
    if t.systeem != MAC or not versie:
        return None
    naam = f"xlwings-{versie}.applescript"
    if naam not in t.scripts:
        doe = INSTALLEER if versie == van_python else VERSIE.format(versie)
        return mist(f"Het script waarmee Excel Python start ontbreekt ({naam}).", doe)
    return ok(f"{naam}.")
