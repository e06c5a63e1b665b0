"""S17."""

from decimal import Decimal

from hgw_excel.domein.getal import nederlands, rond
from hgw_excel.domein.groei import groei
from hgw_excel.domein.reeks import Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.signaal import ALLE_LEERJAREN, Afspraken, Signaal, Sterkte, signaal
from hgw_excel.domein.woorden import punten
from hgw_excel.domein.zinsdelen import toen, wat


@signaal(
    "S17",
    "Sterk gegroeid",
    bron="didactiefonline.nl: ook wie laag scoort kan sterk groeien; de grenzen zijn een afspraak",
    leerjaren=ALLE_LEERJAREN,
    over=(Onderwerp.TOETS, Onderwerp.OBSERVATIE),
    gunstig=True,
)
def sterk_gegroeid(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """Het laatste resultaat is hoger dan het vorige: goed nieuws, en de vraag wat er werkte.

    Vanaf `stappen` niveaus hoger, of met een normtabel vanaf `keer` zoveel punten als kinderen
    gemiddeld groeien ([signalen.S17]). Na een andere versie van de toets of van de norm is het niet
    te vergelijken; dan komt er geen signaal.
    """
    vorige, laatste = reeks.vorige, reeks.laatste
    if vorige is None or laatste is None:
        return None
    hoger = laatste.rang - vorige.rang >= afspraken.aantal("stappen")
    if not hoger and reeks.landelijk is None:
        return None
    gegroeid = groei(vorige, laatste)
    if hoger:
        feit = _hoger(reeks, vorige, laatste, gegroeid.punten)
    else:
        feit = _veel(reeks, vorige, laatste, gegroeid.punten, afspraken.getal("keer"))
    if gegroeid.breuk or not feit:
        return None
    zin = f"{reeks.vak}: {feit}. Wat werkte hier?"
    return Signaal(zin, Sterkte.TIP, vorige.plekken + laatste.plekken)


def _hoger(reeks: Reeks, vorige: Meetpunt, laatste: Meetpunt, erbij: Decimal | None) -> str:
    if reeks.onderwerp is Onderwerp.OBSERVATIE:
        return f"van {wat(reeks, vorige)} naar {wat(reeks, laatste)}"
    if erbij is None or erbij <= 0:
        eerst = f"{vorige.niveau} ({toen(vorige, laatste)})"
        return f"van {eerst} naar {laatste.niveau} ({laatste.moment})"
    norm = "" if reeks.landelijk is None else f" (gemiddeld {nederlands(rond(reeks.landelijk, 1))})"
    return f"van {vorige.niveau} naar {laatste.niveau}, {punten(erbij)} gegroeid{norm}"


def _veel(
    reeks: Reeks, vorige: Meetpunt, laatste: Meetpunt, erbij: Decimal | None, keer: Decimal
) -> str:
    """Return the fact of much growth within a niveau, '' when it is not that much."""
    norm = rond(reeks.landelijk or Decimal(0), 1)
    if erbij is None or norm <= 0 or erbij < keer * norm:
        return ""
    sinds = toen(vorige, laatste)
    return f"{punten(erbij)} gegroeid sinds {sinds}; gemiddeld is {nederlands(norm)}"
