"""A work attitude that asks attention."""

from hgw_excel.domein.indeling.bewijs import Bewijsvraag, Duw, Kant, bewijs


@bewijs(
    "werkhouding",
    bron="kwaliteitskaart 1-zorgroute 9: weeg bij een hoge score de werkhouding mee",
)
def werkhouding(vraag: Bewijsvraag) -> Duw | None:
    """Werkhouding op de laagste stap ('zorg'): nog geen verdiept.

    Aan of uit met `werkhouding`.
    """
    laagste = vraag.school.sev_stappen[-1]
    if not vraag.afspraken.werkhouding or vraag.kind.werkhouding.casefold() != laagste.casefold():
        return None
    return Duw(Kant.GEEN_VERDIEPT, f"werkhouding '{laagste}'")
