"""HGW308."""

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.gemist import niet_gemaakt
from hgw_excel.controle.getaltekst import lees_getal
from hgw_excel.controle.omzetten import code_van
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.controle.zinnen import typ_getal
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.kolom import Getal


@celregel("HGW308", "Tekst in een kolom met getallen", Ernst.AANPASSEN)
def geen_getal(vraag: Celvraag) -> Bevinding | None:
    """In een kolom met getallen staat iets dat geen getal is.

    Is een toets niet gemaakt, gebruik dan de woorden die de school afsprak: ziek of vrij
    (vrijgesteld). Hoofdletters maken niet uit.
    """
    kind, waarde = vraag.kind, vraag.waarde
    if not isinstance(kind, Getal) or not isinstance(waarde, str | bool):
        return None
    if isinstance(waarde, str) and (code_van(vraag, kind) or lees_getal(vraag.tekst) is not None):
        return None
    return Bevinding(f"{vraag.onderwerp} is geen getal.", niet_gemaakt(vraag) or typ_getal(kind))
