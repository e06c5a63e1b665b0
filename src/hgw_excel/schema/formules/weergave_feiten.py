"""What several views need to know about the class, in Python."""

from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Inhoud, Rij, als_tekst
from hgw_excel.schema.kolom import Waarde

GENOEG = "…"
"""Put behind a text that is longer than its place on paper."""

OUDERS = "voor ouders"
INTERN = "intern"
"""The one value of `kaart_voor` that shows more than parents see."""


def uitleg_bij(plaats: int) -> str:
    """Return in two words what the first, second and third aanpak mean for the instruction."""
    return ("extra instructie", "basisinstructie", "korte instructie")[plaats]


def zelfde_tekst(een: str, ander: str) -> bool:
    """Tell whether two texts are equal as `=` sees them: capitals don't count."""
    return een.casefold() == ander.casefold()


def ingekort(tekst: str, ruimte: int) -> str:
    """Return a text cut to `ruimte` characters, with a sign that there is more."""
    return tekst if len(tekst) <= ruimte else f"{tekst[: ruimte - 2]} {GENOEG}"


def hoofdletter(tekst: str) -> str:
    """Return a text that begins with a capital."""
    return tekst[:1].upper() + tekst[1:]


def met_hoofdletter(excel: str) -> str:
    """Return the Excel text of `hoofdletter`; '' stays ''."""
    return f"UPPER(LEFT({excel},1))&MID({excel},2,32000)"


def tekst_in(rij: Rij | None, key: str) -> str:
    """Return a cell as `INDEX(...)&""` gives it: not trimmed; '' without a row."""
    return "" if rij is None else kaal(rij[key])


def kaal(waarde: Waarde) -> str:
    """Return a value as `&""` joins it."""
    return waarde if isinstance(waarde, str) else als_tekst(waarde)


def groep(inhoud: Inhoud) -> str:
    """Return 'groep 5/6', or a name that is no number as it is."""
    naam = als_tekst(inhoud.kop("hgw_groep"))
    return f"groep {naam}" if naam[:1].isdigit() else naam


GROEP_TEKST = 'IF(ISNUMBER(VALUE(LEFT(hgw_groep,1))),"groep ","")&hgw_groep'
"""The Excel text of `groep`."""

PERIODE = 'IFERROR(INDEX(lst_periode_naam,MATCH(hgw_periode,lst_periode,0))&"","")'


def periode(inhoud: Inhoud) -> str:
    """Return the name of the running period, '' when none is chosen."""
    lijsten = inhoud.werkboek.lijsten
    paren = dict(zip(lijsten["periode"], lijsten["periode_naam"], strict=True))
    return kaal(paren.get(inhoud.kop("hgw_periode")))


def te_delen(inhoud: Inhoud) -> tuple[Gebied, ...]:
    """Return the gebieden of the list `lst_gebied`, in its order."""
    return tuple(gebied for gebied in inhoud.werkboek.gebieden if gebied.indelen)


def aaneen(delen: list[str], scheiding: str = " · ") -> str:
    """Return the texts that are not empty, joined."""
    return scheiding.join(deel for deel in delen if deel)
