"""HGW303."""

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.domein.getal import duizend
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.celtekst import LANGST, lengte


@celregel("HGW303", "Een tekst die niet in een cel past", Ernst.AANPASSEN)
def tekst_te_lang(vraag: Celvraag) -> Bevinding | None:
    """In een cel passen 32.767 tekens.

    Excel zelf laat niet meer toe; een ander programma soms wel. Een emoji telt voor twee. We
    knippen een tekst nooit af.
    """
    if not isinstance(vraag.waarde, str) or lengte(vraag.waarde) <= LANGST:
        return None
    aantal = duizend(lengte(vraag.waarde))
    return Bevinding(f"Deze tekst heeft {aantal} tekens; er passen er 32.767.", "Maak hem korter.")
