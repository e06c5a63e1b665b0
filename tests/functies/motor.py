"""The same calls, answered by each door: Python, the functions for Excel, the LAMBDA names."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import hgw_udfs
import ironcalc
import xlsxwriter
from hgw_udfs.gereedschap import GeenAntwoord, Mislukt, met_bron
from xlsxwriter.utility import xl_rowcol_to_cell

from hgw_excel.domein.school import School
from hgw_excel.schema.bladen.archief import normen as tabel_normen
from hgw_excel.schema.functie import Bron, Functie, alle, lambda_tekst
from hgw_excel.schema.kolom import Waarde
from tests.functies.rijen import FOUT, Aanroep
from tests.functies.vba import vanuit_cel
from tests.functies.windows import Bereik

EPOCH = datetime(1899, 12, 30)
FORMULE = 30
"""Column for the call; the arguments stand before it, a range over as many cells."""


def met_python(bron: Bron, aanroepen: Sequence[Aanroep]) -> list[object]:
    """Return what the value beside the LAMBDA says, of what may be asked of it."""
    return [_van_functie(bron, alle()[naam], args) for naam, args in aanroepen]


def _van_functie(bron: Bron, functie: Functie, args: tuple[object, ...]) -> object:
    paren = zip(functie.argumenten, args, strict=True)
    cellen = [arg for argument, arg in paren if not argument.reeks]
    if any(isinstance(cel, list) for cel in cellen):
        return "#VALUE!"
    return "#N/A" if FOUT in cellen else functie.waarde(bron, *map(gelezen, args))


def met_udf(bron: Bron, aanroepen: Sequence[Aanroep]) -> list[object]:
    """Return what the functions for Excel say when they are called as plain functions."""
    with met_bron(lambda: bron):
        return [_van_udf(getattr(hgw_udfs, naam), args) for naam, args in aanroepen]


def _van_udf(functie: Callable[..., object], args: tuple[object, ...]) -> object:
    try:
        return functie(*args)
    except GeenAntwoord:
        return "#N/A"
    except Mislukt:
        return "#VALUE!"


def met_vba(bron: Bron, aanroepen: Sequence[Aanroep]) -> list[object]:
    """Return what a cell shows in a workbook with macros: by its VBA and through xlwings."""
    with met_bron(lambda: bron):
        return [vanuit_cel(naam, list(map(_com, args))) for naam, args in aanroepen]


def schrijf_namen(pad: Path, school: School, normen: Sequence[Mapping[str, Waarde]]) -> None:
    """Write a workbook with no more than tblNormen and the names of the functions."""
    boek = xlsxwriter.Workbook(pad)
    kolommen = tabel_normen().table.columns
    cellen = [[rij.get(kolom.key) for kolom in kolommen] for rij in normen]
    koppen = [{"header": kolom.header} for kolom in kolommen]
    opties = {"name": "tblNormen", "columns": koppen, "data": cellen, "autofilter": False}
    boek.add_worksheet("Normen").add_table(0, 0, len(cellen), len(koppen) - 1, opties)
    for functie in (functie for functie in alle().values() if functie.excel):
        boek.define_name(functie.naam, f"={lambda_tekst(functie, school)}")
    boek.close()


def met_lambda(pad: Path, aanroepen: Sequence[Aanroep]) -> list[object]:
    """Return what ironcalc computes with the names in a workbook, each call in a cell."""
    model = ironcalc.load_from_xlsx(str(pad), "en", "UTC", "en")
    blad = len(model.get_worksheets_properties())
    model.add_sheet("Proef")
    for rij, (naam, args) in enumerate(aanroepen, 1):
        delen, kolom = [], 1
        for arg in args:
            cellen = arg if isinstance(arg, list) else [arg]
            for i, cel in enumerate(cellen):
                _zet(model, blad, rij, kolom + i, cel)
            van, tot = (xl_rowcol_to_cell(rij - 1, kolom - 1 + i) for i in (0, len(cellen) - 1))
            delen.append(van if van == tot else f"{van}:{tot}")
            kolom += len(cellen)
        model.update_cell_with_formula(blad, rij, FORMULE, f"={naam}({','.join(delen)})")
    model.evaluate()
    return [model.get_cell_value(blad, rij, FORMULE) for rij in range(1, len(aanroepen) + 1)]


DEUREN: Mapping[str, Callable[[Bron, Sequence[Aanroep]], list[object]]] = {
    "python": met_python,
    "udf": met_udf,
}
"""Each answers thousands of calls in a second; a cell of Excel takes ten times as long."""


def verschillen(aanroepen: Sequence[Aanroep], *antwoorden: Sequence[object]) -> list[str]:
    """Return the calls to which not every door gives one answer."""
    return [
        f"{aanroep.functie}{aanroep.argumenten}: {gegeven}"
        for aanroep, *gegeven in zip(aanroepen, *antwoorden, strict=True)
        if any(not _gelijk(gegeven[0], ander) for ander in gegeven[1:])
    ]


def gelezen(waarde: object) -> object:
    """Return a cell as a function gets it: an error in a range is empty."""
    if isinstance(waarde, list):
        return [[gelezen(cel) for cel in waarde]]
    return None if waarde == FOUT else waarde


def _com(waarde: object) -> object:
    """Return an argument as Excel gives it to VBA: an empty cell is a range as well."""
    if isinstance(waarde, list):
        return Bereik([waarde])
    return Bereik([[None]]) if waarde is None else waarde


def _zet(model: ironcalc.Model, blad: int, rij: int, kolom: int, waarde: object) -> None:
    if waarde is None:
        return
    if waarde == FOUT:
        model.update_cell_with_formula(blad, rij, kolom, "=NA()")
    elif isinstance(waarde, bool):
        model.update_cell_with_bool(blad, rij, kolom, waarde)
    elif isinstance(waarde, datetime):
        model.update_cell_with_number(blad, rij, kolom, float((waarde - EPOCH).days))
    elif isinstance(waarde, str):
        model.update_cell_with_text(blad, rij, kolom, waarde)
    else:
        model.update_cell_with_number(blad, rij, kolom, float(waarde))


def _gelijk(een: object, ander: object) -> bool:
    if isinstance(een, str) or isinstance(ander, str):
        return een == ander
    return abs(float(een) - float(ander)) < 1e-9
