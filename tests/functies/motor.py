"""The same calls, answered by each door: Python, the functions for Excel, the LAMBDA names."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import hgw_udfs
import ironcalc
import xlsxwriter
import xlwings
from hgw_udfs.gereedschap import met_bron
from xlsxwriter.utility import xl_rowcol_to_cell
from xlwings import conversion

from hgw_excel.domein.school import School
from hgw_excel.schema.bladen.archief import normen as tabel_normen
from hgw_excel.schema.functie import Bron, alle, lambda_tekst
from hgw_excel.schema.kolom import Waarde
from tests.functies.rijen import FOUT, Aanroep

EPOCH = datetime(1899, 12, 30)
FORMULE = 30
"""Column for the call; the arguments stand before it, a range over as many cells."""


class _Proef:
    """As little of a program as the converters of xlwings ask."""

    name = "proef"

    @staticmethod
    def clean_value_data(data, datetime_builder, empty_as, number_builder, err_to_str):
        return [[empty_as if cel is None else cel for cel in rij] for rij in data]

    @staticmethod
    def prepare_xl_data_element(cel, options):
        return cel


PROEF = xlwings.Engine(impl=_Proef())
xlwings.engines.add(PROEF)


def met_python(bron: Bron, aanroepen: Sequence[Aanroep]) -> list[object]:
    """Return what the value beside the LAMBDA says."""
    functies = alle()
    return [functies[naam].waarde(bron, *map(gelezen, args)) for naam, args in aanroepen]


def met_udf(bron: Bron, aanroepen: Sequence[Aanroep]) -> list[object]:
    """Return what the functions for Excel say when they are called as plain functions."""
    with met_bron(lambda: bron):
        return [getattr(hgw_udfs, naam)(*map(gelezen, args)) for naam, args in aanroepen]


def door_xlwings(bron: Bron, aanroepen: Sequence[Aanroep]) -> list[object]:
    """Return the same, with arguments and answer through the converters of xlwings."""
    uit = []
    with met_bron(lambda: bron):
        for naam, args in aanroepen:
            opties = [{"ndim": 2} if a.reeks else {} for a in alle()[naam].argumenten]
            ruw = [
                conversion.read(None, _com(arg), optie, PROEF.name)
                for arg, optie in zip(args, opties, strict=True)
            ]
            gegeven = getattr(hgw_udfs, naam)(*ruw)
            uit.append(conversion.write(gegeven, None, {}, PROEF.name)[0][0])
    return uit


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
    "xlwings": door_xlwings,
}


def verschillen(aanroepen: Sequence[Aanroep], *antwoorden: Sequence[object]) -> list[str]:
    """Return the calls to which not every door gives one answer."""
    return [
        f"{aanroep.functie}{aanroep.argumenten}: {gegeven}"
        for aanroep, *gegeven in zip(aanroepen, *antwoorden, strict=True)
        if any(not _gelijk(gegeven[0], ander) for ander in gegeven[1:])
    ]


def gelezen(waarde: object) -> object:
    """Return a cell as Python gets it: an error is empty."""
    if isinstance(waarde, list):
        return [[gelezen(cel) for cel in waarde]]
    return None if waarde == FOUT else waarde


def _com(waarde: object) -> object:
    """Return a cell as the program gives it to xlwings: numbers are floats, rows are tuples."""
    if isinstance(waarde, list):
        return (tuple(_com(cel) for cel in waarde),) if len(waarde) > 1 else _com(waarde[0])
    if isinstance(waarde, int) and not isinstance(waarde, bool):
        return float(waarde)
    return None if waarde == FOUT else waarde


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
