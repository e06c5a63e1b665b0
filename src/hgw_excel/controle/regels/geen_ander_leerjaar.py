"""HGW501."""

from collections.abc import Iterator

from hgw_excel.controle.celvraag import gelijk
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.melding import Ernst


@klasregel("HGW501", "Met ander leerjaar bij een vakgebied van een leerjaar", Ernst.AANPASSEN)
def geen_ander_leerjaar(klas: Klas) -> Iterator[Bevinding]:
    """'Met ander leerjaar' is gekozen bij een vakgebied dat maar een leerjaar van de klas heeft.

    In een groep 3/4 heeft begrijpend lezen alleen leerjaar 4. Op het plan is er dan geen groep van
    een ander leerjaar, en het kind staat in geen enkele groep.
    """
    woord = klas.school.aanpakken.met_ander_leerjaar
    for gebied in klas.werkboek.gebieden:
        key = f"{gebied.sleutel}_keuze"
        if len(gebied.leerjaren) != 1 or len(klas.leerjaren) != 2:
            continue
        for rij in klas.inhoud.rijen("tblIndeling") if klas.heeft("tblIndeling", key) else ():
            if gelijk(rij.tekst(key), woord):
                yield Bevinding(
                    f"{gebied.naam} heeft in deze klas maar één leerjaar (groep "
                    f"{gebied.leerjaren[0]}).",
                    "Kies een andere aanpak.",
                    **klas.plek("tblIndeling", rij.i, key),
                )
