"""Strong growth up to a border."""

from hgw_excel.domein.indeling.bewijs import Bewijsvraag, Duw, Kant, bewijs


@bewijs(
    "gegroeid",
    bron="didactiefonline.nl: ook wie laag scoort kan sterk groeien; de grens is een afspraak",
)
def gegroeid(vraag: Bewijsvraag) -> Duw | None:
    """Sterk gegroeid (S17) en op de grens van een hoger niveau: een stap naar verdiept.

    Aan of uit met `gegroeid`.
    """
    kind = vraag.kind
    if not (vraag.afspraken.gegroeid and kind.gegroeid and kind.op_de_grens):
        return None
    return Duw(Kant.MINDER_STEUN, "sterk gegroeid en op de grens")
