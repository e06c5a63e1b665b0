"""Protection."""

from collections.abc import Iterator

from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

WACHTWOORD = ("password", "hashValue", "workbookPassword", "workbookHashValue")


@regel("beveiliging")
def beveiliging(pakket: Pakket) -> Iterator[Bevinding]:
    """No password anywhere, and no protection where a table is: it could not grow or be sorted."""
    met_tabel = {tabel.blad.deel for tabel in pakket.tabellen}
    for blad in pakket.bladen:
        for element in blad.zoek("sheetProtection"):
            if any(element.get(naam) for naam in WACHTWOORD):
                yield vind(blad.deel, "", "has a password")
            if blad.deel in met_tabel and element.get("sheet", "0") in ("1", "true"):
                yield vind(blad.deel, "", "is protected and holds a table")
    for element in pakket.zoek(pakket.werkboek, "workbookProtection"):
        if any(element.get(naam) for naam in WACHTWOORD):
            yield vind(pakket.werkboek, "", "has a password")
