"""HGW406."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.sleutels import doe_met_rij
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.inhoud import als_tekst


@klasregel("HGW406", "Een leerling_id die niet op Leerlingen staat", Ernst.AANPASSEN)
def onbekende_id(klas: Klas) -> Iterator[Bevinding]:
    """Op een blad staat een rij van een kind dat niet op het blad Leerlingen staat.

    Meestal is de rij op Leerlingen verwijderd. Gaat een kind van school, vul dan bij 'van school
    op' de laatste dag in en laat de rij staan; dan blijft bewaard wat er is afgesproken.
    """
    if not klas.heeft("tblLeerlingen", "leerling_id"):
        return
    bekend = {als_tekst(rij["leerling_id"]) for rij in klas.inhoud.rijen("tblLeerlingen")}
    for tabel in klas.tabellen():
        verborgen = klas.werkboek.blad(tabel).zicht == "verborgen"
        if verborgen or not klas.heeft(tabel, "leerling_id"):
            continue
        for rij in klas.inhoud.rijen(tabel):
            if rij["leerling_id"] and rij.tekst("leerling_id") not in bekend:
                leeg = "Zet het kind daar terug, of verwijder deze rij."
                yield Bevinding(
                    "Deze leerling_id staat niet op het blad Leerlingen.",
                    doe_met_rij(klas, tabel, rij.i, leeg),
                    **klas.plek(tabel, rij.i, "leerling_id"),
                )
