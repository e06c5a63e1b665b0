"""What the name of a group tells, and what a spreadsheet did to it."""

import re
from datetime import date

_MAANDEN = {
    **{"jan": 1, "feb": 2, "mrt": 3, "mar": 3, "apr": 4, "mei": 5, "may": 5},
    **{"jun": 6, "jul": 7, "aug": 8},
}
_DAG_MAAND = re.compile(r"(?P<dag>[1-8])[- ](?P<maand>[a-z]{3})\.?", re.IGNORECASE)
_ISO = re.compile(r"\d{4}-0(?P<maand>[1-8])-0(?P<dag>[1-8])")
_NL = re.compile(r"0?(?P<dag>[1-8])-0?(?P<maand>[1-8])-\d{4}")
_LEERJAAR = re.compile(r"(?:(?:groep|leerjaar|jaargroep|jgr|gr)\.? ?)?([0-9]{1,2})(?:\.0)?", re.I)
_CIJFERS = re.compile(r"[0-9]")
_DATUMVORMEN = (
    re.compile(r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<j>\d{4})"),
    re.compile(r"(?P<j>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
)


def herstel_groep(naam: str) -> str:
    """Return '5/6' for the date a spreadsheet made of it ('5-jun', '2026-06-05'), else `naam`.

    Only two leerjaren in a row are put back; any other date may be meant.
    """
    for vorm in (_DAG_MAAND, _ISO, _NL):
        treffer = vorm.fullmatch(naam)
        if treffer is None:
            continue
        maand = treffer["maand"].casefold()
        dag, nummer = int(treffer["dag"]), _MAANDEN.get(maand) or _als_getal(maand)
        if nummer == dag + 1:
            return f"{dag}/{nummer}"
    return naam


def _als_getal(tekst: str) -> int:
    return int(tekst) if tekst.isdecimal() else 0


def to_jaargroep(tekst: str) -> str:
    """Return '5' for '5' or 'Groep 5', a jaargroep code as it is, and '' for anything else."""
    treffer = _LEERJAAR.fullmatch(tekst)
    if treffer:
        return str(int(treffer[1]))
    return tekst.upper() if tekst.upper() in {"B", "D", "S", "V", "N", "H"} else ""


def leerjaar_uit_naam(naam: str) -> str:
    """Return the leerjaar when the group's name holds one digit and it is 1-8, else ''."""
    cijfers = _CIJFERS.findall(naam)
    return cijfers[0] if len(cijfers) == 1 and cijfers[0] in "12345678" else ""


def to_datum(tekst: str) -> date | None:
    """Return the date in `31-1-2026`, `31/01/2026` or `2026-01-31`; None when it is none of those.

    Two-digit years are refused.
    """
    for vorm in _DATUMVORMEN:
        treffer = vorm.fullmatch(tekst)
        if treffer is None:
            continue
        try:
            return date(int(treffer["j"]), int(treffer["m"]), int(treffer["d"]))
        except ValueError:
            return None
    return None
