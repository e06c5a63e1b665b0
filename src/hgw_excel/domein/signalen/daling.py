"""S04."""

from decimal import Decimal

from hgw_excel.domein.groei import groei
from hgw_excel.domein.reeks import Meetpunt, Onderwerp, Reeks, is_grens
from hgw_excel.domein.signaal import ALLE_LEERJAREN, Afspraken, Signaal, Sterkte, signaal
from hgw_excel.domein.woorden import meervoud
from hgw_excel.domein.zinsdelen import OP_DE_GRENS, onder_hoger, toen, tussen_haakjes, wat


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

    Vanaf {licht:niveau|niveaus} lager is het let op als het niveau nu laag is ({S01}; in groep 1 en
    2 een stap die meer nodig heeft), anders een tip; vanaf {sterk} is het sterk. Komt de daling
    alleen door een score op de grens, dan is het een tip. Na een andere versie van de toets of van
    de norm zijn de niveaus niet te vergelijken; dan komt er geen signaal.

    Wat je kunt doen: kijk of de toets gewoon verliep. Zie je het in de klas ook, zoek dan uit welke
    stof het kind mist.

    In school.toml: `licht` (begint met 1) en `sterk` (begint met 2) in [signalen.S04].
    """
    vorige, laatste = reeks.vorige, reeks.laatste
    if vorige is None or laatste is None or laatste.rang >= vorige.rang:
        return None
    licht = afspraken.aantal("licht")
    lager = -(groei(vorige, laatste).stappen or 0)
    if not lager or lager < licht:
        return None
    zin = (
        f"{reeks.vak}: van {wat(reeks, vorige)} {tussen_haakjes(toen(vorige, laatste), vorige)} "
        f"naar {wat(reeks, laatste)} {tussen_haakjes(laatste.moment, laatste)}, "
        f"{_lager(reeks, lager)}"
    )
    nu_nipt = is_grens(laatste.tekort, afspraken.marge)
    toen_nipt = _net_gehaald(vorige, afspraken.marge)
    if nu_nipt:
        zin = f"{zin}, {onder_hoger(laatste, afspraken.school.systeem)}. {OP_DE_GRENS}"
    else:
        zin = f"{zin}; {toen(vorige, laatste)} was op de grens." if toen_nipt else f"{zin}."
    zeker = lager - nu_nipt - toen_nipt
    sterkte = Sterkte.STERK if zeker >= afspraken.aantal("sterk") else Sterkte.TIP
    if sterkte is Sterkte.TIP and zeker >= licht and laatste.rang in afspraken.laag(reeks):
        sterkte = Sterkte.LET_OP
    return Signaal(zin, sterkte, vorige.plekken + laatste.plekken)


def _lager(reeks: Reeks, aantal: int) -> str:
    if reeks.onderwerp is Onderwerp.OBSERVATIE:
        return f"{meervoud(aantal, 'stap', 'stappen')} lager"
    return f"{meervoud(aantal, 'niveau', 'niveaus')} lager"


def _net_gehaald(punt: Meetpunt, marge: Decimal) -> bool:
    return punt.over is not None and punt.over < marge
