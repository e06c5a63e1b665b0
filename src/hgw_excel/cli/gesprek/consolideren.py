"""Before `hgw consolideer`: which klassenmappen, where the overviews come, with names or not."""

from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel
from hgw_excel.cli.gesprek.uitvoer import Ernaast, vraag_uitvoer

SCHOOL = ("schooloverzicht.xlsx", "Waar komt het schooloverzicht?")
IB = Ernaast("ib-overzicht.xlsx", "--ib", "Ook het ib-overzicht, met de namen van leerlingen?")
ZINNEN = (
    "Dit wordt geschreven:",
    "Van het oude blijft een kopie in _hgw/reserve, en wat bij de afspraken staat.",
)


def consolideren(naam: str, sessie: Sessie) -> Voorstel:
    """Ask, and say of each overview whether it is new or takes the place of one that is there."""
    return vraag_uitvoer(naam, sessie, SCHOOL, IB, ZINNEN)
