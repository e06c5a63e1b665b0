"""HGW411."""

from collections.abc import Iterator

from hgw_excel.controle.celvraag import schoon
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.melding import Ernst

BLADEN = {
    "tblBesprekingen": "Kies de naam uit de lijst; leeg betekent de hele groep.",
    "tblHandelingsplannen": "Kies de naam uit de lijst.",
}


@klasregel("HGW411", "Een naam die geen kind in de klas heeft", Ernst.AANPASSEN)
def naam_van_niemand(klas: Klas) -> Iterator[Bevinding]:
    """Op Besprekingen of Handelingsplannen staat een naam die niet op Leerlingen staat.

    De afspraak hoort dan bij niemand en komt niet op de kaart van het kind. Meestal is de naam op
    Leerlingen veranderd, of staat hier alleen de roepnaam.
    """
    if not klas.heeft("tblLeerlingen", "leerling"):
        return
    leerlingen = klas.inhoud.rijen("tblLeerlingen")
    bekend = {_vorm(rij.tekst("leerling") or rij.tekst("roepnaam")) for rij in leerlingen}
    for tabel, doe in BLADEN.items():
        for rij in klas.inhoud.rijen(tabel) if klas.heeft(tabel, "leerling") else ():
            naam = _vorm(rij.tekst("leerling"))
            if naam and naam not in bekend:
                plek = klas.plek(tabel, rij.i, "leerling")
                yield Bevinding("Deze naam heeft geen enkel kind in deze klas.", doe, **plek)


def _vorm(naam: str) -> str:
    return schoon(naam).casefold()
