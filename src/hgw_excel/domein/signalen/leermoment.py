"""S15."""

from hgw_excel.domein.reeks import Onderwerp, Reeks
from hgw_excel.domein.signaal import ALLE_LEERJAREN, Afspraken, Gegeven, Signaal, Sterkte, signaal


@signaal(
    "S15",
    "Belangrijk leermoment",
    bron="kwaliteitskaart 1-zorgroute 12: vooruitkijken naar cruciale leermomenten",
    leerjaren=ALLE_LEERJAREN,
    over=(Onderwerp.LEERMOMENT,),
    nodig=(Gegeven.TEKST,),
    altijd=True,
)
def leermoment(reeks: Reeks, _afspraken: Afspraken) -> Signaal | None:
    """Er komt een leermoment aan waar dit kind nu al iets voor nodig heeft.

    De leerkracht schrijft het zelf op het Groepsoverzicht, in de kolom leermoment. Die woorden
    blijven daar; het signaal herhaalt ze niet.

    Wat je kunt doen: lees daar wat je opschreef, en zet in het plan wat het kind vooraf nodig
    heeft.
    """
    if not reeks.tekst.strip():
        return None
    zin = "Er komt een belangrijk leermoment aan; het staat op het groepsoverzicht."
    return Signaal(zin, Sterkte.TIP, (reeks.tekst_plek,) if reeks.tekst_plek else ())
