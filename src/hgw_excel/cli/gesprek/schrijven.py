"""For every command that writes in klassenmappen: which ones? The command itself asks to go on."""

from hgw_excel.cli.gesprek.klassenmappen import vraag_klassenmappen
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel


def schrijven(naam: str, sessie: Sessie) -> Voorstel:
    """Ask for the klassenmappen; what will change is shown before anything is written."""
    paden = vraag_klassenmappen(sessie)
    sessie.scherm.zeg("Je ziet eerst wat er verandert. Daarna kies je of het mag.")
    return Voorstel(((naam, *paden),), schrijft=False)
