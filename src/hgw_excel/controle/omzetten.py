"""From a raw cell to the value its column holds, for cells that no rule objects to."""

from datetime import date, datetime

from hgw_excel.controle.celvraag import Celvraag, gelijk
from hgw_excel.controle.zinnen import dag_kort
from hgw_excel.domein.getal import als_getal, nederlands, to_decimal
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.kolom import Datum, Getal, Keuze, Waarde


def zet_om(vraag: Celvraag) -> Waarde:
    """Return the value, None when the cell does not fit the kind of its column."""
    kind = vraag.kind
    if isinstance(kind, Getal):
        return _getal(vraag, kind)
    if isinstance(kind, Keuze):
        return uit_lijst(vraag, kind)
    if isinstance(kind, Datum):
        return kale_datum(vraag.waarde) if isinstance(vraag.waarde, date) else None
    return _tekst(vraag)


def kale_datum(datum: date) -> date:
    """Return a date without its time."""
    return datum.date() if isinstance(datum, datetime) else datum


def code_van(vraag: Celvraag, kind: Getal) -> str | None:
    """Return the code (ziek, vrij) that stands in a column of numbers."""
    return next((code for code in kind.codes if gelijk(code, vraag.tekst)), None)


def woorden_van(vraag: Celvraag, kind: Keuze) -> tuple[Waarde, ...]:
    """Return all that may be chosen, with the further spellings."""
    return (*vraag.werkboek.lijsten[kind.lijst], *kind.ook)


def uit_lijst(vraag: Celvraag, kind: Keuze) -> Waarde:
    """Return the word as the list spells it, None when it is not there.

    It is there only when the formulas find it too: case and plain spaces don't matter to them, but
    a hard space or a Roman sign ('Ⅲ') makes it another word.
    """
    tekst = _zoals_formule(vraag.waarde if isinstance(vraag.waarde, str) else vraag.tekst)
    woorden = woorden_van(vraag, kind)
    return next((w for w in woorden if _zoals_formule(als_tekst(w)) == tekst), None)


def _zoals_formule(tekst: str) -> str:
    """Return what TRIM leaves, small: two texts with the same are equal in a formula."""
    return " ".join(deel for deel in tekst.split(" ") if deel).casefold()


def _getal(vraag: Celvraag, kind: Getal) -> Waarde:
    waarde = vraag.waarde
    if isinstance(waarde, str):
        return code_van(vraag, kind)
    if isinstance(waarde, bool) or not isinstance(waarde, int | float):
        return None
    return als_getal(to_decimal(waarde)) if kind.minimum <= waarde <= kind.maximum else None


def _tekst(vraag: Celvraag) -> Waarde:
    waarde = vraag.waarde
    if isinstance(waarde, str):
        return waarde.strip()
    if isinstance(waarde, date):
        return dag_kort(waarde)
    if isinstance(waarde, float) and not isinstance(waarde, bool):
        return nederlands(waarde)
    return vraag.tekst if isinstance(waarde, bool) else None
