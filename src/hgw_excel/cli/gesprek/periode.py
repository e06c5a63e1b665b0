"""Before `hgw periode`: which klassenmappen, and which period begins."""

from hgw_excel.cli.gesprek.klassenmappen import vraag_klassenmappen
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel
from hgw_excel.cli.vraag import Nee, vraag_tot


def periode(naam: str, sessie: Sessie) -> Voorstel:
    """Ask; the command shows what will change and asks whether to go on."""
    paden = vraag_klassenmappen(sessie)
    nummer = vraag_tot(sessie.scherm, "Welke periode begint? Typ het nummer: ", _nummer)
    sessie.scherm.zeg("Wat leeggaat, staat daarna in het archief van de klassenmap.")
    sessie.scherm.zeg("Je ziet eerst wat er verandert. Daarna kies je of het mag.")
    return Voorstel(((naam, *paden, "--naar", nummer),), schrijft=False)


def _nummer(antwoord: str) -> str | Nee:
    if antwoord.isdecimal() and 1 <= int(antwoord) <= 12:
        return str(int(antwoord))
    return Nee("Typ het nummer van de periode die begint, bijvoorbeeld 2.")
