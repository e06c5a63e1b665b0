"""S16."""

from itertools import takewhile

from hgw_excel.domein.reeks import Onderwerp, Reeks
from hgw_excel.domein.signaal import (
    ALLE_LEERJAREN,
    Afspraken,
    Gegeven,
    Signaal,
    Sterkte,
    signaal,
)
from hgw_excel.domein.woorden import rangtelwoord
from hgw_excel.domein.zinsdelen import wat


@signaal(
    "S16",
    "Al een paar periodes intensief",
    bron="kwaliteitskaart 1-zorgroute 40: onvoldoende profijt van extra hulp",
    leerjaren=ALLE_LEERJAREN,
    over=(Onderwerp.TOETS, Onderwerp.OBSERVATIE),
    nodig=(Gegeven.NIVEAU, Gegeven.AANPAK),
    dekt=("S01",),
)
def aanhoudend(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """Het kind krijgt al een paar periodes achter elkaar intensief en het niveau is nog laag.

    Hoeveel periodes spreekt de school af (`periodes` in [signalen.S16]); wat laag is staat bij
    S01. Is het niveau in die periodes gestegen, dan is er profijt en is het signaal niet sterk.
    """
    periodes = afspraken.aantal("periodes")
    if len(reeks.aanpakken) < periodes:
        return None
    rij = tuple(takewhile(lambda punt: punt.aanpak == "intensief", reversed(reeks.aanpakken)))
    laatste = reeks.laatste
    if len(rij) < periodes or laatste is None or laatste.rang not in _laag(reeks, afspraken):
        return None
    begin = next((punt for punt in reversed(rij) if punt.rang), None)
    zelfde = begin is None or begin.rang == laatste.rang
    gestegen = begin is not None and begin.rang < laatste.rang
    zin = (
        f"{reeks.vak}: {rangtelwoord(len(rij))} periode {afspraken.school.aanpakken.intensief} "
        f"en {'nog steeds' if zelfde else 'nu'} {wat(reeks, laatste)}. Voorstel: leerlingbespreking"
        f"{'' if gestegen else ' (onvoldoende profijt van extra hulp)'}."
    )
    plekken = tuple(punt.plek for punt in reversed(rij) if punt.plek)
    sterkte = Sterkte.LET_OP if gestegen else Sterkte.STERK
    return Signaal(zin, sterkte, (*laatste.plekken, *plekken))


def _laag(reeks: Reeks, afspraken: Afspraken) -> frozenset[int]:
    if reeks.onderwerp is Onderwerp.OBSERVATIE:
        return afspraken.lage_stappen
    school = afspraken.school
    intensief = [naam for naam, aanpak in school.indeling.mapping.items() if aanpak == "intensief"]
    niveaus = school.signalen.get("S01", {}).get("niveaus", intensief)
    return Afspraken(school, {"niveaus": niveaus}).rangen("niveaus")
