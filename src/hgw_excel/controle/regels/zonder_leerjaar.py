"""HGW405."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.domein.melding import Ernst


@klasregel("HGW405", "Een kind zonder leerjaar", Ernst.AANPASSEN)
def zonder_leerjaar(klas: Klas) -> Iterator[Bevinding]:
    """Bij een kind op het blad Leerlingen is het leerjaar leeg.

    Zonder leerjaar telt het kind nergens mee: niet in de groepen, niet op een plan en niet in het
    overzicht van de school.
    """
    if not klas.heeft("tblLeerlingen", "leerjaar"):
        return
    for leerling in klas.leerlingen().values():
        plek = ("tblLeerlingen", leerling.i, "leerjaar")
        if leerling["leerjaar"] is None and plek not in klas.afgekeurd:
            doe = f"Typ {rij_aaneen(klas.leerjaren, 'of')}."
            yield Bevinding("Zonder leerjaar telt dit kind niet mee.", doe, **klas.plek(*plek))
