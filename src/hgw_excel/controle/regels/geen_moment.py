"""HGW325."""

import re

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.register import Bevinding, celregel
from hgw_excel.domein.melding import Ernst

_MOMENT = re.compile(" *[BME][1-8] *", re.IGNORECASE)


@celregel("HGW325", "Een moment dat niet bestaat", Ernst.AANPASSEN)
def geen_moment(vraag: Celvraag) -> Bevinding | None:
    """Bij een toets van een eerder jaar staat een moment dat we niet kennen.

    Een moment is B, M of E met het leerjaar van het kind, zoals M5. Zonder moment weten we niet
    waar het resultaat thuishoort; daarom telt het niet mee.
    """
    if (vraag.tabel, vraag.key) != ("tblToetsen", "moment"):
        return None
    if isinstance(vraag.waarde, str) and _MOMENT.fullmatch(vraag.waarde):
        return None
    doe = "Schrijf B, M of E met het leerjaar, zoals M5."
    return Bevinding(f"{vraag.onderwerp} is geen moment.", doe)
