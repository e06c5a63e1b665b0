"""HGW408."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.zinnen import keer, rij_aaneen
from hgw_excel.domein.melding import Ernst


@klasregel("HGW408", "Lege rijen in een tabel", Ernst.TIP)
def lege_rijen(klas: Klas) -> Iterator[Bevinding]:
    """In een tabel met een rij per kind staan rijen waar niets in staat, ook geen sleutel.

    Het kan geen kwaad. De lege rijen die wel een sleutel hebben, zijn bedoeld voor nieuwe kinderen.
    """
    for tabel in klas.leerlingtabellen():
        leeg = [i for i in range(len(klas.blad(tabel).rijen)) if klas.is_leeg(tabel, i)]
        if leeg:
            nummers = rij_aaneen(klas.rij(tabel, i) for i in leeg[:5])
            meer = f" en nog {len(leeg) - 5}" if len(leeg) > 5 else ""
            yield Bevinding(
                f"{keer(len(leeg), 'rij is', 'rijen zijn')} helemaal leeg (rij {nummers}{meer}).",
                "Verwijder ze als je wilt.",
                **klas.plek(tabel, leeg[0], "leerling_id"),
            )
