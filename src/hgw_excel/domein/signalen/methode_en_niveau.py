"""S09."""

from hgw_excel.domein.getal import rond
from hgw_excel.domein.methodetoets import band_bij_procent
from hgw_excel.domein.reeks import Reeks
from hgw_excel.domein.signaal import Afspraken, Gegeven, Signaal, Sterkte, signaal
from hgw_excel.domein.zinsdelen import op


@signaal(
    "S09",
    "Methodetoetsen en niveau passen niet bij elkaar",
    bron="gouwe-academie.nl: de groepskaart legt ze naast elkaar; de banden zijn een afspraak",
    nodig=(Gegeven.NIVEAU, Gegeven.METHODE),
    dekt=("S01", "S08"),
)
def methode_en_niveau(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """De methodetoetsen zijn veel beter, of juist minder goed, dan het laatste niveau.

    `banden` in [signalen.S09] verdeelt het % goed in evenveel stukken als er niveaus zijn (begint
    met 60, 70, 80 en 90%); het signaal komt bij `stappen` of meer verschil (begint met 2). In een
    systeem met een ander aantal niveaus werkt het niet.
    """
    laatste, methode = reeks.laatste, reeks.methode
    if laatste is None or methode is None:
        return None
    banden = afspraken.getallen("banden")
    if reeks.rangen != len(banden) + 1:
        return None
    band = band_bij_procent(methode, banden)
    if not band or abs(band - laatste.rang) < afspraken.getal("stappen"):
        return None
    zin = (
        f"{reeks.vak}: methodetoetsen {rond(methode)}% goed, maar niveau {laatste.niveau} op "
        f"{op(laatste)}. Die passen niet bij elkaar; kijk beide na."
    )
    plekken = (reeks.methode_plek,) if reeks.methode_plek else ()
    return Signaal(zin, Sterkte.LET_OP, plekken + laatste.plekken)
