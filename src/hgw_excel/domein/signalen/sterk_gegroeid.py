"""S17."""

from decimal import Decimal

from hgw_excel.domein.getal import nederlands
from hgw_excel.domein.groei import Groei, groei
from hgw_excel.domein.reeks import Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.signaal import ALLE_LEERJAREN, Afspraken, Signaal, Sterkte, signaal
from hgw_excel.domein.woorden import punten


@signaal(
    "S17",
    "Sterk gegroeid",
    bron="kwaliteitskaart 1-zorgroute: kijk ook naar wat goed gaat en wat er werkt",
    leerjaren=ALLE_LEERJAREN,
    over=(Onderwerp.TOETS, Onderwerp.OBSERVATIE),
    gunstig=True,
)
def sterk_gegroeid(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """Het laatste resultaat is hoger dan het vorige: goed nieuws, en de vraag wat er werkte.

    Vanaf `stappen` niveaus hoger, of met een normtabel vanaf `keer` zoveel punten als kinderen
    gemiddeld groeien ([signalen.S17]). Bij een andere versie van de toets of de norm is groei in
    niveaus niet te bepalen.
    """
    toen, nu = reeks.vorige, reeks.laatste
    if toen is None or nu is None:
        return None
    gegroeid = groei(toen, nu)
    hoger = (gegroeid.stappen or 0) >= afspraken.aantal("stappen")
    if not hoger and not _is_veel(gegroeid, reeks.landelijk, afspraken.getal("keer")):
        return None
    feit = _stap(reeks, toen, nu, gegroeid) if hoger else _punten(reeks, toen, gegroeid)
    zin = f"{reeks.vak}: {feit}. Wat werkte hier?"
    return Signaal(zin, Sterkte.TIP, toen.plekken + nu.plekken)


def _is_veel(gegroeid: Groei, landelijk: Decimal | None, keer: Decimal) -> bool:
    if gegroeid.punten is None or landelijk is None or landelijk <= 0:
        return False
    return gegroeid.punten >= keer * landelijk


def _stap(reeks: Reeks, toen: Meetpunt, nu: Meetpunt, gegroeid: Groei) -> str:
    if reeks.onderwerp is Onderwerp.OBSERVATIE:
        return f"van '{toen.niveau}' naar '{nu.niveau}'"
    if gegroeid.punten is None or gegroeid.punten <= 0:
        return f"van {toen.niveau} ({toen.moment}) naar {nu.niveau} ({nu.moment})"
    norm = "" if reeks.landelijk is None else f" (gemiddeld {nederlands(reeks.landelijk)})"
    return f"van {toen.niveau} naar {nu.niveau}, {punten(gegroeid.punten)} gegroeid{norm}"


def _punten(reeks: Reeks, toen: Meetpunt, gegroeid: Groei) -> str:
    gemiddeld = nederlands(reeks.landelijk or Decimal(0))
    hoeveel = punten(gegroeid.punten or Decimal(0))
    return f"{hoeveel} gegroeid sinds {toen.moment}; gemiddeld is {gemiddeld}"
