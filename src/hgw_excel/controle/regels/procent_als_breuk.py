"""HGW311."""

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.domein.getal import nederlands, to_decimal
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.kolom import Getal

_KOP = "% goed"


@celregel("HGW311", "Een heel klein percentage", Ernst.LET_OP)
def procent_als_breuk(vraag: Celvraag) -> Bevinding | None:
    """In een kolom '% goed' staat een getal tussen 0 en 1.

    Een cel die als percentage is opgemaakt, laat 72% zien maar bevat 0,72. In deze kolom typ je het
    getal van 0 tot 100, zonder %. Tot het is aangepast telt het getal zoals het er staat.
    """
    waarde = vraag.waarde
    if not isinstance(vraag.kind, Getal) or not vraag.veld.endswith(_KOP):
        return None
    if isinstance(waarde, bool) or not isinstance(waarde, float) or not 0 < waarde <= 1:
        return None
    procent = nederlands(to_decimal(waarde) * 100)
    zin = f"Er staat {nederlands(waarde)}% goed."
    return Bevinding(zin, f"Bedoel je {procent}%? Typ dan {procent}, zonder %.")
