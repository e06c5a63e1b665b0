"""HGW203."""

from collections.abc import Iterator

from hgw_excel.controle.register import Bevinding, structuurregel
from hgw_excel.controle.structuur import ONMISBARE_KOLOMMEN, Structuur
from hgw_excel.domein.melding import Ernst


@structuurregel("HGW203", "Een kolom is weg of heet anders", Ernst.AANPASSEN)
def kolom_weg(structuur: Structuur) -> Iterator[Bevinding]:
    """Een kolom van de klassenmap is niet meer te vinden.

    We zoeken kolommen op hun kop, nooit op hun plek. Alleen de waarden in deze kolom tellen niet
    mee. Is de kolom per ongeluk verwijderd, zet dan een eerdere versie terug.
    """
    for tabel, koppeling in structuur.koppelingen.items():
        for key in koppeling.weg:
            if (tabel, key) in ONMISBARE_KOLOMMEN:
                continue
            kop = structuur.werkboek.tabel(tabel).column(key).header
            yield Bevinding(
                f"De kolom '{kop}' is weg of heet anders.",
                "Zet de kop terug, of zet een eerdere versie van de klassenmap terug.",
                structuur.blad(tabel),
                veld=kop,
            )
