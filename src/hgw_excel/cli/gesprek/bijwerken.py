"""Before `hgw bijwerken`: which klassenmappen, and is there a new pupil file?"""

import os

from hgw_excel.cli.gesprek.klassenmappen import vraag_klassenmappen
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, volledig
from hgw_excel.cli.padtekst import pad_in
from hgw_excel.cli.vraag import Nee, vraag_tot

UITLEG = (
    "Kwam, ging of wisselde er iemand van klas? Sleep dan een nieuw bestand uit de "
    "leerlingadministratie in dit venster. Alleen Enter: zonder bestand."
)


def bijwerken(naam: str, sessie: Sessie) -> Voorstel:
    """Ask for the klassenmappen and the file; what will change is shown before it is written."""
    paden = vraag_klassenmappen(sessie)
    sessie.scherm.zeg(UITLEG)
    bestand = vraag_tot(sessie.scherm, "Leerlingbestand: ", lambda a: _keur(pad_in(a)))
    sessie.scherm.zeg("Je ziet eerst wat er verandert. Daarna kies je of het mag.")
    erbij = ("--leerlingen", bestand) if bestand else ()
    return Voorstel(((naam, *paden, *erbij),), schrijft=False)


def _keur(pad: str) -> str | Nee:
    if pad and not os.path.isfile(pad):
        return Nee(f"'{pad}' is geen bestand. Sleep het bestand zelf, of druk op Enter.")
    return volledig(pad) if pad else ""
