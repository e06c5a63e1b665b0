"""HGW208."""

from collections.abc import Iterator

from hgw_excel.controle.celvraag import schoon
from hgw_excel.controle.register import Bevinding, structuurregel
from hgw_excel.controle.structuur import Structuur
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.kolom import Table
from hgw_excel.schema.ruw import Blad, CelFout

ALLEEN_TEKST = "tblAfspraken"
"""Its rows are a text for people; nothing is read from it."""


@structuurregel("HGW208", "Een vaste rij is weg", Ernst.AANPASSEN)
def vaste_rij_weg(structuur: Structuur) -> Iterator[Bevinding]:
    """Een rij die bij het blad hoort is weg, of de eerste kolommen ervan zijn veranderd.

    Op een plan staat voor elk leerjaar een rij per aanpak; op Start voor elke periode een rij per
    stap. Is zo'n rij weg, dan staan de kinderen van die groep nergens op het plan. Eigen rijen
    erbij zetten mag.
    """
    for naam, koppeling in structuur.koppelingen.items():
        tabel = structuur.werkboek.tabel(naam)
        keys = [kolom.key for kolom in tabel.columns if kolom.role == "k"]
        if tabel.rows != "vast" or naam == ALLEEN_TEKST or set(koppeling.weg) & set(keys):
            continue
        plekken = [koppeling.plaats[key] for key in keys]
        for rij in _ontbrekend(tabel, keys, structuur.boek.tabellen[naam], plekken):
            zin = f"De rij voor {', '.join(rij)} is weg of veranderd."
            doe = "Zet de rij terug of zet een eerdere versie van de klassenmap terug."
            yield Bevinding(zin, doe, structuur.blad(naam))


def _ontbrekend(
    tabel: Table, keys: list[str], blad: Blad, plekken: list[int]
) -> Iterator[tuple[str, ...]]:
    aanwezig = {tuple(_woord(rij[plek]) for plek in plekken) for rij in blad.rijen}
    for vast in tabel.rijen:
        if tuple(_woord(vast[key]) for key in keys) not in aanwezig:
            yield tuple(f"{tabel.column(key).header} {als_tekst(vast[key])}" for key in keys)


def _woord(waarde: object) -> str:
    kaal = "" if isinstance(waarde, CelFout) else als_tekst(waarde)  # type: ignore[arg-type]
    return schoon(kaal).casefold()
