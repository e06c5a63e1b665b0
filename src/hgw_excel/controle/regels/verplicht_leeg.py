"""HGW404."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.melding import Ernst


@klasregel("HGW404", "Een cel die niet leeg mag blijven", Ernst.AANPASSEN)
def verplicht_leeg(klas: Klas) -> Iterator[Bevinding]:
    """Een kolom die nodig is, is in een gevulde rij leeg.

    Bijna alles in een klassenmap mag leeg blijven. Alleen zonder deze waarde weten we niet waar de
    rij bij hoort.
    """
    for tabel in klas.tabellen():
        nodig = [k.key for k in klas.werkboek.tabel(tabel).columns
                 if k.required and k.key != "leerling_id" and klas.heeft(tabel, k.key)]  # fmt: skip
        for rij in klas.inhoud.rijen(tabel) if nodig else ():
            for key in nodig:
                leeg = rij[key] is None and (tabel, rij.i, key) not in klas.afgekeurd
                if leeg and not klas.is_leeg(tabel, rij.i):
                    plek = klas.plek(tabel, rij.i, key)
                    yield Bevinding(f"'{plek['veld']}' is hier leeg.", "Vul het in.", **plek)
