"""HGW304."""

import re

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.domein.melding import Ernst

_ONAFDRUKBAAR = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@celregel("HGW304", "Een teken dat niet bewaard kan worden", Ernst.AANPASSEN)
def onzichtbaar_teken(vraag: Celvraag) -> Bevinding | None:
    """In een tekst staat een stuurteken dat niet te zien is.

    Zo'n teken komt soms mee bij het plakken uit een ander programma. Een werkmap waarin het wordt
    opgeslagen, kan daarna niet meer open. We halen het niet stilletjes weg.
    """
    if not isinstance(vraag.waarde, str) or not _ONAFDRUKBAAR.search(vraag.waarde):
        return None
    return Bevinding(
        "In deze tekst staat een teken dat niet te zien is en niet bewaard kan worden.",
        "Typ de tekst opnieuw.",
    )
