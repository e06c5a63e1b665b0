"""S11."""

from hgw_excel.domein.gedrag import gedrag
from hgw_excel.domein.reeks import Onderwerp, Reeks
from hgw_excel.domein.signaal import ALLE_LEERJAREN, Afspraken, Gegeven, Signaal, signaal


@signaal(
    "S11",
    "Sociaal-emotioneel",
    bron="volgsystemen met drie stappen: goed, verder kijken, snel handelen (parnassys.nl, ZIEN!)",
    leerjaren=ALLE_LEERJAREN,
    over=(Onderwerp.SOCIAAL,),
    nodig=(Gegeven.STAP,),
)
def sociaal_emotioneel(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """De stap bij sociaal-emotioneel op het Groepsoverzicht vraagt aandacht.

    Het is let op bij '{licht}' en sterk bij '{sterk}'. De zin zegt sinds welke periode het zo is.
    Is een stap die aandacht vroeg deze periode weer goed, dan is dat een tip.

    Wat je kunt doen: praat met het kind en zijn ouders, en schrijf op het Groepsoverzicht wat
    helpt.

    In school.toml: `licht` en `sterk` in [signalen.S11].
    """
    return gedrag(reeks, afspraken)
