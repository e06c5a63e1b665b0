"""HGW409."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.namen import JOKERTEKENS


@klasregel("HGW409", "Een * ? of ~ in een naam", Ernst.AANPASSEN)
def jokerteken_in_naam(klas: Klas) -> Iterator[Bevinding]:
    """In de naam van een kind staat een teken dat Excel bij het zoeken anders leest.

    Excel leest * als 'elke tekst' en ? als 'elk teken'. De formules kunnen dan een ander kind
    vinden.
    """
    for key in ("leerling", "roepnaam"):
        for rij in klas.inhoud.rijen("tblLeerlingen") if klas.heeft("tblLeerlingen", key) else ():
            if key == "roepnaam" and rij.tekst("leerling"):
                continue
            tekens = [teken for teken in JOKERTEKENS if teken in rij.tekst(key)]
            if tekens:
                yield Bevinding(
                    f"In deze naam staat een {rij_aaneen(tekens)}; Excel vindt dan andere namen.",
                    "Haal het teken weg.",
                    **klas.plek("tblLeerlingen", rij.i, key),
                )
