"""HGW202."""

from collections.abc import Iterator

from hgw_excel.controle.regels.onmisbare_tabel_weg import ONMISBAAR, tabel_is_weg
from hgw_excel.controle.register import Bevinding, structuurregel
from hgw_excel.controle.structuur import Structuur
from hgw_excel.domein.melding import Ernst


@structuurregel("HGW202", "Een blad of tabel is weg", Ernst.AANPASSEN)
def tabel_weg(structuur: Structuur) -> Iterator[Bevinding]:
    """Een tabel van de klassenmap is er niet meer.

    De rest van de klassenmap telt gewoon mee. We zoeken de tabel op naam; een blad verplaatsen of
    een andere naam geven mag.
    """
    for tabel in structuur.werkboek.tabellen:
        if tabel not in structuur.koppelingen and tabel not in ONMISBAAR:
            blad = structuur.werkboek.blad(tabel).naam
            zin = tabel_is_weg(structuur, tabel)
            yield Bevinding(zin, "Zet een eerdere versie van de klassenmap terug.", blad)
