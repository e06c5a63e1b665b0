"""Does the add-in of xlwings start with Excel? It is not needed."""

from hgw_excel.installatie.toestand import Toestand
from hgw_excel.installatie.vraag import Antwoord, let_op, ok, vraag


@vraag(85, "Invoegtoepassing")
def invoegtoepassing(t: Toestand) -> Antwoord | None:
    """De knoppen hebben de invoegtoepassing van xlwings niet nodig: alles zit in de klassenmap.

    Een oude versie ervan kan in de weg zitten.
    """
    if t.excel is None:
        return None
    if t.invoegtoepassing:
        return let_op(
            "De invoegtoepassing van xlwings start mee met Excel. Voor de knoppen hoeft dat niet.",
            "Gebruik je haar niet voor iets anders? Haal dan xlwings.xlam weg uit de map XLSTART "
            "van Excel.",
        )
    return ok("Die van xlwings is niet nodig, en er ook niet.")
