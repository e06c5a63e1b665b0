"""S16."""

from collections.abc import Sequence

from hgw_excel.domein.leerlingbespreking import ONVOLDOENDE_PROFIJT
from hgw_excel.domein.reeks import Aanpakpunt, Onderwerp, Reeks
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

    Het telt na {periodes:periode|periodes}, als het niveau laag is ({S01}; in groep 1 en 2 een stap
    die meer nodig heeft). Is het niveau in die periodes gestegen, dan is er profijt en is het
    signaal niet sterk. Ontbreekt er een periode, dan begint het tellen daarna.

    Wat je kunt doen: bespreek het kind met de intern begeleider, bijvoorbeeld bij de
    leerlingbespreking: wat hielp wel, wat niet, en wat wordt er anders?

    In school.toml: `periodes` in [signalen.S16] (begint met 3).
    """
    periodes = afspraken.aantal("periodes")
    if len(reeks.aanpakken) < periodes:
        return None
    rij, laatste = _achter_elkaar(reeks.aanpakken), reeks.laatste
    if len(rij) < periodes or laatste is None or laatste.rang not in afspraken.laag(reeks):
        return None
    ladder = (punt for punt in reversed(rij) if punt.onderwerp is reeks.onderwerp)
    begin = next((punt for punt in ladder if punt.rang), None)
    zelfde = begin is None or begin.rang == laatste.rang
    gestegen = begin is not None and begin.rang < laatste.rang
    zin = (
        f"{reeks.vak}: {rangtelwoord(len(rij))} periode {afspraken.school.aanpakken.intensief} "
        f"en {'nog steeds' if zelfde else 'nu'} {wat(reeks, laatste)}. Voorstel: leerlingbespreking"
        f"{'' if gestegen else f' ({ONVOLDOENDE_PROFIJT} van extra hulp)'}."
    )
    plekken = tuple(punt.plek for punt in reversed(rij) if punt.plek)
    sterkte = Sterkte.LET_OP if gestegen else Sterkte.STERK
    return Signaal(zin, sterkte, (*laatste.plekken, *plekken))


def _achter_elkaar(aanpakken: Sequence[Aanpakpunt]) -> list[Aanpakpunt]:
    """Return the newest periods with intensief, newest first, without one missing in between."""
    rij: list[Aanpakpunt] = []
    for punt in reversed(aanpakken):
        gat = rij and (not punt.volgorde or punt.volgorde != rij[-1].volgorde - 1)
        if punt.aanpak != "intensief" or gat:
            break
        rij.append(punt)
    return rij
