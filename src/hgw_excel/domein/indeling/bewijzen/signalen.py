"""A strong signal."""

from hgw_excel.domein.indeling.bewijs import Bewijsvraag, Duw, Kant, bewijs


@bewijs(
    "signalen",
    bron="kwaliteitskaart 1-zorgroute A.2: een signaal vraagt meer; welke is een afspraak",
)
def sterk_signaal(vraag: Bewijsvraag) -> Duw | None:
    """Een sterk signaal bij dit vakgebied: een stap naar intensief.

    Het telt niet mee als de leerkracht er 'bewust niet' bij heeft gezet. Welke signalen meetellen
    staat in `signalen` (begint met S02, S03, S04 en S10; leeg is uit).
    """
    feiten = vraag.kind.sterk
    feit = next((feiten[code] for code in vraag.afspraken.signalen if code in feiten), None)
    return None if feit is None else Duw(Kant.MEER_STEUN, feit)
