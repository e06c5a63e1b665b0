"""HGW130."""

from hgw_excel.controle.bestandsvraag import Bestandsvraag
from hgw_excel.controle.register import Bevinding, bestandregel
from hgw_excel.domein.melding import Ernst


@bestandregel("HGW130", "Geen klassenmap van ons", Ernst.AANPASSEN)
def geen_klassenmap(vraag: Bestandsvraag) -> Bevinding | None:
    """De werkmap is leesbaar, maar het is geen klassenmap die met hgw is gemaakt.

    We herkennen een klassenmap aan een cel met de sjabloonversie op het blad Start. Een eigen
    werkmap van een leerkracht heeft die niet, en een klassenmap waarvan alle cellen naar een nieuwe
    werkmap zijn gekopieerd ook niet meer.
    """
    if vraag.boek.soort == "klassenmap":
        return None
    return Bevinding(
        "Dit is geen klassenmap van ons.",
        "Geef een klassenmap, of zet dit bestand in een andere map.",
    )
