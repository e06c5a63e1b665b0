"""HGW503."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.melding import Ernst


@klasregel("HGW503", "Wel belemmerend, nog niets stimulerend", Ernst.TIP)
def alleen_belemmerend(klas: Klas) -> Iterator[Bevinding]:
    """Bij een kind is belemmerend ingevuld en stimulerend nog leeg.

    Juist wat een kind helpt, geeft houvast voor de aanpak. Leeg laten mag.
    """
    if not klas.heeft("tblGroepsoverzicht", "stimulerend", "belemmerend"):
        return
    for rij in klas.inhoud.rijen("tblGroepsoverzicht"):
        if rij.tekst("belemmerend") and not rij.tekst("stimulerend"):
            yield Bevinding(
                "Belemmerend is ingevuld, stimulerend nog niet.",
                "Wat helpt dit kind?",
                **klas.plek("tblGroepsoverzicht", rij.i, "stimulerend"),
            )
