"""What may never come in: guards on the name and on the content of a column.

Blocked are the BSN and its relatives, ECK iD, origin, weight, address and other contact data.
The last four digits of a BSN can't be told from other numbers, so only their header is blocked.
"""

import re
import unicodedata
from collections.abc import Sequence

_BSN = "burgerservicenummers"
_ECK = "ECK iD's"
_AFKOMST = "gegevens over afkomst"
_ADRES = "adressen"
_CONTACT = "e-mailadressen of telefoonnummers"

_STAMMEN = {
    "bsn": _BSN,
    "burgerservice": _BSN,
    "sofi": _BSN,
    "persoonsgebondennummer": _BSN,
    "onderwijsnummer": "onderwijsnummers",
    "ondwnr": "onderwijsnummers",
    "eckid": _ECK,
    "ketenid": _ECK,
    "etnic": _AFKOMST,
    "geboorteland": _AFKOMST,
    "nationaliteit": _AFKOMST,
    "herkomst": _AFKOMST,
    "gewicht": "leerlinggewichten",
    "email": _CONTACT,
    "telefoon": _CONTACT,
    "mobiel": _CONTACT,
    "postcode": _ADRES,
    "adres": _ADRES,
    "woonplaats": _ADRES,
}
"""Part of a header -> what such a column holds; the first that fits is named."""

_HEEL = {
    "pgn": _BSN,
    "land": _AFKOMST,
    "landvader": _AFKOMST,
    "landmoeder": _AFKOMST,
    "mail": _CONTACT,
    "tel": _CONTACT,
    "straat": _ADRES,
    "huisnummer": _ADRES,
}
"""Headers that are blocked only as a whole."""

MINSTENS = 5
"""In a column with fewer numbers than this, all of them must pass to call it a column of BSN's."""

_ECK_WAARDE = re.compile(r"ketenid\.nl/|\b[0-9a-f]{128}\b", re.IGNORECASE)
_ONZICHTBAAR = {"Cc", "Cf", "Cs", "Co", "Cn"}
_DUBBEL_GELEZEN = re.compile("[ÃÄÅ][\u0080-\u00bf‘’“”„†‡•…‰‹›€™Ÿžœš]")


def vouw(tekst: str) -> str:
    """Return `tekst` in small letters without diacritics, to compare or sort with."""
    los = unicodedata.normalize("NFKD", tekst.casefold())
    kaal = "".join(teken for teken in los if not unicodedata.combining(teken))
    return kaal.translate(_ZONDER_STREEP)


_ZONDER_STREEP = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})


def kale_kop(kop: str) -> str:
    """Return a header as it is compared: small letters and digits only."""
    return "".join(teken for teken in vouw(kop) if teken.isalnum())


def soort_geblokkeerd(kop: str) -> str:
    """Return what a blocked header stands for ('burgerservicenummers'), or ''."""
    kaal = kale_kop(kop)
    if kaal in _HEEL:
        return _HEEL[kaal]
    return next((soort for stam, soort in _STAMMEN.items() if stam in kaal), "")


def is_geblokkeerde_kop(kop: str) -> bool:
    """Tell whether a column with this header may not be read."""
    return bool(soort_geblokkeerd(kop))


def is_bsn(tekst: str) -> bool:
    """Tell whether this is a nine-digit number that passes the 11-proef."""
    cijfers = re.sub(r"[ .]", "", tekst)
    if not re.fullmatch(r"[0-9]{9}", cijfers) or not int(cijfers):
        return False
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(c) * g for c, g in zip(cijfers, gewichten, strict=True)) % 11 == 0


def is_eckid(tekst: str) -> bool:
    """Tell whether an ECK iD stands in this text."""
    return bool(_ECK_WAARDE.search(tekst))


def lijkt_bsn(kolom: Sequence[str]) -> bool:
    """Tell whether at least 60% of the filled cells pass as a BSN; all, when there are a few.

    One in eleven nine-digit numbers passes by chance. A number dropped needlessly can be typed
    again; a BSN that came in can't be taken back.
    """
    gevuld = [cel for cel in kolom if cel.strip()]
    treffers = sum(map(is_bsn, gevuld))
    if len(gevuld) < MINSTENS:
        return 0 < treffers == len(gevuld)
    return treffers * 10 >= len(gevuld) * 6


def lijkt_eckid(kolom: Sequence[str]) -> bool:
    """Tell whether any cell holds an ECK iD; nothing else looks like one."""
    return any(map(is_eckid, kolom))


def schoon_tekst(tekst: str) -> str:
    """Return composed text (NFC) without outer, double or invisible characters."""
    zichtbaar = "".join(
        teken if teken.isspace() or unicodedata.category(teken) not in _ONZICHTBAAR else ""
        for teken in tekst
    )
    return " ".join(unicodedata.normalize("NFC", zichtbaar).split())


def is_verminkt(naam: str) -> bool:
    """Tell whether a name lost characters on its way: '?', U+FFFD or text decoded twice."""
    return "?" in naam or "\ufffd" in naam or bool(_DUBBEL_GELEZEN.search(naam))
