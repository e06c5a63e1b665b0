"""Before `hgw installeer`: install or mend, take away, or a folder for colleagues?"""

import os

from hgw_excel.cli.gesprek.plaats import keur_map, vraag_plaats
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, documenten
from hgw_excel.cli.vraag import Nee, vraag_tot

MAP = "hgw-excel installeren"
_KEUZES = (
    "Installeren, of herstellen wat stuk is",
    "Een map maken waarmee collega's kunnen installeren",
    "De mail voor ICT lezen",
    "Weghalen wat hier geïnstalleerd is",
)


def installeren(naam: str, sessie: Sessie) -> Voorstel:
    """Ask which; what was dropped has nothing to do with it and waits."""
    scherm = sessie.scherm
    for nummer, keuze in enumerate(_KEUZES, 1):
        scherm.zeg(f"{nummer}  {keuze}", 2)

    def keur(antwoord: str) -> str | Nee:
        goed = antwoord in ("1", "2", "3", "4")
        return antwoord if goed else Nee("Typ een cijfer van 1 tot en met 4.")

    keuze = vraag_tot(scherm, "Wat wil je doen? ", keur)
    if keuze == "2":
        return _uitdelen(naam, sessie)
    if keuze == "3":
        return Voorstel(((naam, "--mail"),), schrijft=False)
    if keuze == "4":
        scherm.zeg("Alleen wat hgw hier zelf neerzette gaat weg. Je klassenmappen blijven staan.")
        return Voorstel(((naam, "--weg"),))
    scherm.zeg(
        "Er komt een eigen Python voor de knoppen in Excel, en een snelkoppeling naar dit menu."
    )
    scherm.zeg("Dat kan een paar minuten duren en er is internet voor nodig.")
    return Voorstel(((naam,),))


def _uitdelen(naam: str, sessie: Sessie) -> Voorstel:
    standaard = os.path.join(documenten(), MAP)
    map_ = vraag_plaats(sessie, "Waar moet de map komen?", standaard, keur_map)
    sessie.scherm.zeg("Een collega dubbelklikt daarin op installeer.cmd. In LEESMIJ.txt staat hoe.")
    return Voorstel(((naam, "--uitdelen", map_),), resultaat=map_)
