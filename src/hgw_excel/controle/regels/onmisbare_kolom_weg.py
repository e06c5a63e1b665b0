"""HGW209."""

from collections.abc import Iterator

from hgw_excel.controle.register import Bevinding, structuurregel
from hgw_excel.controle.structuur import ONMISBARE_KOLOMMEN, Structuur
from hgw_excel.domein.melding import Ernst


@structuurregel("HGW209", "Een kolom die niet gemist kan worden is weg", Ernst.AANPASSEN,
                sluit_uit=True)  # fmt: skip
def onmisbare_kolom_weg(structuur: Structuur) -> Iterator[Bevinding]:
    """De kolom leerling_id op Leerlingen, Scores of Indeling is er niet meer, of het leerjaar.

    Zonder deze kolommen is niet te zien welke rij van welk kind is en telt er geen enkel kind mee.
    De klas doet daarom niet mee in een schooloverzicht tot de kolom terug is.
    """
    for tabel, key in ONMISBARE_KOLOMMEN:
        koppeling = structuur.koppelingen.get(tabel)
        if koppeling is not None and key in koppeling.weg:
            kop = structuur.werkboek.tabel(tabel).column(key).header
            yield Bevinding(
                f"De kolom '{kop}' is weg of heet anders; deze klas kan niet meedoen.",
                "Zet de kop terug, of zet een eerdere versie van de klassenmap terug.",
                structuur.blad(tabel),
                veld=kop,
            )
