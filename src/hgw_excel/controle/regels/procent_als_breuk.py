"""HGW311."""

from decimal import Decimal

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.domein.getal import als_getal, nederlands, to_decimal
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.kolom import Getal

_GOED = "% goed"
_PERCENTIEL = "percentiel"


@celregel("HGW311", "Een heel klein percentage", Ernst.AANPASSEN)
def procent_als_breuk(vraag: Celvraag) -> Bevinding | None:
    """In een kolom '% goed' of 'percentiel' staat een getal tussen 0 en 1.

    Een cel die als percentage is opgemaakt, laat 72% zien maar bevat 0,72. In deze kolom typ je het
    getal van 0 tot 100, zonder %. Tot het is aangepast telt het niet mee. Van 0,72 kan veilig 72
    gemaakt worden. Bij '% goed' vragen we ook een 1 na; een percentiel van 1 bestaat.
    """
    waarde, goed = vraag.waarde, vraag.veld.endswith(_GOED)
    if not isinstance(vraag.kind, Getal) or not (goed or vraag.veld.endswith(_PERCENTIEL)):
        return None
    if isinstance(waarde, bool) or not isinstance(waarde, float) or not 0 < waarde <= 1:
        return None
    if waarde < 1:
        return _breuk(vraag, to_decimal(waarde), goed)
    if not goed:
        return None
    return Bevinding("Er staat 1% goed.", "Bedoel je 100%? Typ dan 100, zonder %.")


def _breuk(vraag: Celvraag, waarde: Decimal, goed: bool) -> Bevinding:
    """Ask for the hundredfold; of a part of one percent nothing else can be meant."""
    bedoeld = waarde * 100
    getal, teken = nederlands(bedoeld), "%" if goed else ""
    zin = f"Er staat {nederlands(waarde)}" + ("% goed." if goed else f" bij {vraag.veld}.")
    doe = f"Bedoel je {getal}{teken}? Typ dan {getal}, zonder %."
    return Bevinding(zin, doe, herstel="getal", waarde=als_getal(bedoeld))
