"""S10."""

from hgw_excel.domein.avi import avi_afstand
from hgw_excel.domein.reeks import Onderwerp, Reeks
from hgw_excel.domein.signaal import Afspraken, Signaal, Sterkte, signaal
from hgw_excel.domein.woorden import telwoord


@signaal(
    "S10",
    "AVI lager dan verwacht",
    bron="AVI-ladder: M3 in januari van groep 3, E3 in juni, tot en met Plus (marant.nl)",
    over=(Onderwerp.AVI,),
)
def avi_achter(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """Het laatste AVI-niveau is lager dan op dat moment verwacht wordt.

    De afstand telt in halve jaren: een trede van de ladder is een half jaar. Vanaf `licht` halve
    jaren is het een signaal, vanaf `sterk` een sterk signaal ([signalen.S10]). AVI is een ladder en
    geen normscore; het signaal zegt niets over een ander niveau.
    """
    laatste = reeks.laatste
    if laatste is None:
        return None
    achter = -(avi_afstand(laatste.niveau, laatste.moment) or 0)
    if achter < afspraken.aantal("licht"):
        return None
    hoeveel = "een half jaar" if achter == 1 else f"{telwoord(achter)} halve jaren"
    sterk = achter >= afspraken.aantal("sterk")
    return Signaal(
        f"{reeks.vak}: {laatste.niveau} op {laatste.moment}, {hoeveel} lager dan verwacht.",
        Sterkte.STERK if sterk else Sterkte.LET_OP,
        laatste.plekken,
    )
