"""HGW402."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.sleutels import doe_met_rij, terug
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
            fout = _foute_rij(klas, tabel, plekken)
            yield Bevinding(
                f"Rij {nummers} hebben dezelfde leerling_id; alleen rij {eerste} telt.",
                doe_met_rij(klas, tabel, fout, f"Verwijder rij {klas.rij(tabel, fout)}."),
                **klas.plek(tabel, fout, "leerling_id"),
            )


def _foute_rij(klas: Klas, tabel: str, plekken: list[int]) -> int:
    gevonden = terug(klas, tabel)
    return gevonden[0] if gevonden and gevonden[0] in plekken else plekken[1]


def dubbelen(inhoud: Inhoud, tabel: str, key: str) -> list[list[int]]:
    """Return the rows that share a value in a column, compared as Excel does: without case."""
    per_waarde: dict[str, list[int]] = {}
    for rij in inhoud.rijen(tabel):
        if woord := rij.tekst(key).casefold():
            per_waarde.setdefault(woord, []).append(rij.i)
    return [plekken for plekken in per_waarde.values() if len(plekken) > 1]
