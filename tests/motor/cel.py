"""One cell: read and written as Excel does."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.formula.translate import Translator
from openpyxl.worksheet.formula import ArrayFormula

from hgw_excel.schema.celtekst import LANGST, lengte
from tests.motor.fouten import weiger
from tests.motor.typen import Getypt, typ
from tests.motor.waarden import CelFout, als_formule, kort, naar_com
from tests.motor.zoeken import tabel_om

if TYPE_CHECKING:
    from tests.motor.bereik import Bereik

_NIEUW = re.compile(r"_xl(?:fn|pm|ws|udf)\.")
_MET_PREFIX = re.compile(r"_xlfn\.[A-Z.]+(?=\()")
_DEZE_RIJ = re.compile(r"(\w+)\[\[#This Row\],\[((?:[^\[\]']|'.)*)\]\]")
_APENSTAART = re.compile(r"(\w*)\[@(?:\[((?:[^\[\]']|'.)*)\]|([^\[\]']*))\]")


def nieuwe_functies(wb: Workbook) -> frozenset[str]:
    """Return the functions that stand in a workbook with a prefix: '_xlfn.IFS'."""
    teksten = (formuletekst(cel) for ws in wb for cel in ws._cells.values() if cel.data_type == "f")
    return frozenset(naam for tekst in teksten for naam in _MET_PREFIX.findall(tekst))


def formuletekst(cel: Cell) -> str:
    """Return the formula of a cell as the file holds it, with '='."""
    tekst = cel.value.text if isinstance(cel.value, ArrayFormula) else str(cel.value)
    return tekst if tekst.startswith("=") else f"={tekst}"


def waarde_van(bereik: "Bereik", cel: Cell | MergedCell | None) -> Any:
    """Return what a cell holds or shows, as COM hands it over."""
    if cel is None or isinstance(cel, MergedCell):
        return None
    waarde = cel.value
    if cel.data_type == "f":
        waarde = bereik.boek.getoond[bereik.ws].get((cel.row, cel.column))
        waarde = 0.0 if waarde is None else waarde
    elif cel.data_type == "e":
        waarde = CelFout(waarde)
    return naar_com(waarde, cel.number_format)


def formule_van(bereik: "Bereik", cel: Cell | MergedCell | None) -> str:
    """Return a formula as Range.Formula writes it, a constant as its text.

    The file says `tblScores[[#This Row],[leerjaar]]` and `_xlfn.IFS(`, Excel `[@leerjaar]` and
    `IFS(`.
    """
    if cel is None or isinstance(cel, MergedCell):
        return ""
    if cel.data_type != "f":
        return als_formule(cel.value)
    tekst = formuletekst(cel)
    return _als_excel(tekst, _tabel_van(bereik, cel) if "[#This Row]" in tekst else "")


@lru_cache(maxsize=4096)
def _als_excel(tekst: str, eigen: str) -> str:
    return _DEZE_RIJ.sub(lambda m: _kort(m[1], m[2], eigen), _NIEUW.sub("", tekst))


def _kort(tabel: str, kolom: str, eigen: str) -> str:
    naam = kolom if kolom.replace("_", "").isalnum() else f"[{kolom}]"
    return f"{'' if tabel == eigen else tabel}[@{naam}]"


def _tabel_van(bereik: "Bereik", cel: Cell) -> str:
    tabel = tabel_om(bereik.ws, cel.row, cel.column)
    return tabel.displayName if tabel else ""


def naar_bestand(bereik: "Bereik", cel: Cell, tekst: str) -> str:
    """Return a formula as a file holds it."""
    if "[@" in tekst:
        eigen = _tabel_van(bereik, cel)
        tekst = _APENSTAART.sub(
            lambda m: f"{m[1] or eigen}[[#This Row],[{m[2] if m[3] is None else m[3]}]]", tekst
        )
    for naam in bereik.boek.nieuwe_functies:
        tekst = re.sub(rf"(?<![\w.]){re.escape(naam.partition('.')[2])}(?=\()", naam, tekst)
    return tekst


def zet(
    bereik: "Bereik",
    cel: Cell | MergedCell,
    waarde: Any,
    vanaf: "Bereik | None",
) -> None:
    """Put a value in one cell; a text is parsed, unless the format is Text.

    Args:
        vanaf: a formula is written for its first cell, and moves along.
    """
    if isinstance(cel, MergedCell):
        return  # Excel takes it and shows nothing
    if isinstance(cel.value, ArrayFormula) and cel.value.ref not in ("", cel.coordinate):
        raise weiger("Een deel van een matrix kan niet worden veranderd.")
    if isinstance(waarde, str) and (
        lengte(waarde) > LANGST or ILLEGAL_CHARACTERS_RE.search(waarde)
    ):
        raise weiger("Deze tekst past niet in een cel.")
    if cel.number_format == "@" and waarde != "":
        als_tekst = kort(waarde) if isinstance(waarde, int | float) else str(waarde)
        return _zet(bereik, cel, Getypt(als_tekst.removeprefix("'"), waarde is als_tekst))
    getypt = typ(waarde) if isinstance(waarde, str) else Getypt(waarde)
    if getypt.formule:
        formule = str(getypt.waarde)
        if vanaf is not None:
            begin = vanaf.ws.cell(vanaf.row, vanaf.column).coordinate
            formule = Translator(formule, begin).translate_formula(cel.coordinate)
        getypt = getypt._replace(waarde=naar_bestand(bereik, cel, formule))
    return _zet(bereik, cel, getypt)


def _zet(bereik: "Bereik", cel: Cell, getypt: Getypt) -> None:
    opmaak = cel.number_format
    getoond = bereik.boek.getoond[bereik.ws]
    getoond.pop((cel.row, cel.column), None)
    if getypt.formule:
        getoond[cel.row, cel.column] = 0.0  # one of ours is computed at the next read
    cel.value = getypt.waarde
    if isinstance(getypt.waarde, CelFout):
        cel.data_type = "e"
    elif isinstance(getypt.waarde, str) and not getypt.formule:
        cel.data_type = "s"
    # a date changes the format of a cell only when that was General
    cel.number_format = getypt.opmaak if opmaak == "General" and getypt.opmaak else opmaak
    if opmaak == "General" and cel.data_type == "d" and not getypt.opmaak:
        cel.number_format = "d-m-yyyy"
    if cel.has_style or getypt.prefix:
        cel.quotePrefix = int(getypt.prefix)


def zet_matrix(bereik: "Bereik", tekst: str) -> None:
    """Put one array formula in a rectangle.

    Excel takes longer ones by `formula2` only: https://learn.microsoft.com/office/vba/api/excel.range.formulaarray
    """
    rijen = list(bereik.cellen())
    eerste = rijen[0][0]
    formule = naar_bestand(bereik, eerste, str(typ(tekst).waarde))
    for cel in (cel for rij in rijen for cel in rij):
        zet(bereik, cel, "", None)
    bereik.boek.getoond[bereik.ws][eerste.row, eerste.column] = 0.0
    eerste.value = ArrayFormula(bereik.address.replace("$", ""), formule)
