"""The whole workbook: its sheets, its tables by name, its lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from hgw_excel.domein.school import School
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.kolom import HeadCell, Lijsten, Sheet, Table


@dataclass(frozen=True)
class Workbook:
    """A klassenmap for one school and one set of leerjaren.

    Attributes:
        versie: template version.
        sheets: in the order of the tabs, very hidden ones last.
        lijsten: values of each named list, by key without 'lst_'.
    """

    versie: int
    school: School
    leerjaren: tuple[int, ...]
    gebieden: tuple[Gebied, ...]
    sheets: tuple[Sheet, ...]
    lijsten: Lijsten

    @cached_property
    def tabellen(self) -> Mapping[str, Table]:
        """Every table by its name."""
        return {sheet.table.name: sheet.table for sheet in self.sheets if sheet.table}

    @cached_property
    def koppen(self) -> Mapping[str, HeadCell]:
        """Every named head cell by its name."""
        return {cel.naam: cel for sheet in self.sheets for cel in sheet.head}

    def tabel(self, naam: str) -> Table:
        """Return a table by name."""
        return self.tabellen[naam]

    def blad(self, tabel: str) -> Sheet:
        """Return the sheet that holds a table."""
        return next(s for s in self.sheets if s.table and s.table.name == tabel)

    def gebied(self, sleutel: str) -> Gebied:
        """Return a gebied by key."""
        return next(g for g in self.gebieden if g.sleutel == sleutel)
