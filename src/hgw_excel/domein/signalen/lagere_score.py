"""S06."""

from hgw_excel.domein.groei import groei
from hgw_excel.domein.reeks import Meetpunt, Reeks
from hgw_excel.domein.signaal import Afspraken, Gegeven, Signaal, Sterkte, signaal
from hgw_excel.domein.woorden import punten
from hgw_excel.domein.zinsdelen import toen


@signaal(
    "S06",
    "Lagere score dan de vorige keer",
    bron="een afspraak van de school: wie iets leert scoort zelden lager op dezelfde schaal",
    nodig=(Gegeven.SCORE,),
)
def lagere_score(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """De laatste score is lager dan de score daarvoor, op dezelfde toets.

    Het telt vanaf {punten:punt|punten} lager. Het is let op als het niveau nu laag is ({S01}),
    anders een tip. Scores van twee versies van een toets zijn niet te vergelijken; dan komt er geen
    signaal.

    Wat je kunt doen: kijk of de score goed is overgenomen en of de toets gewoon verliep.

    In school.toml: `punten` in [signalen.S06] (begint met 1).
    """
    nu, eerder = _laatste_twee(reeks)
    if nu is None or eerder is None or nu.score is None or eerder.score is None:
        return None
    if nu.score >= eerder.score:
        return None
    gegroeid = groei(eerder, nu).punten
    if gegroeid is None or -gegroeid < afspraken.getal("punten"):
        return None
    zin = f"{reeks.vak}: {punten(-gegroeid)} lager dan op {toen(eerder, nu)}. Klopt de afname?"
    sterkte = Sterkte.LET_OP if nu.rang in afspraken.laag(reeks) else Sterkte.TIP
    return Signaal(zin, sterkte, eerder.plekken + nu.plekken)


def _laatste_twee(reeks: Reeks) -> tuple[Meetpunt | None, Meetpunt | None]:
    """Return the newest result and the one before; a score without niveau is one too."""
    nu = None
    for punt in reversed(reeks.punten):
        if punt.rang or punt.score is not None:
            if nu is not None:
                return nu, punt
            nu = punt
    return nu, None
