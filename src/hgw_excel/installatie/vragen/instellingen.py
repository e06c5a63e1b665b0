"""Does the klassenmap tell xlwings the right things?"""

from hgw_excel.installatie.toestand import Toestand
from hgw_excel.installatie.vraag import Antwoord, let_op, mist, ok, vraag
from hgw_excel.installatie.vragen.macros import NIEUW

MAP_ERBIJ, FUNCTIES = "ADD_WORKBOOK_TO_PYTHONPATH", "UDF MODULES"


@vraag(135, "Instellingen van de knoppen")
def instellingen(t: Toestand) -> Antwoord | None:
    """Op een verborgen blad, xlwings.conf, staat waar Excel Python vindt."""
    macros = t.bestand.macros if t.bestand else None
    if t.bestand is None or macros is None:
        return None
    if not macros.instellingen:
        return mist("Het verborgen blad met de instellingen van de knoppen is weg.", NIEUW)
    if not t.bestand.python:
        return mist("De klassenmap zoekt Python op een andere plek dan hgw installeer.", NIEUW)
    if macros.instellingen.get(MAP_ERBIJ, "").lower() != "false":
        return let_op(
            "In OneDrive werken de knoppen van deze klassenmap niet.",
            "Zet hem in een gewone map op deze computer.",
        )
    if macros.instellingen.get(FUNCTIES) != "hgw_udfs":
        return let_op("De klassenmap weet niet waar de functies staan.", NIEUW)
    return ok("De klassenmap weet waar Python staat.")
