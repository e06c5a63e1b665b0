"""Words that say a test was not made, where the school agreed on other words for it."""

import re

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.niveaucel import systeem_van
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.schema.kolom import Getal

_WOORDEN = {"afwezig", "absent", "nvt", "na", "nietgemaakt", "nietvantoepassing"}


def niet_gemaakt(vraag: Celvraag) -> str:
    """Return 'Niet gemaakt? Typ ziek of vrij.', '' when the cell says no such thing."""
    kaal = re.sub(r"[\W_]", "", vraag.tekst.casefold())
    codes = _codes(vraag)
    return f"Niet gemaakt? Typ {rij_aaneen(codes, 'of')}." if codes and kaal in _WOORDEN else ""


def _codes(vraag: Celvraag) -> tuple[str, ...]:
    kind, school = vraag.kind, vraag.werkboek.school
    if isinstance(kind, Getal):
        return kind.codes
    return school.codes if systeem_van(vraag) else ()
