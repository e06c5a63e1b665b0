"""HGW205."""

from collections.abc import Iterator

from hgw_excel.controle.register import Bevinding, structuurregel
from hgw_excel.controle.structuur import Structuur
from hgw_excel.domein.melding import Ernst


@structuurregel("HGW205", "Een kolomkop staat er twee keer", Ernst.AANPASSEN)
def kolom_dubbel(structuur: Structuur) -> Iterator[Bevinding]:
    """Twee kolommen van een tabel hebben dezelfde kop.

    We lezen de eerste van de twee. Excel laat dit niet toe; het gebeurt in een ander programma.
    """
    for tabel, koppeling in structuur.koppelingen.items():
        for key in koppeling.dubbel:
            kop = structuur.werkboek.tabel(tabel).column(key).header
            yield Bevinding(
                f"De kolom '{kop}' staat er twee keer; alleen de eerste telt.",
                "Geef de tweede kolom een eigen naam.",
                structuur.blad(tabel),
                veld=kop,
            )
