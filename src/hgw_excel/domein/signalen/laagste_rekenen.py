"""S03."""

from hgw_excel.domein.hoofdmetingen import laagste_op_rij, signaal_laagste
from hgw_excel.domein.reeks import Reeks
from hgw_excel.domein.signaal import Afspraken, Gegeven, Signaal, signaal


@signaal(
    "S03",
    "Steeds bij de laagste 10% met rekenen",
    bron="protocol ERWD: ongeveer 10% heeft ernstige rekenproblemen; het aantal is een afspraak",
    nodig=(Gegeven.NIVEAU, Gegeven.LAAGSTE),
    dekt=("S01",),
)
def laagste_rekenen(reeks: Reeks, afspraken: Afspraken) -> Signaal | None:
    """De laatste hoofdmetingen (M en E) horen allemaal bij de laagste 10% van het land.

    Het gaat om {vakgebieden}. Na {metingen:meting|metingen} achter elkaar is het sterk. Een meting
    telt bij een percentiel tot en met {percentiel}; zonder percentiel bij niveau {niveaus}. Van een
    V zonder percentiel is het niet te zeggen. Een gemiste toets telt niet mee.

    Wat je kunt doen: zet op een rij welke hulp het kind kreeg en wat die opleverde, en bespreek met
    de intern begeleider wat de volgende stap is.

    In school.toml: [signalen.S03], met `metingen` (begint met 3).
    """
    rij = laagste_op_rij(reeks, afspraken)
    metingen = afspraken.aantal("metingen")
    return signaal_laagste(reeks, afspraken, rij, metingen) if len(rij) >= metingen else None
