"""HGW312."""

from datetime import date

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.controle.zinnen import dag
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.kolom import Tekst


@celregel("HGW312", "Excel heeft van een tekst een datum gemaakt", Ernst.LET_OP)
def datum_in_tekst(vraag: Celvraag) -> Bevinding | None:
    """In een korte tekstkolom, zoals toetsversie of boekje, staat een datum.

    Excel maakt van 2.6 of 5-6 vanzelf een datum. Met een apostrof (') ervoor blijft het tekst. In
    kolommen met eigen woorden mag een datum gewoon staan.
    """
    kind, datum = vraag.kind, vraag.waarde
    if not isinstance(kind, Tekst) or not isinstance(datum, date):
        return None
    if kind.lang or vraag.kolom.personal:
        return None
    return Bevinding(
        f"Hier staat een datum ({dag(datum)}), geen tekst.",
        "Typ eerst een ' (apostrof) en dan de tekst.",
    )
