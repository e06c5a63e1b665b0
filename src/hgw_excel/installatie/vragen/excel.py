"""Is Excel on this computer, and is it new enough?"""

from hgw_excel.installatie.toestand import Toestand
from hgw_excel.installatie.vraag import Antwoord, mist, ok, vraag

EERSTE = 16
"""Excel 2016, 2019, 2021, 2024 and Microsoft 365 all call themselves 16."""


@vraag(20, "Excel")
def excel(t: Toestand) -> Antwoord | None:
    """De knoppen vragen om Excel 2019 of Microsoft 365, geïnstalleerd op de computer.

    Excel in de browser kent geen macro's.
    """
    if not t.kan_excel:
        return None
    if t.excel is None:
        return mist(
            "Excel staat niet op deze computer; in de browser werken de knoppen niet.",
            "Vraag degene die ICT doet om Excel op deze computer te zetten.",
        )
    hoofd = t.excel.hoofd
    if hoofd is not None and hoofd < EERSTE:
        return mist(
            f"Deze Excel is te oud voor de knoppen (versie {t.excel.versie}).",
            "Vraag degene die ICT doet om Excel 2019 of Microsoft 365.",
        )
    bits = f", {t.excel.bits} bits" if t.excel.bits else ""
    return ok(f"Excel {t.excel.versie or 'is er'}{bits}.")
