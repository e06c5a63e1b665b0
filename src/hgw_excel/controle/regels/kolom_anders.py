"""HGW204."""

from collections.abc import Iterator

from hgw_excel.controle.register import Bevinding, structuurregel
from hgw_excel.controle.structuur import Structuur
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.ruw import cel_adres


@structuurregel("HGW204", "Een kolom heet anders", Ernst.AANPASSEN)
def kolom_anders(structuur: Structuur) -> Iterator[Bevinding]:
    """De kop van een kolom is veranderd, maar nog te herkennen.

    De waarden tellen mee. Zet de kop terug zoals hij was, dan blijft de kolom te vinden en werken
    de formules van de klassenmap.
    """
    for tabel, koppeling in structuur.koppelingen.items():
        blad = structuur.boek.tabellen[tabel]
        for key in koppeling.anders:
            kop = structuur.werkboek.tabel(tabel).column(key).header
            rij, kolom = blad.eerste_cel
            nu = blad.koppen[koppeling.plaats[key]].strip()
            yield Bevinding(
                f"De kolom '{kop}' heet nu '{nu}'.",
                "Zet de kop terug.",
                blad.naam,
                cel_adres(rij, kolom + koppeling.plaats[key]),
                kop,
                "kop",
            )
