"""XlsxWriter's worksheet with six habits of its own mended."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from xlsxwriter.worksheet import Worksheet

from hgw_excel.schema.kolom import Foutwaarde, Waarde

Attributen = Sequence[tuple[str, object]]


class Tekstwaarde(str):
    """Text as the value of an array formula; 'Nan' is a name here and never a number."""

    __slots__ = ()

    def __float__(self) -> float:
        raise ValueError(str(self))


_FUNCTIE = re.compile(r"\b[A-Z][A-Z0-9.]*\(")
_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""How a file writes a sign it has no other way for: a text that looks like it is no code."""


@lru_cache(maxsize=4096)  # a column says the same in each row
def bereid(formule: str) -> str:
    """Return a formula as a file keeps it, with a prefix before the newer functions.

    Name by name: XlsxWriter tries 375 patterns on each formula.
    """
    kaal = formule.removeprefix("{").removeprefix("=").removesuffix("}")
    return kaal if "_xlfn." in kaal else _FUNCTIE.sub(lambda naam: _met_voorvoegsel(naam[0]), kaal)


@cache
def _met_voorvoegsel(functie: str) -> str:
    return str(Worksheet()._prepare_formula(functie, True))


class Weergavecel(NamedTuple):
    """A formula on a view: its name and params, the text made of them, and its value now."""

    naam: str
    params: Mapping[str, str]
    tekst: str
    waarde: Waarde


class Werkblad(Worksheet):
    """A sheet that prepares a formula once, types its text values, and leaves some rows free.

    A row in `vrije_rijen` has its height stored without 'custom', so that it grows in Excel when
    someone types a longer text. `weergave` remembers the formulas of a view by their place.
    """

    def __init__(self) -> None:
        super().__init__()
        self.vrije_rijen: set[int] = set()
        self.hoogtes: dict[int, float] = {}
        self.weergave: dict[tuple[int, int], Weergavecel] = {}

    def zet_hoogte(self, rij: int, punten: float) -> None:
        """Set the height of a row and remember it."""
        self.hoogtes[rij] = punten
        self.set_row(rij, punten)

    def zet_voet(self, tekst: str, marge: float) -> None:
        """Set the footer: XlsxWriter takes 'R&&G' for a picture and would leave it all out."""
        self.set_footer("", {"margin": marge})
        self.footer = tekst

    def zet_kolomformules(self, formules: Mapping[int, str]) -> None:
        """Give columns of the table just made (by place from 0) the formula of a new row.

        `add_table` would write it in every cell as well, without the value.
        """
        kolommen = self.tables[-1]["columns"]
        for k, tekst in formules.items():
            kolommen[k]["formula"] = bereid(self._prepare_table_formula(tekst))

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return bereid(formula)

    def _xml_formula_element(self, formula: str, result: object, attributes: Attributen) -> None:
        if isinstance(result, str) and not isinstance(result, Foutwaarde):
            attributes = [*(paar for paar in attributes if paar[0] != "t"), ("t", "str")]
            result = _CODE.sub("_x005F_", result)
        super()._xml_formula_element(formula, result, attributes)

    def _get_range_data(self, *gebied: int) -> list[object]:
        """Return what a chart keeps of its cells: no point where XlsxWriter would store 0."""
        return [
            None if isinstance(waarde, Foutwaarde) else waarde
            for waarde in super()._get_range_data(*gebied)
        ]

    def _xml_start_tag_unencoded(self, tag: str, attributes: Attributen = ()) -> None:
        if tag == "row" and attributes and int(str(attributes[0][1])) - 1 in self.vrije_rijen:
            attributes = [paar for paar in attributes if paar[0] != "customHeight"]
        super()._xml_start_tag_unencoded(tag, attributes)
