"""HGW301."""

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.foutnamen import LEEG, foutnaam
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.ruw import CelFout


@celregel("HGW301", "Een foutwaarde in een cel", Ernst.AANPASSEN)
def foutcel(vraag: Celvraag) -> Bevinding | None:
    """In een cel om in te vullen staat een foutwaarde van Excel, zoals #N/B of #WAARDE!.

    Meestal is er een formule geplakt die iets zoekt dat er niet is. We lezen de cel niet als leeg,
    maar zeggen het.
    """
    if not isinstance(vraag.waarde, CelFout) or vraag.waarde.code == LEEG:
        return None
    zin = f"Hier staat {foutnaam(vraag.waarde.code)} in plaats van een waarde."
    return Bevinding(zin, "Typ de waarde, of maak de cel leeg.")
