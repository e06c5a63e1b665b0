"""HGW402."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.inhoud import Inhoud


@klasregel("HGW402", "Een leerling_id staat er twee keer", Ernst.AANPASSEN)
def dubbele_id(klas: Klas) -> Iterator[Bevinding]:
    """Twee rijen van een blad hebben dezelfde sleutel.

    Dat gebeurt als een rij is gekopieerd. Alleen de eerste rij telt; de formules kijken ook alleen
    naar die rij.
    """
    for tabel in klas.leerlingtabellen():
        for plekken in dubbelen(klas.inhoud, tabel, "leerling_id"):
            nummers = rij_aaneen(klas.rij(tabel, i) for i in plekken)
            eerste = klas.rij(tabel, plekken[0])
            yield Bevinding(
                f"Rij {nummers} hebben dezelfde leerling_id; alleen rij {eerste} telt.",
                "Verwijder de rij die dubbel is.",
                **klas.plek(tabel, plekken[1], "leerling_id"),
            )


def dubbelen(inhoud: Inhoud, tabel: str, key: str) -> list[list[int]]:
    """Return the rows that share a value in a column, compared as Excel does: without case."""
    per_waarde: dict[str, list[int]] = {}
    for rij in inhoud.rijen(tabel):
        if woord := rij.tekst(key).casefold():
            per_waarde.setdefault(woord, []).append(rij.i)
    return [plekken for plekken in per_waarde.values() if len(plekken) > 1]
