"""Where a table stands on its sheet: known before anything is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.utility import quote_sheetname, xl_col_to_name

EERSTE_KOLOM = 1
"""Column A is an empty margin."""


@dataclass(frozen=True, slots=True)
class Plek:
    """Place of one table; rows and columns count from 0, as XlsxWriter does.

    Attributes:
        blad: name of the sheet.
        kop_rij: row of the headers.
        kolommen: column of each key.
        aantal: rows of data, at least one.
    """

    blad: str
    kop_rij: int
    kolommen: Mapping[str, int]
    aantal: int

    @property
    def eerste(self) -> int:
        """First row of data."""
        return self.kop_rij + 1

    @property
    def laatste(self) -> int:
        """Last row of data."""
        return self.kop_rij + self.aantal

    @property
    def kolom_van(self) -> int:
        """First column of the table."""
        return min(self.kolommen.values())

    @property
    def kolom_tot(self) -> int:
        """Last column of the table."""
        return max(self.kolommen.values())

    def bereik(self, key: str) -> str:
        """Return a column as a plain reference on its own sheet: '$G$6:$G$37'."""
        letter = xl_col_to_name(self.kolommen[key])
        return f"${letter}${self.eerste + 1}:${letter}${self.laatste + 1}"

    def op_blad(self, key: str) -> str:
        """Return a column as a reference from another sheet: 'Scores!$G$6:$G$37'."""
        return f"{quote_sheetname(self.blad)}!{self.bereik(key)}"

    def cel(self, key: str, i: int = 0) -> str:
        """Return one cell with its column fixed: '$G6', as conditional formats want it."""
        return f"${xl_col_to_name(self.kolommen[key])}{self.eerste + i + 1}"
