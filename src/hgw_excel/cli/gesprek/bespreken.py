"""Before `hgw bespreking`: which klassenmappen, where the booklet comes, with a presentation."""

from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel
from hgw_excel.cli.gesprek.uitvoer import Ernaast, vraag_uitvoer

BOEKJE = ("groepsbespreking.xlsx", "Waar komt het boekje?")
PRESENTATIE = Ernaast(
    "groepspresentatie.xlsx",
    "--presentatie",
    "Ook een presentatie: één bladzijde per groep, zonder namen?",
)
ZINNEN = (
    "Dit wordt geschreven; in het boekje staan namen van leerlingen:",
    "Van het oude blijft een kopie in _hgw/reserve, met wat erin getypt is.",
)


def bespreken(naam: str, sessie: Sessie) -> Voorstel:
    """Ask, and say what is written; names of pupils stand in the booklet."""
    return vraag_uitvoer(naam, sessie, BOEKJE, PRESENTATIE, ZINNEN)
