"""S17."""

from decimal import Decimal

from hgw_excel.domein.getal import nederlands, rond
from hgw_excel.domein.groei import groei
from hgw_excel.domein.reeks import Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.signaal import ALLE_LEERJAREN, Afspraken, Signaal, Sterkte, signaal
from hgw_excel.domein.woorden import punten
from hgw_excel.domein.zinsdelen import toen, tussen_haakjes, wat


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

    Met een normtabel en twee scores telt de groei in punten: vanaf {keer} keer zoveel als kinderen
    gemiddeld groeien. Anders tellen de niveaus: vanaf {stappen:niveau|niveaus} hoger. Na een andere
    versie van de toets of van de norm is het niet te vergelijken; dan komt er geen signaal.

    Wat je kunt doen: vertel het het kind, schrijf op wat werkte, en kijk of de aanpak nog past.

    In school.toml: `keer` en `stappen` (begint met 2) in [signalen.S17].
    """
    vorige, laatste = reeks.vorige, reeks.laatste
    if vorige is None or laatste is None:
        return None
    veel = laatste.rang - vorige.rang >= afspraken.aantal("stappen")
    norm = rond(reeks.landelijk or Decimal(0), 1)
    if not veel and norm <= 0:
        return None
    gegroeid = groei(vorige, laatste)
    if norm > 0 and gegroeid.punten is not None:
        veel = gegroeid.punten >= afspraken.getal("keer") * norm
    if gegroeid.breuk or not veel:
        return None
    zin = f"{reeks.vak}: {_feit(reeks, vorige, laatste, gegroeid.punten, norm)}. Wat werkte hier?"
    return Signaal(zin, Sterkte.TIP, vorige.plekken + laatste.plekken)


def _feit(
    reeks: Reeks, vorige: Meetpunt, laatste: Meetpunt, erbij: Decimal | None, norm: Decimal
) -> str:
    sinds = toen(vorige, laatste)
    if reeks.onderwerp is Onderwerp.OBSERVATIE:
        return f"van {wat(reeks, vorige)} naar {wat(reeks, laatste)}"
    if erbij is None or erbij <= 0:
        eerst = f"{vorige.niveau} {tussen_haakjes(sinds, vorige)}"
        return f"van {eerst} naar {laatste.niveau} {tussen_haakjes(laatste.moment, laatste)}"
    if laatste.rang <= vorige.rang:
        return f"{punten(erbij)} gegroeid sinds {sinds}; gemiddeld is {nederlands(norm)}"
    gemiddeld = f" (gemiddeld {nederlands(norm)})" if norm > 0 else ""
    return f"van {vorige.niveau} naar {laatste.niveau}, {punten(erbij)} gegroeid{gemiddeld}"
