"""S02."""

from hgw_excel.domein.hoofdmetingen import laagste_op_rij, signaal_laagste
from hgw_excel.domein.reeks import Reeks
from hgw_excel.domein.signaal import Afspraken, Gegeven, Signaal, signaal


@signaal(
    "S02",
    "Steeds bij de laagste 10% met woorden lezen",
    bron="protocol dyslexie (PDDB 3.0): E of V- op woordlezen bij drie hoofdmetingen",
    nodig=(Gegeven.NIVEAU, Gegeven.LAAGSTE),
    dekt=("S01",),
)
def laagste_lezen(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """De laatste hoofdmetingen (M en E) horen allemaal bij de laagste 10% van het land.

    Na `vroeg` metingen achter elkaar (begint met 2) is het let op, na `metingen` (begint met 3)
    sterk. Het telt bij een percentiel tot en met `percentiel`; zonder percentiel bij de `niveaus`
    E of V-. Van een V zonder percentiel is het niet te zeggen. Een gemiste toets telt niet mee.

    Sommige regio's kijken, naar een ouder protocol, ook naar spelling: zet dan spelling bij
    `vakgebieden` in [signalen.S02]. Dat staat uit.
    """
    rij = laagste_op_rij(reeks, afspraken)
    if len(rij) < afspraken.aantal("vroeg"):
        return None
    return signaal_laagste(reeks, afspraken, rij, afspraken.aantal("metingen"))
