"""HGW701."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.plangroepen import plangroepen, plantabel
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.doeltekst import heeft_datum, heeft_maat
from hgw_excel.domein.melding import Ernst


@klasregel("HGW701", "Een doel zonder maat of datum", Ernst.TIP)
def doel_zonder_maat(klas: Klas) -> Iterator[Bevinding]:
    """Een doel op een plan zegt niet hoeveel, of niet wanneer.

    Met een aantal (5 van de 6 kinderen, 80% goed) en een datum of toets (26 juni, M5) is bij de
    evaluatie te zien of het gelukt is. Het mag zo blijven.
    """
    for gebied in klas.werkboek.gebieden:
        tabel = plantabel(gebied)
        if not gebied.indelen or not klas.heeft(tabel, "doel"):
            continue
        for groep in plangroepen(klas, gebied):
            doel, indeling = groep.rij.tekst("doel"), groep.rij.tekst("indeling")
            mist = _wat_mist(doel)
            if doel and groep.aanpak and mist:
                yield Bevinding(
                    f"Groep {groep.leerjaar} {indeling}: het doel noemt nog geen {mist}.",
                    "Noem hoeveel kinderen of hoeveel procent, en voor wanneer. Mag zo blijven.",
                    **klas.plek(tabel, groep.rij.i, "doel"),
                )


def _wat_mist(doel: str) -> str:
    mist = [wat for wat, er in (("maat", heeft_maat(doel)), ("datum", heeft_datum(doel))) if not er]
    return " en geen ".join(mist)
