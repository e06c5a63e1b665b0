"""HGW306."""

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.getaltekst import lees_getal
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.domein.getal import als_getal, nederlands
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.kolom import Getal


@celregel("HGW306", "Een getal dat als tekst in de cel staat", Ernst.AANPASSEN)
def getal_als_tekst(vraag: Celvraag) -> Bevinding | None:
    """In een kolom met getallen staat een getal als tekst: met een punt, een spatie of een %.

    Een Nederlandse Excel ziet 151.5 als tekst en rekent er niet mee. Typ het getal
    opnieuw, met een komma en zonder %. Dit kan veilig hersteld worden.
    """
    kind = vraag.kind
    if not isinstance(kind, Getal) or not isinstance(vraag.waarde, str):
        return None
    getal = lees_getal(vraag.tekst)
    if getal is None or not kind.minimum <= getal <= kind.maximum:
        return None
    if kind.geheel and getal != int(getal):
        return None
    bedoeld = nederlands(getal)
    slot = " met een komma" if "," in bedoeld else " zonder %" if "%" in vraag.tekst else " opnieuw"
    zin = f"{vraag.onderwerp} is tekst en telt niet mee als getal."
    return Bevinding(zin, f"Typ {bedoeld}{slot}.", herstel="getal", waarde=als_getal(getal))
