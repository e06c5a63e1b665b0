"""HGW401."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.sleutels import KIJK, doe_met_rij
from hgw_excel.domein.melding import Ernst


@klasregel("HGW401", "Een rij zonder leerling_id", Ernst.AANPASSEN)
def rij_zonder_id(klas: Klas) -> Iterator[Bevinding]:
    """In een rij staat iets, maar de sleutel (leerling_id) ontbreekt.

    De sleutel verbindt de rijen van een kind op alle bladen. Een nieuw kind typ je op Leerlingen in
    een van de lege rijen die al een sleutel hebben; dan staat het vanzelf op alle bladen.
    """
    for tabel in klas.leerlingtabellen():
        for rij in klas.inhoud.rijen(tabel):
            if rij["leerling_id"] or klas.is_leeg(tabel, rij.i):
                continue
            if (tabel, rij.i, "leerling_id") in klas.afgekeurd:
                continue
            yield Bevinding(*_zinnen(klas, tabel, rij.i),
                            **klas.plek(tabel, rij.i, "leerling_id"))  # fmt: skip


def _zinnen(klas: Klas, tabel: str, i: int) -> tuple[str, str]:
    nummer = klas.rij(tabel, i)
    if tabel == "tblLeerlingen":
        zin = f"Rij {nummer} heeft geen leerling_id; dit kind telt nog niet mee."
        return zin, "Typ het kind in een van de lege rijen die al een leerling_id hebben."
    zin = f"Rij {nummer} heeft geen leerling_id; wat hier staat hoort bij geen kind."
    return zin, doe_met_rij(klas, tabel, i, KIJK)
