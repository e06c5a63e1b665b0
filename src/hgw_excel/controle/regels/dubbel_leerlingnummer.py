"""HGW412."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.regels.dubbele_id import dubbelen
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.domein.melding import Ernst


@klasregel("HGW412", "Twee kinderen met hetzelfde leerlingnummer", Ernst.AANPASSEN)
def dubbel_leerlingnummer(klas: Klas) -> Iterator[Bevinding]:
    """Het leerlingnummer uit de administratie staat bij twee kinderen.

    Met dit nummer koppelen we resultaten uit een bestand aan een kind. Bij een dubbel nummer weten
    we niet bij wie een resultaat hoort.
    """
    if not klas.heeft("tblLeerlingen", "leerlingnummer"):
        return
    for plekken in dubbelen(klas.inhoud, "tblLeerlingen", "leerlingnummer"):
        nummers = rij_aaneen(klas.rij("tblLeerlingen", i) for i in plekken)
        yield Bevinding(
            f"Rij {nummers} hebben hetzelfde leerlingnummer.",
            "Kijk het nummer na in de leerlingadministratie.",
            **klas.plek("tblLeerlingen", plekken[1], "leerlingnummer"),
        )
