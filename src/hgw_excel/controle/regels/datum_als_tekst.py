"""HGW330."""

from datetime import date

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.datumtekst import kan, lees_datum
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.controle.zinnen import dag_kort
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.kolom import Datum


@celregel("HGW330", "Een datum die als tekst in de cel staat", Ernst.AANPASSEN)
def datum_als_tekst(vraag: Celvraag) -> Bevinding | None:
    """In een kolom met datums staat een datum als tekst.

    Excel sorteert en vergelijkt tekst niet als datum. Typ de datum opnieuw, met streepjes
    ertussen. Dit kan veilig hersteld worden.
    """
    if not isinstance(vraag.kind, Datum) or not isinstance(vraag.waarde, str):
        return None
    datum = lees_datum(vraag.tekst)
    if not isinstance(datum, date) or not kan(datum, vraag.werkboek.school):
        return None
    return Bevinding(
        f"{vraag.onderwerp} is tekst en telt niet mee als datum.",
        f"Typ {dag_kort(datum)} opnieuw.",
        herstel="datum",
        waarde=datum,
    )
