"""What a workbook holds for the buttons: its macros, its tab in the ribbon, its settings.

Nothing here runs a macro or changes one.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from python_calamine import CalamineWorkbook

from hgw_excel.lezen.poort import Pakket, open_poort
from hgw_excel.lezen.relaties import hoofddeel, relaties
from hgw_excel.lezen.xmldeel import loop, nieuwe_parser

BLAD = "xlwings.conf"
"""The sheet where xlwings looks for its settings, names in column A and values in B."""

VOORVOEGSEL = "lint_"
"""How the Sub of each of our buttons begins, before the name of its actie."""

_PROJECT, _LINT = "vbaProject", "extensibility"
_HANDTEKENING = "vbaProjectSignature"
"""Of the project; Office has three kinds, that begin alike."""
_BEGIN = b"\x00Attribut\x00e VB_Nam"
"""How the packed source of every module begins: a flag byte for each eight characters."""

_VERSIE = re.compile(r'VB_Name = "xlwings"\r.*\n\'\s*Version:\s*([\w.]+)\r', re.DOTALL)
_GENOEG = 250
"""Characters of a module that tell its name and version."""


class Macros(NamedTuple):
    """What stands in a workbook with macros.

    Attributes:
        xlwings: the version that the module xlwings says it is; '' without it, or when it is
            stored in a way that does not show it.
        acties: names of the acties that a button of the tab starts.
        instellingen: those of xlwings by name in capitals, empty without that sheet.
        ondertekend: whether someone signed the macros; by whom is not looked at.
    """

    xlwings: str
    acties: frozenset[str]
    instellingen: Mapping[str, str]
    ondertekend: bool = False


def read_macros(pad: Path) -> Macros | None:
    """Return what is there, None for a workbook without macros.

    Call it for a workbook that `read_safely` could read.

    Raises:
        Geweigerd: it is refused by now.
        OSError: the system can't read it.
    """
    pakket = open_poort(pad)
    delen = pakket.delen
    project = _doel(pakket, hoofddeel(delen), _PROJECT)
    if project is None:
        return None
    inhoud = pad.read_bytes()
    lint = _doel(pakket, "", _LINT)
    acties = _acties(delen[lint]) if lint and lint in delen else frozenset()
    soorten = {relatie.soort for relatie in relaties(delen, project).values()}
    getekend = any(soort.startswith(_HANDTEKENING) for soort in soorten)
    return Macros(_versie(_deel(inhoud, project)), acties, _instellingen(inhoud), getekend)


def _doel(pakket: Pakket, deel: str, soort: str) -> str | None:
    doelen = (r.doel for r in relaties(pakket.delen, deel).values() if r.soort == soort)
    return next(doelen, None)


def _deel(inhoud: bytes, naam: str) -> bytes:
    """Return a part by its name in lower case; empty when there is none."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        echt = next((n for n in archief.namelist() if n.lower() == naam), None)
        return archief.read(echt) if echt else b""


def _acties(lint: bytes) -> frozenset[str]:
    gevonden: set[str] = set()

    def start(tag: str, kenmerken: dict[str, str]) -> None:
        sub = kenmerken.get("onAction", "")
        if sub.startswith(VOORVOEGSEL):
            gevonden.add(sub.removeprefix(VOORVOEGSEL))

    parser = nieuwe_parser()
    parser.StartElementHandler = start
    loop(parser, lint)
    return frozenset(gevonden)


def _instellingen(inhoud: bytes) -> dict[str, str]:
    boek = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
    if BLAD not in boek.sheet_names:
        return {}
    rijen = boek.get_sheet_by_name(BLAD).to_python(skip_empty_area=False)
    return {str(rij[0]).strip().upper(): str(rij[1]).strip() for rij in rijen if len(rij) > 1}


def _versie(project: bytes) -> str:
    """Return the version of the module xlwings in a macro project."""
    for begin in _beginnen(project):
        vondst = _VERSIE.search(_pak_uit(project[begin : begin + 2 * _GENOEG]))
        if vondst:
            return vondst[1]
    return ""


def _beginnen(project: bytes) -> Iterator[int]:
    plek = project.find(_BEGIN)
    while plek >= 0:
        yield plek
        plek = project.find(_BEGIN, plek + 1)


def _pak_uit(stuk: bytes) -> str:
    """Unpack the beginning of a module, from its first flag byte on.

    A bit of a flag byte says whether one character follows, or two bytes that point back.

    Source:
        MS-OVBA 2.4.1.3.5, Decompressing a Token; 2.4.1.3.19.2, Unpack CopyToken.
    """
    uit, plek = bytearray(), 0
    while plek < len(stuk) and len(uit) < _GENOEG:
        vlag, plek = stuk[plek], plek + 1
        for bit in range(8):
            if not vlag >> bit & 1:
                uit += stuk[plek : plek + 1]
                plek += 1
                continue
            terug = int.from_bytes(stuk[plek : plek + 2], "little")
            plek += 2
            if not _herhaal(uit, terug):
                return uit.decode("latin-1")
    return uit.decode("latin-1")


def _herhaal(uit: bytearray, teken: int) -> bool:
    """Copy earlier characters; False when they would lie before the beginning."""
    bits = max(4, (len(uit) - 1).bit_length())
    lengte = (teken & 0xFFFF >> bits) + 3
    afstand = (teken >> 16 - bits) + 1
    if afstand > len(uit):
        return False
    for _ in range(lengte):
        uit.append(uit[-afstand])
    return True
