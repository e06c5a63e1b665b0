"""Macro project and tab of this version, in the place of those of an earlier one.

Only ours are replaced: what someone else programmed in a klassenmap is never thrown away.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any
from xml.etree import ElementTree as ET

from hgw_excel.bouwen.macros.bronnen import XLWINGS, eis_bronnen
from hgw_excel.bouwen.macros.functies import MODULE as FUNCTIES
from hgw_excel.bouwen.macros.project import project_voor
from hgw_excel.bouwen.macros.ribbon import NAAMRUIMTE, TAB, customui
from hgw_excel.bouwen.macros.shim import MODULE, lint_sub, macro
from hgw_excel.domein.melding import KanNiet

EIGEN = frozenset({*XLWINGS, MODULE, FUNCTIES})
"""Our modules. Those of xlwings are known by their name: another version has other Subs."""

_VAN_ONS = {MODULE: ("druk", lint_sub(""), macro("")), FUNCTIES: ("hgw",)}
"""How each Sub and function begins that we ever put in a module."""

_BIJ_BLAD = re.compile(r'^Attribute VB_Base = "0\{000208(?:19|20|21)-', re.M)
_NAAM = re.compile(
    r"^\s*(?:(?:Public|Private|Friend|Static)\s+)*(?:Declare\s+(?:PtrSafe\s+)?)?"
    r"(?:Sub|Function|Property\s+[GLS]et)\s+(\w+)",
    re.M | re.I,
)
_NIETS = "Er is niets veranderd."
_BEWAAR = (
    "Bewaar ze in een eigen werkmap, haal ze hier weg met Alt+F11 en probeer het opnieuw. " + _NIETS
)


def vernieuwd(oud: bytes, namen: Mapping[str, str]) -> bytes:
    """Return the macro project for a workbook that had `oud`; `oud` itself when it says the same.

    Excel packs and spells a project in its own way: what counts is the text.

    Args:
        oud: vbaProject.bin, empty when there was none.
        namen: as in `project.project_voor`.

    Raises:
        KanNiet: there are macros of someone else in it, it can't be read, or a package is missing.
    """
    eis_bronnen()
    if not oud:
        return project_voor(namen)
    teksten, bibliotheken = _lees(oud)
    if vreemd := list(_vreemd(teksten)):
        raise KanNiet(f"In deze klassenmap staan ook eigen macro's ({vreemd[0]}). {_BEWAAR}")
    nieuw = project_voor(namen)
    wil, nodig = _lees(nieuw)
    klopt = nodig <= bibliotheken and _kaal(wil) == _kaal(teksten)
    return oud if klopt and teksten.keys() == {*EIGEN, *namen} else nieuw


def vernieuwd_lint(oud: bytes) -> bytes:
    """Return the part of the tab for a workbook that had `oud`, empty when there was none.

    Raises:
        KanNiet: it is a tab of someone else.
    """
    if oud and not _is_onze_tab(oud):
        zin = "Deze klassenmap heeft al een eigen tabblad boven in Excel."
        raise KanNiet(f"{zin} Haal dat er eerst uit; er kan er maar één in. {_NIETS}")
    return customui()


def _is_onze_tab(lint: bytes) -> bool:
    try:
        wortel = ET.fromstring(lint)
    except ET.ParseError:
        return False
    tabs = [tab.get("id") for tab in wortel.iter(f"{{{NAAMRUIMTE}}}tab")]
    subs = [e.get("onAction", "") for e in wortel.iter() if "onAction" in e.attrib]
    return tabs == [TAB] and all(sub.startswith(lint_sub("")) for sub in subs)


def _lees(project: bytes) -> tuple[dict[str, str], Collection[str]]:
    """Return the text of each module, and which libraries it refers to."""
    from pyopenvba.cfb import CFB
    from pyopenvba.exceptions import PyOpenVBAError
    from pyopenvba.vba import parse_vba_project

    try:
        gelezen = parse_vba_project(CFB.from_bytes(project))
        teksten = {module.name: module.source for module in gelezen.modules}
    except (PyOpenVBAError, ValueError, IndexError, KeyError):
        zin = "De macro's in deze klassenmap zijn niet te lezen."
        raise KanNiet(f"{zin} Neem een eerdere versie of de .xlsx. {_NIETS}") from None
    return teksten, {_guid(verwijzing) for verwijzing in gelezen.references}


def _guid(verwijzing: Any) -> str:  # noqa: ANN401 - of pyOpenVBA, which is optional
    return str(verwijzing.guid).casefold()


def _vreemd(teksten: Mapping[str, str]) -> Iterator[str]:
    """Yield the modules and Subs that we did not make."""
    for module, tekst in teksten.items():
        if _BIJ_BLAD.search(tekst):
            code = _code(tekst)
            if code and code != "optionexplicit":
                yield module
        elif module not in EIGEN:
            yield module
        elif module in _VAN_ONS:
            subs = _NAAM.findall(tekst)
            yield from (n for n in subs if not n.casefold().startswith(_VAN_ONS[module]))


def _kaal(teksten: Mapping[str, str]) -> dict[str, str]:
    return {naam: _code(tekst) for naam, tekst in teksten.items() if naam in EIGEN}


def _code(tekst: str) -> str:
    """Return the code without what Excel spells its own way: capitals, spaces, attributes."""
    regels = (regel for regel in tekst.splitlines() if not regel.startswith("Attribute "))
    return "".join("".join(regels).split()).casefold()
