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

    Het is let op bij '{licht}' en sterk bij '{sterk}'. De zin zegt sinds welke periode het zo is.
    Is een stap die aandacht vroeg deze periode weer goed, dan is dat een tip.

    Wat je kunt doen: kijk wanneer het kind wel goed werkt, en schrijf op het Groepsoverzicht wat
    helpt.

    In school.toml: `licht` en `sterk` in [signalen.S12].
    """
    return gedrag(reeks, afspraken)
