"""HGW210."""

from collections.abc import Iterator

from hgw_excel.controle.register import Bevinding, structuurregel
from hgw_excel.controle.structuur import Structuur
from hgw_excel.domein.melding import Ernst


@structuurregel("HGW210", "Samengevoegde cellen in een tabel", Ernst.LET_OP)
def samengevoegde_cellen(structuur: Structuur) -> Iterator[Bevinding]:
    """In een tabel zijn cellen samengevoegd.

    Excel laat dat in een tabel niet toe, LibreOffice wel: Excel meldt dan bij het openen dat het
    bestand beschadigd is. Wat in de andere cellen van de samenvoeging stond, ziet niemand meer,
    maar kan nog wel meetellen.
    """
    for tabel in structuur.koppelingen:
        for gebied in structuur.boek.tabellen[tabel].samengevoegd:
            yield Bevinding(
                f"De cellen {gebied} zijn samengevoegd; dat mag niet in een tabel.",
                "Hef de samenvoeging op.",
                structuur.blad(tabel),
                gebied.partition(":")[0],
            )
