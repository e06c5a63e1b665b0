"""What there is to say about filled kwaliteitskaarten (HGW148, HGW149, HGW178)."""

from hgw_excel.domein.melding import Ernst
from hgw_excel.importeren.meldingen import MeldingSoort

DOET_NIET_MEE = MeldingSoort(
    "HGW148",
    Ernst.LET_OP,
    "Een kwaliteitskaart doet niet mee",
    "De kaart is nog leeg, met een nieuwere versie van het programma gemaakt, of er is een kolom "
    "of een woord weg. De andere kaarten tellen gewoon.",
)
DUBBEL = MeldingSoort(
    "HGW149",
    Ernst.LET_OP,
    "Een kwaliteitskaart staat er twee keer",
    "Twee bestanden zijn precies gelijk: een kopie van OneDrive of de Verkenner. De kaart telt één "
    "keer mee.",
)
CEL = MeldingSoort(
    "HGW178",
    Ernst.LET_OP,
    "Een cel op een kwaliteitskaart telt niet mee",
    "Een score is een van de vier woorden van de kaart, een werkpunt is ja of leeg. Wat er anders "
    "staat, raden we niet; de rest van de kaart telt.",
)


def alle() -> tuple[MeldingSoort, ...]:
    """Return every kind of this module, by code."""
    soorten = (waarde for waarde in globals().values() if isinstance(waarde, MeldingSoort))
    return tuple(sorted(soorten, key=lambda soort: soort.code))
