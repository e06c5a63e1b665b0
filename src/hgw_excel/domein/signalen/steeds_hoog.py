"""S07."""

from hgw_excel.domein.reeks import Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.signaal import ALLE_LEERJAREN, Afspraken, Signaal, Sterkte, signaal
from hgw_excel.domein.woorden import telwoord
from hgw_excel.domein.zinsdelen import wat


@signaal(
    "S07",
    "Steeds hoog",
    bron="kwaliteitskaart 1-zorgroute 9; het aantal keer is een afspraak van de school",
    leerjaren=ALLE_LEERJAREN,
    over=(Onderwerp.TOETS, Onderwerp.OBSERVATIE),
    gunstig=True,
)
def steeds_hoog(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """De laatste resultaten zijn allemaal hoog; in groep 1 en 2 steeds de hoogste stap.

    Hoog is op deze school: {niveaus}. Het telt na {metingen:resultaat|resultaten} achter elkaar.
    Een gemiste toets telt niet mee.

    Wat je kunt doen: kijk of het kind genoeg uitdaging krijgt, en of verdiept op Indeling past.

    In school.toml: `niveaus` (begint met I of A; ook I+ mag) en `metingen` (begint met 3) in
    [signalen.S07].
    """
    laatste = reeks.laatste
    if laatste is None:
        return None
    toets = reeks.onderwerp is Onderwerp.TOETS
    hoog = afspraken.rangen("niveaus") if toets else frozenset((reeks.rangen,))
    if laatste.rang not in hoog or len(reeks.gedaan) < afspraken.aantal("metingen"):
        return None
    namen = frozenset(naam.casefold() for naam in afspraken.woorden("niveaus")) if toets else None
    rij: list[Meetpunt] = []
    for punt in reversed(reeks.gedaan):
        if punt.rang not in hoog or not (namen is None or _heet(punt.niveau, namen)):
            break
        rij.append(punt)
    if len(rij) < afspraken.aantal("metingen"):
        return None
    achter_elkaar = " achter elkaar" if len(rij) > 1 else ""
    feit = f"{telwoord(len(rij))} keer {_samen(reeks, rij)}{achter_elkaar}"
    zin = f"{reeks.vak}: {feit}. Is er genoeg uitdaging?"
    return Signaal(zin, Sterkte.TIP, tuple(plek for p in reversed(rij) for plek in p.plekken))


def _heet(niveau: str, namen: frozenset[str]) -> bool:
    """Tell whether a niveau is one of these: I and I+ are I, but I is not I+."""
    naam = niveau.casefold()
    return naam in namen or naam.rstrip("+-") in namen


def _samen(reeks: Reeks, rij: list[Meetpunt]) -> str:
    """Return 'I' of I, I+ and I; 'II of hoger' of II and I."""
    laagste = min(rij, key=_rang)
    if all(punt.niveau == laagste.niveau for punt in rij):
        return wat(reeks, laagste)
    of_hoger = "" if all(punt.rang == laagste.rang for punt in rij) else " of hoger"
    return f"{laagste.niveau.rstrip('+-')}{of_hoger}"


def _rang(punt: Meetpunt) -> int:
    return punt.rang
