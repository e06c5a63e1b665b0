"""HGW416."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.melding import Ernst


@klasregel("HGW416", "Iets getypt onder een tabel", Ernst.AANPASSEN)
def onder_de_tabel(klas: Klas) -> Iterator[Bevinding]:
    """Vlak onder een tabel staat nog iets.

    Meestal maakt Excel de tabel dan vanzelf groter. Gebeurt dat niet, bijvoorbeeld in LibreOffice,
    dan hoort de rij niet bij de tabel en telt hij nergens mee.
    """
    for tabel in klas.tabellen():
        blad = klas.blad(tabel)
        if blad.eronder:
            yield Bevinding(
                "Hier staat iets onder de tabel. Dat telt niet mee.",
                "Zet het in een lege rij van de tabel.",
                blad.naam,
                blad.eronder,
            )
