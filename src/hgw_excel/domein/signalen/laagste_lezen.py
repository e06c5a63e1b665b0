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

    Het gaat om {vakgebieden}. Na {vroeg:meting|metingen} achter elkaar is het let op, na {metingen}
    sterk. Een meting telt bij een percentiel tot en met {percentiel}; zonder percentiel bij niveau
    {niveaus}. Van een V zonder percentiel is het niet te zeggen. Een gemiste toets telt niet mee.

    Wat je kunt doen: zet op een rij welke hulp het kind kreeg en wat die opleverde, en bespreek met
    de intern begeleider wat de volgende stap is.

    In school.toml: [signalen.S02], met `vroeg` (begint met 2) en `metingen` (begint met 3). Sommige
    regio's kijken, naar een ouder protocol, ook naar spelling: zet dan spelling bij `vakgebieden`.
    Dat staat uit.
    """
    rij = laagste_op_rij(reeks, afspraken)
    if len(rij) < afspraken.aantal("vroeg"):
        return None
    return signaal_laagste(reeks, afspraken, rij, afspraken.aantal("metingen"))
