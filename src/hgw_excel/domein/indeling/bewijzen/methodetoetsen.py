"""Low on the tests of the method."""

from hgw_excel.domein.getal import nederlands, rond
from hgw_excel.domein.indeling.bewijs import Bewijsvraag, Duw, Kant, bewijs
from hgw_excel.domein.indeling.gegevens import VERDIEPT


@bewijs(
    "methodetoetsen",
    bron="praktijk in basisscholen (80% en 60% goed), zonder vaste bron: daarom een afspraak",
)
def lage_methodetoetsen(vraag: Bewijsvraag) -> Duw | None:
    """Weinig goed bij de methodetoetsen van deze periode: een stap naar intensief.

    Onder hoeveel procent staat in `methodetoetsen` (begint met 60; 0 is uit). Bij een hoog niveau
    zijn de twee in tegenspraak; dan geldt `hoog_niveau`.
    """
    goed, grens = vraag.kind.methode, vraag.afspraken.methodetoetsen
    if vraag.groep == VERDIEPT or goed is None or rond(goed) >= grens:
        return None
    return Duw(Kant.MEER_STEUN, f"methodetoetsen {nederlands(rond(goed))}%")
