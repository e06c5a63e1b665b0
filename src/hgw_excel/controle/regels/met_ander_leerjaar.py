"""HGW320."""

from hgw_excel.controle.celvraag import Celvraag, gelijk
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.kolom import Keuze


@celregel("HGW320", "Met ander leerjaar in een klas zonder twee leerjaren", Ernst.AANPASSEN)
def met_ander_leerjaar(vraag: Celvraag) -> Bevinding | None:
    """'Met ander leerjaar' kan alleen in een klas met precies twee leerjaren.

    In een klas met een leerjaar is er geen ander leerjaar, en met drie leerjaren is niet te zeggen
    welk ander leerjaar is bedoeld. Het kind zou dan in geen enkele groep staan.
    """
    kind, woorden = vraag.kind, vraag.werkboek.school.aanpakken
    if not isinstance(kind, Keuze) or kind.lijst != "keuze" or len(vraag.werkboek.leerjaren) == 2:
        return None
    if not gelijk(vraag.tekst, woorden.met_ander_leerjaar):
        return None
    over = [w for w in woorden.keuzes if w != woorden.met_ander_leerjaar]
    return Bevinding(
        f"'{woorden.met_ander_leerjaar}' kan alleen in een klas met twee leerjaren.",
        f"Kies {rij_aaneen(over, 'of')}.",
    )
