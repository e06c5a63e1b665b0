"""S05."""

from decimal import Decimal

from hgw_excel.domein.getal import nederlands, rond
from hgw_excel.domein.groei import groei
from hgw_excel.domein.reeks import Meetpunt, Reeks
from hgw_excel.domein.signaal import Afspraken, Gegeven, Signaal, Sterkte, signaal
from hgw_excel.domein.woorden import punten
from hgw_excel.domein.zinsdelen import toen


@signaal(
    "S05",
    "Minder gegroeid dan verwacht",
    bron="Rovict 2016: groei naast die van het land of van het eigen vorige niveau",
    nodig=(Gegeven.NIVEAU, Gegeven.SCORE, Gegeven.NORM),
    dekt=("S04", "S06"),
)
def weinig_groei(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """De groei in punten sinds het vorige resultaat is minder dan {deel}% van wat gemiddeld is.

    Ook scheelt het meer dan {marge:punt|punten}. De school vergelijkt met: {vergelijk}. Landelijk
    zijn dat alle kinderen, eigen niveau zijn de kinderen die toen hetzelfde niveau hadden. Het is
    let op als het niveau nu laag is ({S01}), anders een tip: van jaar op jaar verschilt groei bij
    ieder kind. Zonder normtabel, of na een andere versie van de toets of norm, komt er geen
    signaal.

    Wat je kunt doen: leg het naast de methodetoetsen en het werk in de klas. Zie je daar hetzelfde,
    dan is meer of andere uitleg nodig.

    In school.toml: `deel` en `vergelijk` in [signalen.S05], en `marge` in [signalen]. `deel` begint
    met 75, want de helft van het land groeit minder dan gemiddeld; `vergelijk` begint met
    "landelijk" en kan "eigen niveau" zijn.
    """
    eigen = afspraken.waarden["vergelijk"] == "eigen niveau"
    norm = reeks.eigen if eigen else reeks.landelijk
    vorige, laatste = reeks.vorige, reeks.laatste
    if norm is None or vorige is None or laatste is None:
        return None
    gegroeid = groei(vorige, laatste)
    if gegroeid.punten is None or gegroeid.breuk:
        return None
    gemiddeld = rond(norm, 1)
    genoeg = gegroeid.punten * 100 >= gemiddeld * afspraken.getal("deel")
    if genoeg or gemiddeld - gegroeid.punten <= afspraken.marge:
        return None
    wie = _wie(vorige.niveau if eigen else "", gegroeid.punten)
    zin = (
        f"{reeks.vak}: {_feit(gegroeid.punten, toen(vorige, laatste))}; "
        f"{wie} {nederlands(gemiddeld)}. {_niveau(vorige, laatste)}"
    )
    sterkte = Sterkte.LET_OP if laatste.rang in afspraken.laag(reeks) else Sterkte.TIP
    return Signaal(zin, sterkte, vorige.plekken + laatste.plekken)


def _feit(gegroeid: Decimal, sinds: str) -> str:
    if gegroeid > 0:
        return f"{punten(gegroeid)} gegroeid sinds {sinds}"
    if gegroeid < 0:
        return f"{punten(-gegroeid)} lager dan op {sinds}"
    return f"niet gegroeid sinds {sinds}"


def _wie(niveau: str, gegroeid: Decimal) -> str:
    if niveau:
        return f"wie toen ook {niveau} had groeit gemiddeld"
    return "gemiddeld is" if gegroeid >= 0 else "de gemiddelde groei is"


def _niveau(vorige: Meetpunt, laatste: Meetpunt) -> str:
    if vorige.rang == laatste.rang:
        return f"Het niveau bleef {laatste.niveau}."
    return f"Het niveau ging van {vorige.niveau} naar {laatste.niveau}."
