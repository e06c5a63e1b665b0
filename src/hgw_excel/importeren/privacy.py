"""What may never come in: guards on the name and on the content of a column.

Blocked are the BSN and its relatives, ECK iD, origin, weight, address and other contact data.
The last four digits of a BSN can't be told from other numbers, so only their header is blocked.
"""

import re
from collections.abc import Sequence

from hgw_excel.domein.bsn import is_bsn as is_bsn
from hgw_excel.domein.bsn import lijkt_bsn as lijkt_bsn
from hgw_excel.domein.tekst import schoon_tekst as schoon_tekst
from hgw_excel.domein.tekst import vouw as vouw

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

_ECK_WAARDE = re.compile(r"ketenid\.nl/|\b[0-9a-f]{128}\b", re.IGNORECASE)
_DUBBEL_GELEZEN = re.compile("[ÃÄÅ][\u0080-\u00bf‘’“”„†‡•…‰‹›€™Ÿžœš]")


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


def is_eckid(tekst: str) -> bool:
    """Tell whether an ECK iD stands in this text."""
    return bool(_ECK_WAARDE.search(tekst))


def lijkt_eckid(kolom: Sequence[str]) -> bool:
    """Tell whether any cell holds an ECK iD; nothing else looks like one."""
    return any(map(is_eckid, kolom))


def is_verminkt(naam: str) -> bool:
    """Tell whether a name lost characters on its way: '?', U+FFFD or text decoded twice."""
    return "?" in naam or "\ufffd" in naam or bool(_DUBBEL_GELEZEN.search(naam))
