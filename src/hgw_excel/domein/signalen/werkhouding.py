"""S12."""

from hgw_excel.domein.gedrag import gedrag
from hgw_excel.domein.reeks import Onderwerp, Reeks
from hgw_excel.domein.signaal import ALLE_LEERJAREN, Afspraken, Gegeven, Signaal, signaal


@signaal(
    "S12",
    "Werkhouding",
    bron="VISEON 2.0 volgt zelfbeeld, welbevinden, sociaal gedrag en werkhouding",
    leerjaren=ALLE_LEERJAREN,
    over=(Onderwerp.WERKHOUDING,),
    nodig=(Gegeven.STAP,),
)
def werkhouding(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """De stap bij werkhouding op het Groepsoverzicht vraagt aandacht.

    Welke stappen 'let op' en welke 'sterk' zijn spreekt de school af (`licht` en `sterk` in
    [signalen.S12]). De zin zegt sinds welke periode het zo is. Is een stap die aandacht vroeg deze
    periode weer goed, dan is dat een tip.
    """
    return gedrag(reeks, afspraken)
