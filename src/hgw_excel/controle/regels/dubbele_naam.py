"""HGW403."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.regels.dubbele_id import dubbelen
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.domein.melding import Ernst


@klasregel("HGW403", "Twee kinderen met dezelfde naam", Ernst.AANPASSEN)
def dubbele_naam(klas: Klas) -> Iterator[Bevinding]:
    """In de kolom leerling staat een naam twee keer.

    Deze naam staat op alle bladen en in de keuzelijsten. Met twee dezelfde namen is niet te zien
    over wie het gaat. Hoofdletters tellen niet als verschil.
    """
    if not klas.heeft("tblLeerlingen", "leerling"):
        return
    for plekken in dubbelen(klas.inhoud, "tblLeerlingen", "leerling"):
        nummers = rij_aaneen(klas.rij("tblLeerlingen", i) for i in plekken)
        yield Bevinding(
            f"Rij {nummers} hebben dezelfde naam.",
            "Zet achter de roepnaam een letter van de achternaam.",
            **klas.plek("tblLeerlingen", plekken[1], "leerling"),
        )
