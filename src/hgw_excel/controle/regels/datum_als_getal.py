"""HGW332."""

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.datumtekst import kan, uit_getal
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.controle.zinnen import dag
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.kolom import Datum


@celregel("HGW332", "Een datum die als getal te zien is", Ernst.TIP)
def datum_als_getal(vraag: Celvraag) -> Bevinding | None:
    """In een kolom met datums staat het getal waarmee Excel een datum bewaart.

    De datum telt mee. De cel heeft alleen de opmaak van een getal gekregen, meestal door plakken.
    Dit kan veilig hersteld worden.
    """
    waarde = vraag.waarde
    if not isinstance(vraag.kind, Datum) or isinstance(waarde, bool):
        return None
    datum = uit_getal(waarde) if isinstance(waarde, float | int) else None
    if datum is None or not kan(datum, vraag.werkboek.school):
        return None
    return Bevinding(
        f"{vraag.onderwerp} is {dag(datum)}, te zien als getal.",
        "Geef de cel de opmaak Datum.",
        herstel="datum",
        waarde=datum,
    )
