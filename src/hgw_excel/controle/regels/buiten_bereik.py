"""HGW309."""

from decimal import Decimal

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.getaltekst import lees_getal
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.controle.zinnen import bereik, typ_getal
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.kolom import Getal


@celregel("HGW309", "Een getal dat hier niet kan", Ernst.AANPASSEN)
def buiten_bereik(vraag: Celvraag) -> Bevinding | None:
    """Het getal is kleiner of groter dan hier mogelijk is.

    Voor elke toets spreekt de school af welke scores kunnen bestaan (minimum en maximum). Een
    percentiel en een % goed lopen van 0 tot 100.

    In school.toml: `minimum` en `maximum` bij de toets.
    """
    kind, waarde = vraag.kind, vraag.waarde
    if not isinstance(kind, Getal):
        return None
    getal = lees_getal(vraag.tekst) if isinstance(waarde, str) else waarde
    if isinstance(getal, bool) or not isinstance(getal, float | int | Decimal):
        return None
    if kind.minimum <= getal <= kind.maximum:
        return None
    is_score = vraag.tabel == "tblScores" and vraag.key.endswith("_score")
    grens = f" ({bereik(kind)})" if bereik(kind) else ""
    return Bevinding(
        f"{vraag.noem(getal)} kan niet bij {vraag.meting}{grens}.",
        "Kijk het na op de toetsuitslag." if is_score else typ_getal(kind),
    )
