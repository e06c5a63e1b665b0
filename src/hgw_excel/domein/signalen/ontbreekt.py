"""S13."""

from collections.abc import Sequence
from datetime import date

from hgw_excel.domein.meting import GEDAAN, Soort
from hgw_excel.domein.reeks import Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.signaal import Afspraken, Gegeven, Signaal, Sterkte, signaal
from hgw_excel.domein.woorden import meervoud

_GEMIST = (Soort.NIET_GETOETST, Soort.ZIEK)
_DAARNA = (Soort.VRIJ, Soort.AFGEKEURD)
"""After one of these an older result is not old: nothing was asked, or we only can't read it."""


@signaal(
    "S13",
    "Een toets ontbreekt",
    bron="uit de toetskalender; hooguit 9 maanden oud: helderonderwijsadvies.nl",
    over=(Onderwerp.TOETS, Onderwerp.AVI),
    nodig=(Gegeven.KALENDER,),
    altijd=True,
)
def ontbreekt(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """De toetskalender vraagt een toets die er niet is, of het laatste resultaat is te oud.

    Een lege cel telt pas als de ronde begonnen is, en niet meer als er daarna een resultaat is. Wie
    ziek was moet nog inhalen; wie vrijgesteld is mist niets. Is bekend op welke dag de laatste
    toets was, dan telt hij tot {maanden:maand|maanden} daarna; niet als het kind daarna vrijgesteld
    was.

    Wat je kunt doen: laat het kind de toets inhalen, of noteer op Scores dat het vrijgesteld is.

    In school.toml: `maanden` in [signalen.S13] (begint met 9).
    """
    laatste, gemist = _sinds(reeks.punten)
    if gemist:
        plekken = tuple(plek for punt in gemist for plek in punt.plekken)
        return Signaal(_zin(reeks, gemist, afspraken.school.codes[1]), Sterkte.LET_OP, plekken)
    if laatste is None or laatste.datum is None or afspraken.datum is None:
        return None
    maanden = afspraken.aantal("maanden")
    if not _is_ouder(laatste.datum, afspraken.datum, maanden):
        return None
    lang = meervoud(maanden, "maand", "maanden")
    zin = f"{reeks.vak}: het laatste resultaat ({laatste.moment}) is meer dan {lang} oud."
    return Signaal(zin, Sterkte.LET_OP, laatste.plekken)


def _sinds(punten: Sequence[Meetpunt]) -> tuple[Meetpunt | None, list[Meetpunt]]:
    """Return the newest result, None where something else came after it; and what was missed."""
    gemist: list[Meetpunt] = []
    daarna = False
    for punt in reversed(punten):
        if punt.rang or punt.soort in GEDAAN:
            return None if daarna else punt, gemist[::-1]
        daarna |= punt.soort in _DAARNA
        if punt.gevraagd and punt.soort in _GEMIST:
            gemist.append(punt)
    return None, gemist[::-1]


def _zin(reeks: Reeks, gemist: list[Meetpunt], vrij: str) -> str:
    ziek = " en ".join(punt.moment for punt in gemist if punt.soort is Soort.ZIEK)
    weg = [punt.moment for punt in gemist if punt.soort is not Soort.ZIEK]
    delen = [f"was ziek bij {ziek}"] if ziek else []
    if weg:
        delen.append(f"{' en '.join(weg)} {'ontbreekt' if len(weg) == 1 else 'ontbreken'}")
    woord = "vrij (vrijgesteld)" if vrij == "vrij" else vrij
    return f"{reeks.vak}: {'; '.join(delen)}. Inhalen, of noteer {woord}."


def _is_ouder(toen: date, nu: date, maanden: int) -> bool:
    verstreken = (nu.year - toen.year) * 12 + nu.month - toen.month
    return (verstreken, nu.day) > (maanden, toen.day)
