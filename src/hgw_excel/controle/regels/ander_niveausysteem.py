"""HGW321."""

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.niveaucel import NIVEAU_LIJST
from hgw_excel.controle.omzetten import uit_lijst
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import SYSTEMEN, NiveauSysteem
from hgw_excel.schema.kolom import Keuze


@celregel("HGW321", "Een niveau uit een ander systeem", Ernst.AANPASSEN)
def ander_niveausysteem(vraag: Celvraag) -> Bevinding | None:
    """Het niveau hoort bij een ander systeem dan dat van de school, zoals een B bij I tot en met V.

    A tot en met E en I tot en met V zijn niet in elkaar om te rekenen: een B kan een II of een III
    zijn. Neem het niveau over dat het volgsysteem in het systeem van de school geeft.
    """
    kind, eigen = vraag.kind, vraag.werkboek.school.systeem
    if (
        not isinstance(kind, Keuze)
        or kind.lijst != NIVEAU_LIJST
        or uit_lijst(vraag, kind) is not None
    ):
        return None
    for systeem in SYSTEMEN.values():
        if systeem.niveaus != eigen.niveaus and systeem.rang(vraag.tekst):
            return Bevinding(
                f"{vraag.onderwerp} is een niveau van {noem(systeem)}; "
                f"jullie school gebruikt {noem(eigen)}.",
                f"Neem uit het volgsysteem het niveau in {noem(eigen)} over.",
            )
    return None


def noem(systeem: NiveauSysteem) -> str:
    """Return 'I tot en met V', or the names of an own system."""
    if systeem.ondergrenzen:
        return f"{systeem.niveaus[0]} tot en met {systeem.niveaus[-1]}"
    return rij_aaneen(systeem.niveaus)
