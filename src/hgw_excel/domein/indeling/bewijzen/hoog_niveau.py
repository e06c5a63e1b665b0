"""A high niveau, but poor work in class."""

from hgw_excel.domein.getal import nederlands, rond
from hgw_excel.domein.indeling.bewijs import Bewijsvraag, Duw, Kant, bewijs
from hgw_excel.domein.indeling.gegevens import VERDIEPT


@bewijs("hoog_niveau", bron="gouwe-academie.nl: de methodetoets naast de toets van het volgsysteem")
def hoog_niveau(vraag: Bewijsvraag) -> Duw | None:
    """Een niveau dat verdiept krijgt, maar weinig goed bij de methodetoetsen: bespreken.

    Onder hoeveel procent staat in `hoog_niveau` (begint met 60; 0 is uit).
    """
    goed, grens = vraag.kind.methode, vraag.afspraken.hoog_niveau
    if vraag.groep != VERDIEPT or goed is None or rond(goed) >= grens:
        return None
    return Duw(Kant.BESPREKEN, f"methodetoetsen {nederlands(rond(goed))}%")
