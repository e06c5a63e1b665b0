"""HGW305."""

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.domein.melding import Ernst


@celregel("HGW305", "Een leerjaar dat niet in deze klas zit", Ernst.AANPASSEN)
def leerjaar_buiten_klas(vraag: Celvraag) -> Bevinding | None:
    """Bij een kind staat een leerjaar waarvoor deze klassenmap niet is gemaakt.

    De toetsen en de plannen van dat leerjaar staan niet in deze klassenmap. Klopt het leerjaar wel,
    dan hoort het kind in een andere klassenmap.
    """
    waarde, leerjaren = vraag.waarde, vraag.werkboek.leerjaren
    if (vraag.tabel, vraag.key) != ("tblLeerlingen", "leerjaar") or not isinstance(waarde, float):
        return None
    if waarde in leerjaren:
        return None
    return Bevinding(
        f"Groep {vraag.tekst} hoort niet bij deze klas (groep {rij_aaneen(leerjaren)}).",
        f"Typ {rij_aaneen(leerjaren, 'of')}.",
    )
