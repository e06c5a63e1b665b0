"""Before `hgw handelingsplan`: which klassenmap, which child, which vakgebied."""

import os

from hgw_excel.cli.gesprek.klassenmappen import vraag_klassenmappen
from hgw_excel.cli.gesprek.plaats import vraag_plaats
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, map_van
from hgw_excel.cli.vraag import Nee, vraag_tot

STANDAARD = "handelingsplan.xlsx"


def handelingsplan(naam: str, sessie: Sessie) -> Voorstel:
    """Ask; the command itself shows what comes in the klassenmap and asks whether to go on."""
    scherm, pad = sessie.scherm, ""
    while not pad:
        paden = vraag_klassenmappen(sessie)
        if len(paden) == 1 and os.path.isfile(paden[0]):
            pad = paden[0]
        else:
            scherm.zeg("Een handelingsplan is voor één kind: kies één klassenmap, geen map.")
            sessie.laatste = ()
    leerling = vraag_tot(scherm, "Naam van het kind: ", _iets)
    gebied = vraag_tot(scherm, "Vakgebied: ", _iets)
    standaard = os.path.join(map_van(pad), STANDAARD)
    uit = vraag_plaats(sessie, "Waar komt het formulier om te tekenen?", standaard, _keur)
    scherm.zeg("Je ziet eerst wat er verandert. Daarna kies je of het mag.")
    opdracht = (naam, pad, "--leerling", leerling, "--gebied", gebied, "--uit", uit)
    return Voorstel((opdracht,), schrijft=False, resultaat=uit)


def _iets(antwoord: str) -> str | Nee:
    return " ".join(antwoord.split()) or Nee("Er staat nog niets.")


def _keur(pad: str) -> str | Nee:
    if os.path.isdir(pad):
        return Nee(f"Dit is een map. Typ er een naam achter, bijvoorbeeld {STANDAARD}.")
    if not pad.lower().endswith(".xlsx"):
        pad = f"{pad}.xlsx"
    if os.path.exists(pad):
        return Nee(f"'{os.path.basename(pad)}' bestaat al. Typ een andere naam.")
    if not os.path.isdir(os.path.dirname(pad)):
        return Nee(f"De map '{os.path.dirname(pad)}' is er niet. Kies een map die er is.")
    return pad
