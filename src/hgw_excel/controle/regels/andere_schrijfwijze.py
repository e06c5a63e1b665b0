"""HGW324."""

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.omzetten import uit_lijst
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.kolom import Keuze


@celregel("HGW324", "Een andere schrijfwijze", Ernst.TIP)
def andere_schrijfwijze(vraag: Celvraag) -> Bevinding | None:
    """Het woord uit de lijst staat er met andere hoofdletters of met een spatie te veel.

    Het telt gewoon mee, ook in de formules. Dit kan veilig hersteld worden.
    """
    kind, waarde = vraag.kind, vraag.waarde
    if not isinstance(kind, Keuze) or not isinstance(waarde, str):
        return None
    woord = uit_lijst(vraag, kind)
    if woord is None or woord in vraag.werkboek.school.codes or als_tekst(woord) == waarde:
        return None
    zin = f"'{waarde.replace(chr(10), ' ')}' lezen we als {als_tekst(woord)}."
    return Bevinding(zin, herstel="schrijfwijze", waarde=woord)
