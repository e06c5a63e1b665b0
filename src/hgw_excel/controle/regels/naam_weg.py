"""HGW206."""

from collections.abc import Iterator

from hgw_excel.controle.register import Bevinding, structuurregel
from hgw_excel.controle.structuur import Structuur
from hgw_excel.domein.melding import Ernst


@structuurregel("HGW206", "Een cel met een naam is weg", Ernst.AANPASSEN)
def naam_weg(structuur: Structuur) -> Iterator[Bevinding]:
    """Een cel boven een tabel, zoals de periode op Start of de analyse op een plan, is weg.

    We vinden zo'n cel aan de naam die hij in de werkmap heeft. De naam gaat verloren als de rij of
    de kolom met de cel wordt verwijderd.
    """
    for sheet in structuur.werkboek.sheets:
        if sheet.table is None or sheet.table.name not in structuur.koppelingen:
            continue
        for kop in sheet.head:
            if kop.role != "f" and kop.naam not in structuur.boek.namen:
                yield Bevinding(
                    f"De cel voor '{kop.label}' is weg.",
                    "Zet een eerdere versie van de klassenmap terug.",
                    structuur.blad(sheet.table.name),
                    veld=kop.label,
                )
