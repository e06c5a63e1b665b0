"""HGW307."""

from datetime import date

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.controle.zinnen import dag
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.kolom import Getal
from hgw_excel.schema.lijsten import MAANDEN


@celregel("HGW307", "Excel heeft van een getal een datum gemaakt", Ernst.AANPASSEN)
def datum_van_getal(vraag: Celvraag) -> Bevinding | None:
    """In een kolom met getallen staat een datum.

    Wie in een Nederlandse Excel 22.5 typt, krijgt 22 mei. Typ het getal met een komma. Staat er
    daarna nog steeds een datum, kies dan bij Start als getalnotatie Standaard.
    """
    kind, datum = vraag.kind, vraag.waarde
    if not isinstance(kind, Getal) or not isinstance(datum, date):
        return None
    getypt = f"{datum.day}.{datum.month}"
    past = not kind.geheel and kind.minimum <= float(getypt) <= kind.maximum
    if not past or not _dit_schooljaar(datum, vraag.werkboek.school.schooljaar):
        return Bevinding(
            f"Hier staat een datum ({dag(datum)}), geen getal.",
            "Typ het getal, met een komma als er een stuk achter hoort.",
        )
    return Bevinding(
        f"Excel heeft van '{getypt}' een datum gemaakt ({datum.day} {MAANDEN[datum.month - 1]}).",
        f"Typ {getypt.replace('.', ',')} met een komma.",
    )


def _dit_schooljaar(datum: date, schooljaar: str) -> bool:
    """Excel takes the running year; another year means that more than day.month was typed."""
    jaren = [deel for deel in schooljaar.split("-") if deel.isdigit()]
    return not jaren or str(datum.year) in jaren
