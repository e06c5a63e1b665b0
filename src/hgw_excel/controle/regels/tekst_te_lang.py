"""HGW303."""

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.domein.melding import Ernst

LANGST = 32_767
"""What a cell of Excel can hold."""


@celregel("HGW303", "Een tekst die niet in een cel past", Ernst.AANPASSEN)
def tekst_te_lang(vraag: Celvraag) -> Bevinding | None:
    """In een cel passen 32.767 tekens.

    Excel zelf laat niet meer toe; een ander programma soms wel. We knippen een tekst nooit af.
    """
    if not isinstance(vraag.waarde, str) or len(vraag.waarde) <= LANGST:
        return None
    lengte = f"{len(vraag.waarde):,}".replace(",", ".")
    return Bevinding(f"Deze tekst heeft {lengte} tekens; er passen er 32.767.", "Maak hem korter.")
