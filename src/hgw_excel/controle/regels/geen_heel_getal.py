"""HGW310."""

from decimal import Decimal

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.getaltekst import lees_getal
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.controle.zinnen import typ_getal
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.kolom import Getal


@celregel("HGW310", "Geen heel getal", Ernst.AANPASSEN)
def geen_heel_getal(vraag: Celvraag) -> Bevinding | None:
    """In deze kolom kan alleen een heel getal staan, zoals een leerjaar of een periode."""
    kind, waarde = vraag.kind, vraag.waarde
    if not isinstance(kind, Getal) or not kind.geheel or isinstance(waarde, bool):
        return None
    getal = lees_getal(vraag.tekst) if isinstance(waarde, str) else waarde
    if not isinstance(getal, float | int | Decimal) or getal == int(getal):
        return None
    return Bevinding(f"{vraag.noem(getal)} is geen heel getal.", typ_getal(kind))
