"""HGW505."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.bladen.plan import OVERIG


@klasregel("HGW505", "Een groep zonder doel", Ernst.TIP)
def plan_zonder_doel(klas: Klas) -> Iterator[Bevinding]:
    """Op een plan staat bij een groep met kinderen nog geen doel.

    Het mag leeg blijven. Zonder doel is er bij de evaluatie niets om naar terug te kijken.
    """
    for sheet in klas.werkboek.sheets:
        tabel = f"tblPlan_{sheet.gebied}"
        if not sheet.gebied or not klas.heeft(tabel, "doel", "indeling", "leerjaar"):
            continue
        for rij in klas.inhoud.rijen(tabel):
            groep, leerjaar = rij.tekst("indeling"), rij.tekst("leerjaar")
            if groep in ("", OVERIG) or rij.tekst("doel") or not rij.tekst("leerlingen"):
                continue
            if (tabel, rij.i, "doel") not in klas.afgekeurd:
                zin = f"Groep {leerjaar} {groep}: nog geen doel."
                yield Bevinding(zin, "Mag leeg blijven.", **klas.plek(tabel, rij.i, "doel"))
