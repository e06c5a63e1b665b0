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

    De afstand telt in halve jaren: een trede van de ladder is een half jaar. Vanaf
    {licht:half jaar|halve jaren} lager is het let op, vanaf {sterk} sterk. AVI is een ladder en
    geen normscore; het signaal zegt niets over een ander niveau.

    Wat je kunt doen: luister hoe het kind leest, leg het naast de toets technisch lezen en geef
    meer tijd om te lezen.

    In school.toml: `licht` (begint met 1) en `sterk` (begint met 2) in [signalen.S10].
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
