"""What of a refused value may stand in a message: never what may be a child's name."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from difflib import SequenceMatcher

from hgw_excel.controle.datumtekst import GeenDatum, lees_datum

KORT = 3
"""A text of so many signs is no name we could recognise someone by."""
LANGE_NAAM = 4
"""A name this long is also found inside a word; a shorter one is part of too many words."""
KORTSTE_BEGIN = 3
"""From so many letters the first part of a name counts as that name."""
GELIJKENIS = 0.75
_ZONDER_STREEP = str.maketrans("øłđıħ", "oldih") | {ord("æ"): "ae", ord("œ"): "oe"}
_GETAL = re.compile(r"[\W\d_]*\d[\W\d_]*")


def plat(tekst: str) -> str:
    """Return a text small and without diacritics: 'Çağla' is 'cagla'."""
    uit_elkaar = unicodedata.normalize("NFKD", tekst.casefold())
    kaal = "".join(teken for teken in uit_elkaar if not unicodedata.combining(teken))
    return kaal.translate(_ZONDER_STREEP)


def noemt(tekst: str, namen: Collection[str]) -> bool:
    """Tell whether one of these flat words of names stands in a text, or the start of one."""
    vlak = plat(tekst)
    for woord in re.findall(r"\w+", vlak):
        begin = len(woord) >= KORTSTE_BEGIN
        if woord in namen or (begin and any(naam.startswith(woord) for naam in namen)):
            return True
    return any(naam in vlak for naam in namen if len(naam) >= LANGE_NAAM)


def herkenbaar(tekst: str, woorden: Iterable[str]) -> bool:
    """Tell whether a text is a number, a date, very short, or almost one of these words."""
    if len(tekst) <= KORT or _GETAL.fullmatch(tekst) or is_datum(tekst):
        return True
    klein = tekst.casefold()
    return any(
        SequenceMatcher(None, klein, woord.casefold()).ratio() >= GELIJKENIS for woord in woorden
    )


def is_datum(tekst: str) -> bool:
    """Tell whether a text is written as a date, one that exists or not."""
    return lees_datum(tekst) is not GeenDatum.ONBEKEND
