"""HGW133."""

from hgw_excel.controle.bestandsvraag import Bestandsvraag
from hgw_excel.controle.register import Bevinding, bestandregel
from hgw_excel.domein.melding import Ernst


@bestandregel("HGW133", "Leerjaren niet te lezen", Ernst.AANPASSEN)
def leerjaren_kapot(vraag: Bestandsvraag) -> Bevinding | None:
    """Op het blad Start staat niet meer welke leerjaren in de klas zitten.

    De leerjaren bepalen welke toetsen en welke plannen er in de klassenmap horen.
    """
    if not vraag.is_klassenmap or vraag.leerjaren:
        return None
    blad, cel = vraag.boek.adressen.get("hgw_leerjaren", ("", ""))
    return Bevinding(
        "De leerjaren van de klas zijn niet te lezen.",
        "Typ ze op het blad Start met een komma ertussen, bijvoorbeeld 5,6.",
        blad,
        cel,
        "leerjaren",
    )
