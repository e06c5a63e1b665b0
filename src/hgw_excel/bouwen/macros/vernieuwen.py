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
"""Our modules. What xlwings put in its own is only known of the version that is installed."""

_VAN_ONS = {
    MODULE: re.compile(
        rf"sub(?:{lint_sub('')}|{macro('')})(\w+)\((?:controlasiribboncontrol)?\):"
        r'(?:call)?druk\(?"\1"\)?:endsub'
    ),
    FUNCTIES: re.compile(r'function(hgw_\w+)\(.*xlpy\.calludf\("hgw_udfs","\1",.*'),
}
"""What each button and function says, in every version: one that is gone by now is ours too."""

_BIJ_BLAD = re.compile(r'^Attribute VB_Base = "0\{000208(?:19|20|21)-', re.M)
_BEGIN = re.compile(
    r"\s*(?:(?:Public|Private|Friend|Static)\s+)*(?:Sub|Function|Property\s+[GLS]et)\s+(\w+)", re.I
)
_EIND = re.compile(r"(?:^|:)\s*End\s+(?:Sub|Function|Property)\b", re.I)
_VERSIE = re.compile(r"^'Version: *([\d.]+)", re.M)
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
    nieuw = project_voor(namen)
    wil, nodig = _lees(nieuw)
    if vreemd := next(_vreemd(teksten, wil), ""):
        raise KanNiet(f"In deze klassenmap staan ook eigen macro's ({vreemd}). {_BEWAAR}")
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


def _vreemd(teksten: Mapping[str, str], wil: Mapping[str, str]) -> Iterator[str]:
    """Yield the modules and Subs that we did not make; a module for a line outside its Subs."""
    zelfde_xlwings = _versie(teksten) == _versie(wil)
    for module, tekst in teksten.items():
        if _BIJ_BLAD.search(tekst):
            code = _code(tekst)
            if code and code != "optionexplicit":
                yield module
        elif module not in EIGEN:
            yield module
        elif module in _VAN_ONS or zelfde_xlwings:
            yield from _erbij(module, tekst, wil[module])


def _erbij(module: str, tekst: str, wil: str) -> Iterator[str]:
    """Yield what is in a module of ours besides what we put there in this or another version.

    A line outside the Subs that a later version leaves out has to be remembered here.
    """
    (regels, subs), (onze_regels, onze_subs) = _ontleed(tekst), _ontleed(wil)
    onze_namen = {naam.casefold() for naam, _ in onze_subs}
    vorm = _VAN_ONS.get(module)
    for naam, code in subs:
        if naam.casefold() not in onze_namen and not (vorm and vorm.fullmatch(code)):
            yield naam
    if not set(regels) <= {*onze_regels, "optionexplicit"}:
        yield module


def _versie(teksten: Mapping[str, str]) -> str:
    gevonden = _VERSIE.search(teksten.get("xlwings", ""))
    return gevonden[1] if gevonden else ""


def _ontleed(tekst: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the lines outside a Sub, without remarks, and each Sub by its name."""
    regels: list[str] = []
    subs: list[tuple[str, str]] = []
    binnen = False
    for regel in re.sub(r" _\r?\n", " ", tekst).splitlines():
        begin = None if binnen else _BEGIN.match(regel)
        if begin:
            subs.append((begin[1], ""))
        if begin or binnen:
            subs[-1] = (subs[-1][0], subs[-1][1] + _code(regel))
            binnen = not _EIND.search(regel)
        elif (code := _code(regel)) and not code.startswith("'"):
            regels.append(code)
    return regels, subs


def _kaal(teksten: Mapping[str, str]) -> dict[str, str]:
    return {naam: _code(tekst) for naam, tekst in teksten.items() if naam in EIGEN}


def _code(tekst: str) -> str:
    """Return the code without what Excel spells its own way: capitals, spaces, attributes."""
    regels = (regel for regel in tekst.splitlines() if not regel.startswith("Attribute "))
    return "".join("".join(regels).split()).casefold()
