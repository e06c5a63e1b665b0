"""S08."""

from hgw_excel.domein.getal import rond
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

    Een tip onder `goed_genoeg` in [methodetoetsen] (begint met 80%), let op onder `let_op` en sterk
    onder `sterk` in [signalen.S08] (begint met 70 en 60%). Het percentage telt afgerond, zoals het
    op het blad staat.
    """
    methode = reeks.methode
    if methode is None:
        return None
    goed, norm = rond(methode), afspraken.school.methode_norm
    if goed >= norm:
        return None
    sterkte = Sterkte.LET_OP if goed < afspraken.getal("let_op") else Sterkte.TIP
    if goed < afspraken.getal("sterk"):
        sterkte = Sterkte.STERK
    zin = f"{reeks.vak}: methodetoetsen {goed}% goed, afgesproken is {norm}%."
    return Signaal(zin, sterkte, (reeks.methode_plek,) if reeks.methode_plek else ())
