"""What becomes of a text that is put in a cell: as if someone typed it.

A string given to Range.Value is parsed. In which language differs between Excel's ways in, so this
takes a text for a number, a date or a formula when a Dutch or an English Excel might: who wants it
to stay a text has to write an apostrophe before it.
"""

import re
from contextlib import suppress
from datetime import date, datetime
from math import inf
from typing import NamedTuple

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import TokenizerError

from tests.motor.fouten import weiger
from tests.motor.waarden import FOUTEN, CelFout

JAAR = 2027
"""The year of a date that is typed without one."""
_MAANDNAMEN = (
    "jan januari january", "feb februari february", "mrt maart mar march", "apr april", "mei may",
    "jun juni june", "jul juli july", "aug augustus august", "sep sept september",
    "okt oktober oct october", "nov november", "dec december",
)  # fmt: skip
MAANDEN = {naam: i for i, namen in enumerate(_MAANDNAMEN, 1) for naam in namen.split()}
_GETAL = re.compile(
    r"(?P<min>[-+(]?)\s*(?:€|\$)?\s*(?P<cijfers>(?:\d[\d.,]*|[.,]\d+))(?P<macht>[eE][-+]?\d+)?"
    r"\s*(?P<procent>%?)\)?"
)
_BREUK = re.compile(r"(\d+) (\d+)/(\d+)")
_DATUM = re.compile(r"(\d{1,4})[-/](\d{1,4}|[a-z]+)(?:[-/](\d{1,4}))?", re.IGNORECASE)
_DAG_MAAND = re.compile(r"(\d{1,4}|[a-z]+)[ -]?(\d{1,4}|[a-z]+)\.?(?: (\d{2,4}))?", re.IGNORECASE)
_TIJD = re.compile(r"(\d{1,2}):([0-5]?\d)(?::([0-5]?\d))?(?:\s*[ap]m)?", re.IGNORECASE)
_WAAR = {"TRUE": True, "WAAR": True, "FALSE": False, "ONWAAR": False}
_NEDERLANDS = {
    "#N/B": "#N/A", "#WAARDE!": "#VALUE!", "#NAAM?": "#NAME?", "#DEEL/0!": "#DIV/0!",
    "#VERW!": "#REF!", "#GETAL!": "#NUM!",
}  # fmt: skip
_FOUT = {code: code for code in FOUTEN} | _NEDERLANDS


class Getypt(NamedTuple):
    """What a text became: `prefix` when an apostrophe keeps it text; a formula begins with '='."""

    waarde: str | float | bool | datetime | CelFout | None
    prefix: bool = False
    formule: bool = False
    opmaak: str = ""


def typ(tekst: str) -> Getypt:
    """Return what becomes of a text in a cell with the format General.

    Raises:
        ComFout: a formula that is none, as Excel then says.
    """
    if tekst.startswith("'"):
        return Getypt(tekst[1:], prefix=True)
    if tekst.startswith(("=", "+", "-", "@")) and len(tekst) > 1 and _getal(tekst) is None:
        return Getypt(_formule(tekst), formule=True)
    kaal = tekst.strip()
    if kaal.upper() in _WAAR:
        return Getypt(_WAAR[kaal.upper()])
    if kaal.upper() in _FOUT:
        return Getypt(CelFout(_FOUT[kaal.upper()]))
    if (getal := _getal(kaal)) is not None:
        return Getypt(getal, opmaak="0%" if kaal.endswith("%") else "")
    if (moment := _moment(kaal)) is not None:
        return moment
    return Getypt(tekst or None)


def _formule(tekst: str) -> str:
    formule = tekst if tekst.startswith("=") else f"={tekst}"
    try:
        delen = Tokenizer(formule).items
    except (TokenizerError, IndexError) as fout:
        raise weiger("Er is een probleem met deze formule.") from fout
    vorige = ""
    for deel in delen:
        if deel.type == "WHITE-SPACE":
            continue
        if deel.type == vorige == "OPERAND" or (deel.value == ";"):
            raise weiger("Er is een probleem met deze formule.")
        vorige = deel.type
    if vorige == "OPERATOR-INFIX" or len(formule) > 8192:
        raise weiger("Er is een probleem met deze formule.")
    return formule


def _getal(tekst: str) -> float | None:
    if breuk := _BREUK.fullmatch(tekst):
        geheel, teller, noemer = map(int, breuk.groups())
        return geheel + teller / noemer if noemer else None
    if not (m := _GETAL.fullmatch(tekst)) or (m["min"] == "(") != tekst.endswith(")"):
        return None
    cijfers = m["cijfers"]
    if cijfers.count(",") + cijfers.count(".") > 1:
        if not re.fullmatch(r"\d{1,3}(?:([.,])\d{3})+(?:(?!\1)[.,]\d*)?", cijfers):
            return None
        laatste = max(cijfers.rfind(","), cijfers.rfind("."))
        een_soort = len({teken for teken in cijfers if teken in ",."}) == 1
        cijfers = re.sub(r"[.,]", "", cijfers if een_soort else cijfers[:laatste]) + (
            "" if een_soort else f".{cijfers[laatste + 1 :]}"
        )
    getal = float(cijfers.replace(",", ".") + (m["macht"] or ""))
    if getal == inf:
        return None
    getal = getal / 100 if m["procent"] else getal
    return -getal if m["min"] in ("-", "(") else getal


def _moment(tekst: str) -> Getypt | None:
    if m := _TIJD.fullmatch(tekst):
        uur, minuut, seconde = (int(deel or 0) for deel in m.groups())
        return Getypt((uur * 3600 + minuut * 60 + seconde) / 86400, opmaak="h:mm")
    for vorm in (_DATUM, _DAG_MAAND):
        if vorm is _DAG_MAAND and not re.search("[a-z]", tekst, re.IGNORECASE):
            continue
        if (m := vorm.fullmatch(tekst)) and (dag := _dag(*m.groups())):
            return Getypt(datetime(dag.year, dag.month, dag.day), opmaak="d-mmm")
    return None


def _dag(een: str, twee: str, drie: str | None) -> date | None:
    """Return the first date these parts can be: day first, month first, or year first."""
    teksten = (een, twee, drie or str(JAAR))
    namen = {i for i, deel in enumerate(teksten) if deel.lower() in MAANDEN}
    if not all(i in namen or deel.isdecimal() for i, deel in enumerate(teksten)):
        return None
    a, b, c = (MAANDEN.get(deel.lower(), 0) or int(deel) for deel in teksten)
    dag_of_een = c if drie else 1
    volgordes = (((c, b, a), 1), ((c, a, b), 0), ((a, b, dag_of_een), 1), ((b, a, 1), 0))
    for (jaar, maand, dag), plek in volgordes:
        if namen <= {plek}:
            vol = jaar + (2000 if jaar < 30 else 1900) if jaar < 100 else jaar
            with suppress(ValueError):
                return date(vol, maand, dag)
    return None
