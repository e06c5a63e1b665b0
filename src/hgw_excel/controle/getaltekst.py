"""Numbers that stand in a cell as text."""

import re
from decimal import Decimal

_PUNT_OF_KOMMA = re.compile(r"([+-]?\d{1,9})(?:[.,](\d{1,6}))?(%?)", re.ASCII)


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
