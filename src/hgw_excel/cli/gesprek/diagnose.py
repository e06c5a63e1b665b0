"""Before `hgw diagnose`: in which klassenmap do the buttons not work, and who should know?"""

import os

from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, documenten, volledig
from hgw_excel.cli.padtekst import paden_in
from hgw_excel.cli.vraag import Nee, ja, vraag_tot

MET_KNOPPEN = ".xlsm"
RAPPORT = "rapport knoppen.txt"


def diagnose(naam: str, sessie: Sessie) -> Voorstel:
    """Ask for the klassenmap, without which only the computer is looked at, and for a report.

    Raises:
        KanNiet: there should be a report, and the system does not know the user's folder.
    """
    gegeven, sessie.paden = sessie.paden, ()
    eerste = next((pad for pad in gegeven if _is_klassenmap(pad)), "")
    pad = eerste or _vraag(sessie)
    opdracht, rapport = (naam, *([pad] if pad else [])), ""
    if ja(sessie.scherm, "Ook een rapport om naar ICT te sturen?", standaard=False):
        rapport = os.path.join(documenten(), RAPPORT)
        opdracht += ("--rapport", rapport)
    sessie.scherm.zeg("Er verandert niets.")
    return Voorstel((opdracht,), schrijft=False, resultaat=rapport)


def _is_klassenmap(pad: str) -> bool:
    return pad.lower().endswith(MET_KNOPPEN) and os.path.isfile(pad)


def _vraag(sessie: Sessie) -> str:
    sessie.scherm.zeg("Sleep de klassenmap waarin de knoppen het niet doen (.xlsm) hierheen.")
    sessie.scherm.zeg("Alleen Enter kijkt alleen deze computer na.")

    def keur(antwoord: str) -> str | Nee:
        paden = paden_in(antwoord) if antwoord else [""]
        if len(paden) != 1 or (paden[0] and not os.path.isfile(paden[0])):
            return Nee("Die klassenmap is er niet. Kies één bestand.")
        return volledig(paden[0]) if paden[0] else ""

    return vraag_tot(sessie.scherm, "Klassenmap: ", keur)
