"""HGW502."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.melding import Ernst

EINDE = "_berekend"


@klasregel("HGW502", "Het niveau wijkt af van de berekening", Ernst.LET_OP)
def niveau_wijkt_af(klas: Klas) -> Iterator[Bevinding]:
    """Het niveau uit het volgsysteem is een ander dan uit de score of het percentiel volgt.

    We rekenen met de normen van de school, of met het percentiel als er geen norm is. Het niveau
    uit het volgsysteem telt. Een verschil kan komen door een andere normversie of door afronden,
    maar ook door een tikfout.
    """
    if "tblScores" not in klas.koppelingen:
        return
    rang = klas.school.systeem.rang
    keys = [kolom.key.removesuffix(EINDE) for kolom in klas.werkboek.tabel("tblScores").columns
            if kolom.key.endswith(EINDE)]  # fmt: skip
    for rij in klas.inhoud.rijen("tblScores"):
        for key in keys:
            gegeven, berekend = rij.tekst(f"{key}_niveau"), rij.tekst(key + EINDE)
            if rang(gegeven) and rang(berekend) and rang(gegeven) != rang(berekend):
                yield Bevinding(
                    f"Er staat {gegeven}; berekend is het {berekend}.",
                    "Kijk de score en het niveau na op de toetsuitslag.",
                    **klas.plek("tblScores", rij.i, f"{key}_niveau"),
                )
