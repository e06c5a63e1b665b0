"""S04."""

from decimal import Decimal

from hgw_excel.domein.groei import groei
from hgw_excel.domein.reeks import Meetpunt, Onderwerp, Reeks, is_grens
from hgw_excel.domein.signaal import ALLE_LEERJAREN, Afspraken, Signaal, Sterkte, signaal
from hgw_excel.domein.woorden import meervoud
from hgw_excel.domein.zinsdelen import OP_DE_GRENS, onder_hoger, toen, wat


@signaal(
    "S04",
    "Lager niveau dan de vorige keer",
    bron="gangbare praktijk, een afspraak van de school",
    leerjaren=ALLE_LEERJAREN,
    over=(Onderwerp.TOETS, Onderwerp.OBSERVATIE),
    dekt=("S01", "S05", "S06"),
)
def daling(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """Het laatste resultaat ligt een of meer niveaus (of stappen) onder het resultaat daarvoor.

    Let op vanaf `licht` niveaus (begint met 1), sterk vanaf `sterk` (begint met 2). Komt de daling
    alleen door een score op de grens, dan is het een tip. Na een andere versie van de toets of van
    de norm zijn de niveaus niet te vergelijken; dan komt er geen signaal.
    """
    vorige, laatste = reeks.vorige, reeks.laatste
    if vorige is None or laatste is None or laatste.rang >= vorige.rang:
        return None
    licht = afspraken.aantal("licht")
    lager = -(groei(vorige, laatste).stappen or 0)
    if not lager or lager < licht:
        return None
    zin = (
        f"{reeks.vak}: van {wat(reeks, vorige)} ({toen(vorige, laatste)}) "
        f"naar {wat(reeks, laatste)} ({laatste.moment}), {_lager(reeks, lager)}"
    )
    nu_nipt = is_grens(laatste.tekort, afspraken.marge)
    toen_nipt = _net_gehaald(vorige, afspraken.marge)
    if nu_nipt:
        zin = f"{zin}, {onder_hoger(laatste, afspraken.school.systeem)}. {OP_DE_GRENS}"
    else:
        zin = f"{zin}; {toen(vorige, laatste)} was op de grens." if toen_nipt else f"{zin}."
    sterkte = _sterkte(lager - nu_nipt - toen_nipt, licht, afspraken.aantal("sterk"))
    return Signaal(zin, sterkte, vorige.plekken + laatste.plekken)


def _lager(reeks: Reeks, aantal: int) -> str:
    if reeks.onderwerp is Onderwerp.OBSERVATIE:
        return f"{meervoud(aantal, 'stap', 'stappen')} lager"
    return f"{meervoud(aantal, 'niveau', 'niveaus')} lager"


def _net_gehaald(punt: Meetpunt, marge: Decimal) -> bool:
    return punt.over is not None and punt.over < marge


def _sterkte(zeker: int, licht: int, sterk: int) -> Sterkte:
    """The strength of a drop of so many niveaus that hangs on no border."""
    if zeker < licht:
        return Sterkte.TIP
    return Sterkte.STERK if zeker >= sterk else Sterkte.LET_OP
