"""S08."""

from decimal import Decimal

from hgw_excel.domein.getal import rond
from hgw_excel.domein.methodetoets import band_bij_procent
from hgw_excel.domein.reeks import Reeks
from hgw_excel.domein.signaal import Afspraken, Gegeven, Signaal, Sterkte, signaal


@signaal(
    "S08",
    "Methodetoetsen onder de afspraak",
    bron="gangbare praktijk, een afspraak van de school",
    nodig=(Gegeven.METHODE,),
    altijd=True,
)
def methodetoetsen(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """Het gemiddelde van de methodetoetsen van deze periode is lager dan afgesproken.

    Het is een tip onder {goed_genoeg}%, let op onder {let_op}% en sterk onder {sterk}%. Het
    percentage telt afgerond, zoals het op het blad staat.

    Wat je kunt doen: kijk welke doelen nog niet gehaald zijn, en leg die opnieuw uit.

    In school.toml: `goed_genoeg` in [methodetoetsen] (begint met 80%), en `let_op` en `sterk` in
    [signalen.S08] (beginnen met 70 en 60%).
    """
    methode, norm = reeks.methode, Decimal(afspraken.school.methode_norm)
    grenzen = (*(min(norm, afspraken.getal(naam)) for naam in ("sterk", "let_op")), norm)
    sterkte = _STERKTE.get(band_bij_procent(methode, grenzen))
    if methode is None or sterkte is None:
        return None
    zin = f"{reeks.vak}: methodetoetsen {rond(methode)}% goed, afgesproken is {norm}%."
    return Signaal(zin, sterkte, (reeks.methode_plek,) if reeks.methode_plek else ())


_STERKTE = {1: Sterkte.STERK, 2: Sterkte.LET_OP, 3: Sterkte.TIP}
"""By the band of the % goed; the highest is good enough."""
