"""For signaleren: which klassenmappen, and then group by group."""

from dataclasses import replace

from hgw_excel.cli.gesprek.lezen import lezen
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel


def signaleren(naam: str, sessie: Sessie) -> Voorstel:
    """Ask as for all that only reads; of several classes the counts come first."""
    voorstel = lezen(naam, sessie)
    return replace(voorstel, opdrachten=tuple((*o, "--kies") for o in voorstel.opdrachten))
