"""Before `hgw diagnose`: in which klassenmap do the buttons not work?"""

import os

from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, volledig
from hgw_excel.cli.padtekst import paden_in
from hgw_excel.cli.vraag import Nee, vraag_tot

MET_KNOPPEN = ".xlsm"


def diagnose(naam: str, sessie: Sessie) -> Voorstel:
    """Ask for the klassenmap; without one only the computer is looked at."""
    gegeven, sessie.paden = sessie.paden, ()
    eerste = next((pad for pad in gegeven if _is_klassenmap(pad)), "")
    pad = eerste or _vraag(sessie)
    sessie.scherm.zeg("Er verandert niets.")
    return Voorstel(((naam, *([pad] if pad else [])),), schrijft=False)


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
