"""Put values and formulas in an open workbook: one write per rectangle."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from hgw_excel.bijwerken.opdracht import Celwaarde, Formule, Plek
from hgw_excel.bijwerken.opmaak import DATUM, TEKST, soort_van
from hgw_excel.excel.blokken import blokken
from hgw_excel.excel.filters import heeft_filter
from hgw_excel.excel.typen import LANGST_IN_BLOK, te_typen_in_excel
from hgw_excel.lezen.bereik import Bereik
from hgw_excel.schema.celtekst import lengte

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

    Where a filter hides rows, each cell is written on its own: of a block Excel would put the first
    value in every cell in sight and nothing in the others.
    https://github.com/xlwings/xlwings/issues/747

    Args:
        blad: an xlwings sheet.
        cellen: None empties a cell.
    """
    formules = {plek: w for plek, w in cellen.items() if isinstance(w, Formule)}
    waarden = {p: te_typen_in_excel(w) for p, w in cellen.items() if not isinstance(w, Formule)}
    gewoon = {plek: f"={f.tekst}" for plek, f in formules.items() if not f.array}
    los = {p for p, w in waarden.items() if isinstance(w, str) and lengte(w) > LANGST_IN_BLOK}
    if len(cellen) > 1 and heeft_filter(blad):
        los = waarden.keys() | gewoon.keys()
    for blok in blokken(waarden.keys() - los):
        gebied, rijen = gebied_op(blad, blok), _rijen(blok, waarden)
        _zorg_voor_opmaak(gebied, rijen)
        gebied.value = rijen
    for plek in sorted(los & waarden.keys()):
        cel = cel_op(blad, plek)
        _zorg_voor_opmaak(cel, [[waarden[plek]]])
        cel.value = waarden[plek]
    for blok in blokken(gewoon.keys() - los):
        gebied_op(blad, blok).formula = _rijen(blok, gewoon)
    for plek in sorted(los & gewoon.keys()):
        cel_op(blad, plek).formula = gewoon[plek]
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
    for deel, opmaak in andere_opmaak(gebied, rijen):
        if soort_van(opmaak) == TEKST:
            deel.number_format = "General"


def andere_opmaak(
    gebied: Any,  # noqa: ANN401
    rijen: Sequence[Sequence[object]],
) -> Iterator[tuple[Any, str]]:
    """Yield the cells, with their format, that these values change how numbers look in.

    A number in a cell for text does; so does a day in a cell without format of its own, or for
    numbers: Excel then makes it one for days.
    """
    vlak = [waarde for rij in rijen for waarde in rij if _is_getal(waarde)]
    if not vlak:
        return
    opmaak = gebied.number_format
    if opmaak is not None:
        soort = soort_van(opmaak)
        dag = any(isinstance(waarde, date) for waarde in vlak)
        if soort == TEKST or (dag and soort != DATUM):
            yield gebied, opmaak
    elif len(rijen[0]) > 1:  # not all the same: one column after another
        for j in range(len(rijen[0])):
            yield from andere_opmaak(gebied[:, j], [[rij[j]] for rij in rijen])
    else:
        for i, rij in enumerate(rijen):
            yield from andere_opmaak(gebied[i, 0], [rij])


def _is_getal(waarde: object) -> bool:
    return isinstance(waarde, int | float | date) and not isinstance(waarde, bool)


def opmaak_die_verandert(
    blad: Any,  # noqa: ANN401
    cellen: Mapping[Plek, Celwaarde],
) -> dict[str, str]:
    """Return the format by A1 of the areas in which `zet` changes how numbers look."""
    waarden = {plek: w for plek, w in cellen.items() if _is_getal(w)}
    return {
        deel.address: opmaak
        for blok in blokken(waarden)
        for deel, opmaak in andere_opmaak(gebied_op(blad, blok), _rijen(blok, waarden))
    }
