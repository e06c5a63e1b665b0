"""HGW333."""

from datetime import date

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.kolom import Datum


@celregel("HGW333", "Geen datum", Ernst.AANPASSEN)
def geen_datum(vraag: Celvraag) -> Bevinding | None:
    """In een kolom met datums staat iets dat geen datum is.

    Typ dag, maand en jaar met streepjes ertussen. Woorden als 'vrijdag' of 'na de vakantie' kunnen
    in een kolom met eigen woorden.
    """
    if not isinstance(vraag.kind, Datum) or isinstance(vraag.waarde, date):
        return None
    begin = vraag.werkboek.school.schooljaar[:4]
    voorbeeld = f"9-9-{begin if begin.isdigit() else 2026}"
    doe = f"Typ dag-maand-jaar, bijvoorbeeld {voorbeeld}."
    return Bevinding(f"{vraag.onderwerp} is geen datum.", doe)
