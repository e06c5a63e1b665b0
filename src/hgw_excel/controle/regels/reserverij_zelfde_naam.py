"""HGW410."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.melding import Ernst


@klasregel("HGW410", "Een nieuw kind met een roepnaam die al voorkomt", Ernst.TIP)
def reserverij_zelfde_naam(klas: Klas) -> Iterator[Bevinding]:
    """Bij een nieuw kind is de kolom leerling nog leeg, en de roepnaam komt al voor.

    Tot de kolom leerling is gevuld, staat op alle bladen de roepnaam. Typ daar een naam
    die in deze klas maar een keer voorkomt, zoals Fleur B.
    """
    if not klas.heeft("tblLeerlingen", "leerling", "roepnaam"):
        return
    rijen = list(klas.inhoud.rijen("tblLeerlingen"))
    namen = [rij.tekst("leerling") or rij.tekst("roepnaam") for rij in rijen]
    klein = [naam.casefold() for naam in namen]
    for rij in rijen:
        roepnaam = rij.tekst("roepnaam").casefold()
        if roepnaam and not rij.tekst("leerling") and klein.count(roepnaam) > 1:
            yield Bevinding(
                "Deze roepnaam komt vaker voor, en er is nog geen eigen naam voor dit kind.",
                "Typ de roepnaam met een letter van de achternaam.",
                **klas.plek("tblLeerlingen", rij.i, "leerling"),
            )
