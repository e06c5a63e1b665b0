"""For signaleren: which klassenmappen, then group by group, and then whether to write it."""

from dataclasses import replace

from hgw_excel.cli.gesprek.schrijven import schrijven
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel


def signaleren(naam: str, sessie: Sessie) -> Voorstel:
    """Ask as for all that writes; of several classes the counts come first."""
    voorstel = schrijven(naam, sessie)
    return replace(voorstel, opdrachten=tuple((*o, "--kies") for o in voorstel.opdrachten))
