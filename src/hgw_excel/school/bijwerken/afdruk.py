"""Which rows of each sheet with a row per child came into use, so that they must be on paper."""

from hgw_excel.controle.klas import Klas
from hgw_excel.schema.inhoud import Inhoud


def afdruk(klas: Klas, oud: Inhoud, nieuw: Inhoud) -> dict[str, tuple[int, int]]:
    """Return by sheet the first and the last row, from zero, of children at its end who are new.

    New is whose name was not kept before; a sheet that ends with other children has none.
    """
    bekend = {rij["leerling_id"] for rij in oud.rijen("tblLeerlingen") if rij["bekend_als"]}
    uit = {}
    for tabel in klas.leerlingtabellen():
        ids = [rij["leerling_id"] for rij in nieuw.rijen(tabel)]
        gebruikt = [i for i in range(len(ids)) if nieuw.waarde(tabel, i, "leerling")]
        tot = gebruikt[-1] if gebruikt else -1
        vanaf = tot + 1
        while vanaf and ids[vanaf - 1] not in bekend:
            vanaf -= 1
        if vanaf <= tot:
            blad = klas.blad(tabel)
            begin = blad.eerste_cel[0] + 1
            uit[blad.naam] = (begin + vanaf, begin + tot)
    return uit
