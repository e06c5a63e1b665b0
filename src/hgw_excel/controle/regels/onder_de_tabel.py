"""HGW416."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.melding import Ernst


@klasregel("HGW416", "Iets getypt onder een tabel", Ernst.AANPASSEN)
def onder_de_tabel(klas: Klas) -> Iterator[Bevinding]:
    """Onder een tabel staat nog iets, er vlak onder of lager.

    Vlak onder de tabel maakt Excel hem meestal vanzelf groter. Gebeurt dat niet, bijvoorbeeld in
    LibreOffice of na een lege rij, dan hoort de rij niet bij de tabel en telt hij nergens mee.
    """
    for tabel in klas.tabellen():
        blad = klas.blad(tabel)
        if blad.eronder:
            yield Bevinding(
                f"Hier staat iets onder de tabel{_ook(blad.rijen_eronder - 1)}. Dat telt niet mee.",
                "Zet het in een lege rij van de tabel.",
                blad.naam,
                blad.eronder,
            )


def _ook(rijen: int) -> str:
    """Say in how many rows more, '' for none."""
    if not rijen:
        return ""
    return f", net als in nog {'één rij' if rijen == 1 else f'{rijen} rijen'}"
