"""HGW201."""

from collections.abc import Iterator

from hgw_excel.controle.register import Bevinding, structuurregel
from hgw_excel.controle.structuur import Structuur
from hgw_excel.domein.melding import Ernst

ONMISBAAR = ("tblLeerlingen", "tblScores", "tblIndeling")


def tabel_is_weg(structuur: Structuur, tabel: str) -> str:
    """Return the sentence that says how a table is gone: with its sheet, or without."""
    blad = structuur.werkboek.blad(tabel).naam
    if structuur.staat_er_nog(tabel):
        return f"Het blad {blad} staat er nog, maar het is geen tabel meer."
    return f"De tabel van het blad {blad} is weg."


@structuurregel("HGW201", "Een blad dat niet gemist kan worden is weg", Ernst.AANPASSEN,
                sluit_uit=True)  # fmt: skip
def onmisbare_tabel_weg(structuur: Structuur) -> Iterator[Bevinding]:
    """De tabel op Leerlingen, Scores of Indeling is er niet meer.

    Zonder een van deze drie doet de klas niet mee in een schooloverzicht. We zoeken de tabel op
    naam; een blad verplaatsen of een andere naam geven mag. Gaat een tabel door een ander programma
    verloren (Excel: Converteren naar bereik), dan staan de cellen er nog maar zijn ze geen tabel
    meer.
    """
    for tabel in ONMISBAAR:
        if tabel in structuur.werkboek.tabellen and tabel not in structuur.koppelingen:
            blad = structuur.werkboek.blad(tabel).naam
            weg = f"{tabel_is_weg(structuur, tabel)[:-1]}; deze klas kan niet meedoen."
            yield Bevinding(weg, "Zet een eerdere versie van de klassenmap terug.", blad)
