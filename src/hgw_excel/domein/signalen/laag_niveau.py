"""S01."""

from hgw_excel.domein.reeks import Onderwerp, Reeks
from hgw_excel.domein.signaal import ALLE_LEERJAREN, Afspraken, Signaal, Sterkte, signaal
from hgw_excel.domein.zinsdelen import OP_DE_GRENS, onder_hoger, op


@signaal(
    "S01",
    "Laag niveau",
    bron="kwaliteitskaart 1-zorgroute A.2 en 9; Regeling leerresultaten PO 2014 telt D en E",
    leerjaren=ALLE_LEERJAREN,
    over=(Onderwerp.TOETS, Onderwerp.OBSERVATIE),
)
def laag_niveau(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """Het laatste resultaat is een laag niveau; in groep 1 en 2 een stap die meer nodig heeft.

    Laag is op deze school: {niveaus}. Alleen een tip is het bij: {tip}. Ook vlak onder een hoger
    niveau dat niet laag is, is het een tip, en staat dat erbij.

    Wat je kunt doen: kijk of dit past bij wat je in de klas ziet, en of het kind op Indeling krijgt
    wat het nodig heeft.

    In school.toml: `niveaus` en `tip` in [signalen.S01]. Laag begint met D en E, of IV en V; een
    tip met IV, want een vijfde van het land heeft IV.
    """
    laatste = reeks.laatste
    if laatste is None:
        return None
    if reeks.onderwerp is Onderwerp.OBSERVATIE:
        if laatste.rang not in afspraken.lage_stappen:
            return None
        zin = f"{reeks.vak}: '{laatste.niveau}' op {laatste.moment}."
        return Signaal(zin, Sterkte.LET_OP, laatste.plekken)
    laag = afspraken.rangen("niveaus")
    if laatste.rang not in laag:
        return None
    if laatste.rang + 1 not in laag and reeks.op_de_grens(afspraken.marge):
        hoger = onder_hoger(laatste, afspraken.school.systeem)
        zin = f"{reeks.vak}: {laatste.niveau} op {op(laatste)}, {hoger}. {OP_DE_GRENS}"
        return Signaal(zin, Sterkte.TIP, laatste.plekken)
    zin = f"{reeks.vak}: niveau {laatste.niveau} op {op(laatste)}."
    licht = laatste.rang in afspraken.rangen("tip")
    return Signaal(zin, Sterkte.TIP if licht else Sterkte.LET_OP, laatste.plekken)
