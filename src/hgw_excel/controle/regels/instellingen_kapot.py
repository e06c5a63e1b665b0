"""HGW132."""

from hgw_excel.controle.bestandsvraag import Bestandsvraag
from hgw_excel.controle.register import Bevinding, bestandregel
from hgw_excel.domein.melding import Ernst


@bestandregel("HGW132", "Instellingen niet te lezen", Ernst.AANPASSEN)
def instellingen_kapot(vraag: Bestandsvraag) -> Bevinding | None:
    """De afspraken van de school in de klassenmap zijn niet te lezen, en er is geen schoolmap.

    Elke klassenmap draagt op een verborgen blad de afspraken van de school mee: de vakgebieden, de
    toetskalender en de namen van de aanpakken. Zonder die afspraken weten we niet welke kolommen er
    horen te staan. Met een schoolmap ernaast lezen we de klassenmap wel.
    """
    kan = vraag.is_klassenmap and vraag.leerjaren
    if not kan or vraag.werkboek is not None:
        return None
    return Bevinding(
        "De schoolafspraken in deze klassenmap zijn niet te lezen.",
        "Kies de schoolmap erbij, of zet een eerdere versie van de klassenmap terug.",
    )
