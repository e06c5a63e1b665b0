"""Columns, tables and sheets: the only place where each of them exists.

Template, drop-down, input message, reader, checks and docs all follow from these records.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal


class Foutwaarde(str):
    """An error that a formula gives, '#N/A'; a child may be called that in a plain text."""

    __slots__ = ()


Waarde = str | float | int | date | None
Role = Literal["v", "f", "a", "k"]
"""v typed by the teacher, f native formula, a filled by an actie, k key or label written once."""


@dataclass(frozen=True, slots=True)
class Tekst:
    """Free text; `lang` text wraps and sets the height of its row."""

    lang: bool = False


@dataclass(frozen=True, slots=True)
class Getal:
    """A number from `minimum` to `maximum`; `codes` are words allowed instead."""

    minimum: float
    maximum: float
    geheel: bool = False
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Datum:
    """A date."""


@dataclass(frozen=True, slots=True)
class Keuze:
    """A word from the list `lijst`; `vrij` allows own text, `ook` holds further spellings."""

    lijst: str
    vrij: bool = False
    ook: tuple[str, ...] = ()


Kind = Tekst | Getal | Datum | Keuze


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        key: ASCII name, unique in its table; formulas and code use this, never the header.
        header: what stands in the cell above the column.
        width: in Excel's character units.
        help: one Dutch sentence: the input message of the cell.
        formule: name of its formula (role f); `params` fill the formula in.
        band: text above a run of columns, usually the vakgebied.
        grouped: closed until someone opens it.
        required: a row with an id may not leave it empty.
        personal: name or free text about a child: never quoted in a message.
        leerjaren: the leerjaren whose cells count; empty means all.
    """

    key: str
    header: str
    kind: Kind
    width: float
    help: str
    role: Role = "v"
    formule: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    band: str = ""
    grouped: bool = False
    required: bool = False
    personal: bool = False
    leerjaren: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell above or beside a table that has a name in the workbook, or only a formula.

    `naam` is the defined name; `label` stands beside it.
    """

    naam: str
    label: str
    kind: Kind
    role: Role = "v"
    help: str = ""
    formule: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    personal: bool = False


RowsOf = Literal["leerling", "vrij", "vast"]
"""leerling: one row a pupil; vrij: empty rows to type in; vast: the rows of `rijen`."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `vrij` tables get `aantal` empty rows, `vast` tables the given `rijen`."""

    name: str
    columns: tuple[Column, ...]
    rows: RowsOf
    aantal: int = 1
    rijen: tuple[Mapping[str, Waarde], ...] = ()
    filter: bool = False

    def column(self, key: str) -> Column:
        """Return the column with this key."""
        return next(column for column in self.columns if column.key == key)

    def has(self, key: str) -> bool:
        """Tell whether the table has a column with this key."""
        return any(column.key == key for column in self.columns)


Zicht = Literal["werk", "rechts", "verborgen"]
"""werk: petrol tab on the left; rechts: grey tab; verborgen: very hidden."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: a table with a head, or a view (`table` is None) drawn by its own builder.

    Attributes:
        naam: name on the tab.
        titel: row 1; `hulp`: the sentence in row 2, or the name of a formula in `hulp_formule`.
        bouwer: which builder draws it: 'tabel', 'start', 'plan', 'indeling' or a view's own.
        head: named cells and formulas above the table.
        papier: 'A4' or 'A3', with `liggend`; '' when the sheet is not meant for paper.
        hoogte: height of a row in points, 0 when the text sets it.
        gebied: key of the gebied a Plan sheet belongs to.
        namen: whether names of children stand on it; the footer says so.
    """

    naam: str
    titel: str
    hulp: str = ""
    zicht: Zicht = "werk"
    bouwer: str = "tabel"
    table: Table | None = None
    head: tuple[HeadCell, ...] = ()
    hulp_formule: str = ""
    papier: Literal["", "A4", "A3"] = ""
    liggend: bool = True
    hoogte: float = 18
    gebied: str = ""
    namen: bool = True


Lijsten = Mapping[str, tuple[Waarde, ...]]
