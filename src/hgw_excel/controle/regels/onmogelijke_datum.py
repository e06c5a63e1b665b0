"""HGW331."""

from datetime import date

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.datumtekst import GeenDatum, kan, lees_datum
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.kolom import Datum
from hgw_excel.schema.ruw import Cel

_ZINNEN = {
    GeenDatum.BESTAAT_NIET: ("bestaat niet.", "Kijk de datum na."),
    GeenDatum.KORT_JAAR: ("heeft een jaar met twee cijfers.", "Typ het jaar met vier cijfers."),
}


@celregel("HGW331", "Een datum die niet kan", Ernst.AANPASSEN)
def onmogelijke_datum(vraag: Celvraag) -> Bevinding | None:
    """De datum bestaat niet, heeft een jaar met twee cijfers, of ligt jaren van dit schooljaar af.

    In een klassenmap staan datums van hooguit negen jaar voor tot drie jaar na het schooljaar. Een
    jaar met twee cijfers vullen we niet zelf aan.
    """
    if not isinstance(vraag.kind, Datum):
        return None
    datum = _lees(vraag.waarde, vraag.tekst)
    if isinstance(datum, GeenDatum):
        if datum not in _ZINNEN:
            return None
        slot, doe = _ZINNEN[datum]
        return Bevinding(f"{vraag.onderwerp} {slot}", doe)
    if datum is None or kan(datum, vraag.werkboek.school):
        return None
    return Bevinding(f"Het jaar {datum.year} kan hier niet.", "Kijk de datum na.")


def _lees(waarde: Cel, tekst: str) -> date | GeenDatum | None:
    if isinstance(waarde, date):
        return waarde
    return lees_datum(tekst) if isinstance(waarde, str) else None
