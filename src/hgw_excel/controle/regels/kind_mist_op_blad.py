"""HGW407."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.sleutels import terug
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.inhoud import als_tekst


@klasregel("HGW407", "Een kind zonder rij op een ander blad", Ernst.AANPASSEN)
def kind_mist_op_blad(klas: Klas) -> Iterator[Bevinding]:
    """Een kind staat wel op Leerlingen, maar heeft geen rij op Scores, Indeling of Groepsoverzicht.

    Zonder rij is er geen plek voor de scores en staat het kind in geen groep. De grijze
    kolommen vullen zich vanzelf als de sleutel in de rij staat.
    """
    anders = [tabel for tabel in klas.leerlingtabellen() if tabel != "tblLeerlingen"]
    ids = {t: {als_tekst(r["leerling_id"]) for r in klas.inhoud.rijen(t)} for t in anders}
    if not klas.heeft("tblLeerlingen", "leerling_id"):
        return
    for leerling_id, leerling in klas.leerlingen().items():
        bladen = [
            klas.blad(t).naam
            for t in anders
            if leerling_id not in ids[t] and not _is_al_gezegd(klas, t, leerling_id)
        ]
        if bladen:
            yield Bevinding(
                f"Dit kind heeft geen rij op {rij_aaneen(bladen)}.",
                "Zet de leerling_id daar in een nieuwe rij van de tabel.",
                **klas.plek("tblLeerlingen", leerling.i, "leerling_id"),
            )


def _is_al_gezegd(klas: Klas, tabel: str, leerling_id: str) -> bool:
    """Tell whether the row where this leerling_id belongs has a melding of its own."""
    gevonden = terug(klas, tabel)
    if gevonden is None or (tabel, gevonden[0], "leerling_id") in klas.afgekeurd:
        return False
    return gevonden[1] == leerling_id
