"""For every command that only reads klassenmappen: which ones?"""

from hgw_excel.cli.gesprek.klassenmappen import vraag_klassenmappen
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel


def lezen(naam: str, sessie: Sessie) -> Voorstel:
    """Ask for the klassenmappen; nothing is written, so nothing has to be agreed to."""
    paden = vraag_klassenmappen(sessie)
    sessie.scherm.zeg("Ze worden alleen gelezen; er verandert niets.")
    return Voorstel(((naam, *paden),), schrijft=False)
