"""Which computed columns and named cells can change when others do: what their formulas name."""

import re
from collections.abc import Collection, Iterator, Mapping

from hgw_excel.schema.formule import alle, kolommen_in
from hgw_excel.schema.kolom import Column, HeadCell
from hgw_excel.schema.werkboek import Workbook

Deel = tuple[str, str]
"""A column by table and key, or a named cell by '' and its name."""

_HELE_TABEL = re.compile(r"\b(tbl\w+)(?!\w|\[\w)")
_NAAM = re.compile(r"\b[a-z]\w*_\w+\b")


def afhankelijk(werkboek: Workbook, begin: Collection[Deel]) -> frozenset[Deel]:
    """Return `begin` with all that hangs on it, straight or by way of another formula."""
    noemt = dict(_noemt(werkboek))
    uit, nieuw = set(begin), set(begin)
    while nieuw:
        geraakt = nieuw | {(tabel, "") for tabel, _ in nieuw if tabel}
        nieuw = {deel for deel in noemt.keys() - uit if not noemt[deel].isdisjoint(geraakt)}
        uit |= nieuw
    return frozenset(uit)


def _noemt(werkboek: Workbook) -> Iterator[tuple[Deel, frozenset[Deel]]]:
    """Yield each computed column and named cell with what its formula names."""
    for tabel in werkboek.tabellen.values():
        for kolom in tabel.columns:
            if kolom.role == "f":
                yield (tabel.name, kolom.key), genoemd(werkboek.koppen, kolom, tabel.name)
    for kop in werkboek.koppen.values():
        if kop.role == "f":
            yield ("", kop.naam), genoemd(werkboek.koppen, kop)


def genoemd(
    koppen: Mapping[str, HeadCell], cel: Column | HeadCell, tabel: str = ""
) -> frozenset[Deel]:
    """Return what a formula names: columns, named cells, and whole tables as one with key ''.

    Args:
        tabel: the table it stands in, the one of each cell in its own row.
    """
    tekst = alle()[cel.formule].excel.format_map(cel.params)
    namen = {("", naam) for naam in _NAAM.findall(tekst) if naam in koppen}
    heel = {(naam, "") for naam in _HELE_TABEL.findall(tekst)}
    return frozenset({*kolommen_in(tekst, tabel), *namen, *heel})
