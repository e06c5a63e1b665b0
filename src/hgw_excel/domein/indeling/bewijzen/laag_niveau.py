"""A low niveau, but good work in class."""

from hgw_excel.domein.getal import nederlands, rond
from hgw_excel.domein.indeling.bewijs import Bewijsvraag, Duw, Kant, bewijs
from hgw_excel.domein.indeling.gegevens import INTENSIEF


@bewijs("laag_niveau", bron="gouwe-academie.nl: de methodetoets naast de toets van het volgsysteem")
def laag_niveau(vraag: Bewijsvraag) -> Duw | None:
    """Een niveau dat intensief krijgt, maar goede methodetoetsen: bespreken.

    Vanaf hoeveel procent staat in `laag_niveau` (begint met 85; 0 is uit).
    """
    goed, grens = vraag.kind.methode, vraag.afspraken.laag_niveau
    if vraag.groep != INTENSIEF or goed is None or not grens or rond(goed) < grens:
        return None
    return Duw(Kant.BESPREKEN, f"methodetoetsen {nederlands(rond(goed))}%")
