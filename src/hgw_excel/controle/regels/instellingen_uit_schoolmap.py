"""HGW207."""

from hgw_excel.controle.bestandsvraag import Bestandsvraag
from hgw_excel.controle.register import Bevinding, bestandregel
from hgw_excel.domein.melding import Ernst


@bestandregel("HGW207", "Instellingen uit de schoolmap gebruikt", Ernst.LET_OP)
def instellingen_uit_schoolmap(vraag: Bestandsvraag) -> Bevinding | None:
    """De afspraken in de klassenmap zijn niet te lezen; we gebruikten die van de schoolmap.

    Heeft de school de afspraken sinds het maken van de klassenmap veranderd, dan kunnen er kolommen
    anders heten dan we verwachten.
    """
    if not vraag.is_klassenmap or vraag.eigen is not None or vraag.werkboek is None:
        return None
    return Bevinding(
        "De schoolafspraken in deze klassenmap zijn niet te lezen; die van de schoolmap gelden.",
        "Zet een eerdere versie van de klassenmap terug als je die hebt.",
    )
