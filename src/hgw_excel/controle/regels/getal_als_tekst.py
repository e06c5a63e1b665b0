"""HGW306."""

from dataclasses import replace
from decimal import Decimal

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.getaltekst import is_gok, lees_getal
from hgw_excel.controle.regels import procent_als_breuk as breuken
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.domein.getal import als_getal, nederlands
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.kolom import Getal

_KIJK_NA = "Typ het getal opnieuw: zonder punt of spatie, en met een komma als het niet heel is."


@celregel("HGW306", "Een getal dat als tekst in de cel staat", Ernst.AANPASSEN)
def getal_als_tekst(vraag: Celvraag) -> Bevinding | None:
    """In een kolom met getallen staat een getal als tekst: met een punt, een spatie of een %.

    Een Nederlandse Excel ziet 151.5 als tekst en rekent er niet mee. Typ het getal
    opnieuw, met een komma en zonder %. Dit kan veilig hersteld worden. Bij 1.250 of 1 50, en bij
    een percentage van 1 of minder, weten we niet zeker welk getal bedoeld is; dat blijft staan.
    """
    kind = vraag.kind
    if not isinstance(kind, Getal) or not isinstance(vraag.waarde, str):
        return None
    getal = lees_getal(vraag.tekst)
    if getal is None or not kind.minimum <= getal <= kind.maximum:
        return None
    if kind.geheel and getal != int(getal):
        return None
    zin = f"{vraag.onderwerp} is tekst en telt niet mee als getal."
    if is_gok(vraag.waarde):
        return Bevinding(zin, _KIJK_NA)
    breuk = breuken.procent_als_breuk.functie(replace(vraag, waarde=float(getal)))
    return Bevinding(zin, breuk.doe) if breuk else _zeker(zin, vraag.tekst, getal)


def _zeker(zin: str, tekst: str, getal: Decimal) -> Bevinding:
    bedoeld = nederlands(getal)
    slot = " met een komma" if "," in bedoeld else " zonder %" if "%" in tekst else " opnieuw"
    return Bevinding(zin, f"Typ {bedoeld}{slot}.", herstel="getal", waarde=als_getal(getal))
