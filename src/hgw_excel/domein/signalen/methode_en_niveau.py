"""S09."""

from hgw_excel.domein.getal import rond
from hgw_excel.domein.reeks import Reeks
from hgw_excel.domein.signaal import Afspraken, Gegeven, Signaal, Sterkte, signaal
from hgw_excel.domein.zinsdelen import op


@signaal(
    "S09",
    "Methodetoetsen en niveau passen niet bij elkaar",
    bron="gouwe-academie.nl: de groepskaart legt ze naast elkaar; de grenzen zijn een afspraak",
    nodig=(Gegeven.NIVEAU, Gegeven.METHODE),
    dekt=("S01", "S08"),
)
def methode_en_niveau(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """Een laag niveau en toch goede methodetoetsen, of een hoog niveau en toch weinig goed.

    Laag is een niveau dat intensief krijgt, hoog een niveau dat verdiept krijgt. Het telt bij een
    laag niveau vanaf {laag_niveau}% goed, en bij een hoog niveau onder {hoog_niveau}% goed. Dan is
    ook het voorstel op Indeling 'bespreken'.

    Wat je kunt doen: kijk of beide goed zijn ingevuld. Kloppen ze, kies dan op Indeling wat past
    bij wat je in de klas ziet.

    In school.toml: welk niveau wat krijgt staat in [indeling.mapping]; de grenzen zijn
    `laag_niveau` en `hoog_niveau` in [indeling.bewijs] (beginnen met 85 en 60%; 0 is uit).
    """
    laatste, methode = reeks.laatste, reeks.methode
    if laatste is None or methode is None:
        return None
    goed, bewijs = rond(methode), afspraken.school.indeling.bewijs
    if laatste.rang in afspraken.met_aanpak("intensief"):
        oneens = 0 < bewijs.laag_niveau <= goed
    else:
        oneens = laatste.rang in afspraken.met_aanpak("verdiept") and goed < bewijs.hoog_niveau
    if not oneens:
        return None
    zin = (
        f"{reeks.vak}: methodetoetsen {goed}% goed, maar niveau {laatste.niveau} op "
        f"{op(laatste)}. Die passen niet bij elkaar; kijk beide na."
    )
    plekken = (reeks.methode_plek,) if reeks.methode_plek else ()
    return Signaal(zin, Sterkte.LET_OP, plekken + laatste.plekken)
