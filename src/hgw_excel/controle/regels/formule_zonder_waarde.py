"""HGW302."""

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.foutnamen import LEEG
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.ruw import CelFout


@celregel("HGW302", "Een formule zonder uitkomst", Ernst.AANPASSEN)
def formule_zonder_waarde(vraag: Celvraag) -> Bevinding | None:
    """In een cel om in te vullen staat een eigen formule waarvan de uitkomst niet is bewaard.

    Een eigen formule mag: we lezen dan de uitkomst. Sommige programma's bewaren de uitkomst niet;
    dan weten we niet wat er hoort te staan.
    """
    if not isinstance(vraag.waarde, CelFout) or vraag.waarde.code != LEEG:
        return None
    return Bevinding(
        "Hier staat een formule zonder uitkomst.",
        "Open de klassenmap in Excel en sla hem op, of typ de waarde zelf.",
    )
