"""A native formula with its value in Python side by side, and how its text is made.

In the text of a formula `[@key]` is this row's cell and `tblX[key]` a whole column, both by key;
`{naam}` is filled from the column's params. So a header may change without touching a formula.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from hgw_excel.schema.kolom import Waarde

if TYPE_CHECKING:
    from hgw_excel.schema.inhoud import Rij
    from hgw_excel.schema.werkboek import Workbook

Params = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Formule:
    """One formula: its name, its Excel text (without '='), and the value it must have.

    `array` formulas are written as a single-cell array (TEXTJOIN over a condition).
    """

    naam: str
    excel: str
    waarde: Callable[["Rij", Params], Waarde]
    array: bool = False


def formule(naam: str, *, array: bool = False) -> Callable[[type[Any]], Formule]:
    """Turn a class with `excel` and a static `waarde` into a `Formule`; registers nothing."""

    def maak(klasse: type[Any]) -> Formule:
        return Formule(naam, klasse.excel, klasse.waarde, array)

    return maak


@cache
def alle() -> Mapping[str, Formule]:
    """Return every formula in the folder `formules`, by name."""
    pakket = import_module("hgw_excel.schema.formules")
    gevonden: dict[str, Formule] = {}
    for module in iter_modules(pakket.__path__):
        inhoud = vars(import_module(f"{pakket.__name__}.{module.name}"))
        for item in inhoud.values():
            if isinstance(item, Formule):
                gevonden[item.naam] = item
    return gevonden


_DEZE_RIJ = re.compile(r"(?<![\w\]])\[@([a-z0-9_]+)\]")
_KOLOM = re.compile(r"\b(tbl\w+)\[([a-z0-9_]+)\]")
_EENVOUDIG = re.compile(r"[\w ]+")
_SPEELRUIMTE = re.compile(r"\s|_xlfn\.|_xlws\.")


def render(tekst: str, params: Params, werkboek: "Workbook", tabel: str = "") -> str:
    """Return the formula as Excel reads it, with headers for keys (no leading '=').

    Raises:
        StopIteration: a key that no column has.
        KeyError: a table or a param that does not exist.
    """
    gevuld = tekst.format_map(params)

    def deze_rij(treffer: re.Match[str]) -> str:
        kop = werkboek.tabel(tabel).column(treffer[1]).header
        return f"{tabel}[[#This Row],[{kop}]]"

    def kolom(treffer: re.Match[str]) -> str:
        kop = werkboek.tabel(treffer[1]).column(treffer[2]).header
        open_, dicht = ("[", "]") if _EENVOUDIG.fullmatch(kop) else ("[[", "]]")
        return f"{treffer[1]}{open_}{kop}{dicht}"

    return _KOLOM.sub(kolom, _DEZE_RIJ.sub(deze_rij, gevuld))


def kolommen_in(tekst: str, tabel: str = "") -> Iterator[tuple[str, str]]:
    """Yield table and key of each column that the text of a formula, filled in, points to."""
    yield from ((tabel, key) for key in _DEZE_RIJ.findall(tekst))
    yield from _KOLOM.findall(tekst)


def kaal(tekst: str) -> str:
    """Return what a formula says, however a program writes it: without spaces and prefixes."""
    zonder = _SPEELRUIMTE.sub("", tekst).upper()
    return zonder.replace("TRUE()", "TRUE").replace("FALSE()", "FALSE")
