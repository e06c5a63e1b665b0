"""Put values and formulas in an open workbook: one write per rectangle."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hgw_excel.bijwerken.opdracht import Celwaarde, Formule, Plek
from hgw_excel.bijwerken.opmaak import TEKST, soort_van
from hgw_excel.excel.blokken import blokken
from hgw_excel.excel.typen import LANGST_IN_BLOK, te_typen_in_excel
from hgw_excel.lezen.bereik import Bereik

LANGSTE_REEKS = 255
"""Characters of an array formula that Range.FormulaArray takes.
https://learn.microsoft.com/office/vba/api/excel.range.formulaarray
"""


def gebied_op(blad: Any, bereik: Bereik) -> Any:  # noqa: ANN401
    """Return the cells of an xlwings sheet."""
    return blad.range(
        (bereik.rij + 1, bereik.kolom + 1), (bereik.laatste_rij + 1, bereik.laatste_kolom + 1)
    )


def cel_op(blad: Any, plek: Plek) -> Any:  # noqa: ANN401
    """Return one cell of an xlwings sheet."""
    return blad.range((plek[0] + 1, plek[1] + 1))


def zet(blad: Any, cellen: Mapping[Plek, Celwaarde]) -> None:  # noqa: ANN401
    """Give cells their values and formulas; how they look stays, but see `_zorg_voor_opmaak`.

    Args:
        blad: an xlwings sheet.
        cellen: None empties a cell.
    """
    formules = {plek: w for plek, w in cellen.items() if isinstance(w, Formule)}
    waarden = {p: te_typen_in_excel(w) for p, w in cellen.items() if not isinstance(w, Formule)}
    lang = {p for p, w in waarden.items() if isinstance(w, str) and len(w) > LANGST_IN_BLOK}
    for blok in blokken(waarden.keys() - lang):
        gebied, rijen = gebied_op(blad, blok), _rijen(blok, waarden)
        _zorg_voor_opmaak(gebied, rijen)
        gebied.value = rijen
    for plek in sorted(lang):
        cel_op(blad, plek).value = waarden[plek]
    gewoon = {plek: f"={f.tekst}" for plek, f in formules.items() if not f.array}
    for blok in blokken(gewoon):
        gebied_op(blad, blok).formula = _rijen(blok, gewoon)
    for plek in sorted(formules.keys() - gewoon.keys()):
        zet_reeks(cel_op(blad, plek), f"={formules[plek].tekst}")


def _rijen(blok: Bereik, waarden: Mapping[Plek, Any]) -> list[list[Any]]:
    return [
        [waarden[rij, kolom] for kolom in range(blok.kolom, blok.laatste_kolom + 1)]
        for rij in range(blok.rij, blok.laatste_rij + 1)
    ]


def zet_reeks(cel: Any, tekst: str) -> None:  # noqa: ANN401
    """Put an array formula in one cell.

    One that is too long for Excel's older way in goes by the newer one, which Excel 2019 does not
    have. It is read before it is set: xlwings would try for ever to set what is not there.
    """
    if len(tekst) <= LANGSTE_REEKS:
        cel.formula_array = tekst
    else:
        _ = cel.formula2
        cel.formula2 = tekst


def _zorg_voor_opmaak(gebied: Any, rijen: Sequence[Sequence[object]]) -> None:  # noqa: ANN401
    """Let no number fall in a cell for text, where Excel would make a text of it."""
    if not any(_is_getal(waarde) for rij in rijen for waarde in rij):
        return
    opmaak = gebied.number_format
    if opmaak is not None:
        if soort_van(opmaak) == TEKST:
            gebied.number_format = "General"
    elif len(rijen[0]) > 1:  # not all the same: one column after another
        for j in range(len(rijen[0])):
            _zorg_voor_opmaak(gebied[:, j], [[rij[j]] for rij in rijen])
    else:
        for i, rij in enumerate(rijen):
            _zorg_voor_opmaak(gebied[i, 0], [rij])


def _is_getal(waarde: object) -> bool:
    return isinstance(waarde, int | float | date) and not isinstance(waarde, bool)
