"""Numbers that stand in a cell as text."""

import re
from decimal import Decimal

from hgw_excel.controle.celvraag import schoon

_PUNT_OF_KOMMA = re.compile(r"([+-]?\d{1,9})(?:[.,](\d{1,6}))?(%?)", re.ASCII)
_DUIZEND_OF_DEEL = re.compile(r"\.\d{3}\s*%?$")
_SPATIE_ERIN = re.compile(r"[\d.,]\s+[\d.,]")


def lees_getal(tekst: str) -> Decimal | None:
    """Return the number that a text stands for: '151.5', ' 72 ', '72%'; None when it is none.

    A point and a comma both are decimal: a thousand is not written in a klassenmap.
    """
    kaal = "".join(tekst.split()).replace("\N{MINUS SIGN}", "-")
    treffer = _PUNT_OF_KOMMA.fullmatch(kaal)
    if treffer is None:
        return None
    geheel, deel, _ = treffer.groups()
    return Decimal(f"{geheel}.{deel or 0}")


def is_gok(tekst: str) -> bool:
    """Tell whether a text with a number may as well mean another one: '1.250', '1 50' or '15²'."""
    plat = schoon(tekst)
    vreemd = any(teken.isnumeric() and not teken.isdecimal() for teken in tekst)
    return vreemd or bool(_DUIZEND_OF_DEEL.search(plat) or _SPATIE_ERIN.search(plat))
