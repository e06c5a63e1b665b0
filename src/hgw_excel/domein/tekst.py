"""Texts as they are compared, sorted and kept: without what nobody sees."""

import unicodedata

_ONZICHTBAAR = {"Cc", "Cf", "Cs", "Co", "Cn"}
_ZONDER_STREEP = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})


def vouw(tekst: str) -> str:
    """Return `tekst` in small letters without diacritics, to compare or sort with."""
    los = unicodedata.normalize("NFKD", tekst.casefold())
    kaal = "".join(teken for teken in los if not unicodedata.combining(teken))
    return kaal.translate(_ZONDER_STREEP)


def schoon_tekst(tekst: str) -> str:
    """Return composed text (NFC) without outer, double or invisible characters."""
    zichtbaar = "".join(
        teken if teken.isspace() or unicodedata.category(teken) not in _ONZICHTBAAR else ""
        for teken in tekst
    )
    return " ".join(unicodedata.normalize("NFC", zichtbaar).split())
