"""HGW413."""

from collections.abc import Iterator

from hgw_excel.controle.inlezen import is_bsn_kolom
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.melding import Ernst


@klasregel("HGW413", "Burgerservicenummers bij leerlingnummer", Ernst.AANPASSEN)
def bsn_in_leerlingnummer(klas: Klas) -> Iterator[Bevinding]:
    """In de kolom leerlingnummer staan getallen die er uitzien als burgerservicenummers.

    Een burgerservicenummer hoort niet in een klassenmap. We nemen deze kolom daarom niet over, in
    geen enkel overzicht, en noemen de nummers niet. Het leerlingnummer uit de administratie is een
    ander, korter nummer.
    """
    if klas.heeft("tblLeerlingen", "leerlingnummer"):
        plek = klas.koppelingen["tblLeerlingen"].plaats["leerlingnummer"]
        if is_bsn_kolom(klas.blad("tblLeerlingen"), plek):
            yield Bevinding(
                "Deze nummers lijken burgerservicenummers; we nemen ze niet over.",
                "Wis ze. Typ het leerlingnummer uit de administratie, of laat de kolom leeg.",
                **klas.kop_plek("tblLeerlingen", "leerlingnummer"),
            )
