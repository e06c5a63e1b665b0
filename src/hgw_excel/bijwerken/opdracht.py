"""What the patcher is told, in the words of the file: sheets by name, cells by place from zero."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

Plek = tuple[int, int]
"""Row and column, from zero."""

Getoond = str | float | int
"""What stands beside a formula as its value; only a `Foutwaarde` is an error, '#N/A' a text."""


class Formule(NamedTuple):
    """A formula to put in a cell (ready text, without '=') with the value it has now."""

    tekst: str
    waarde: Getoond
    array: bool = False


Celwaarde = str | float | int | bool | date | Formule | None
"""What a cell gets; None empties it, a text is always stored as text."""


@dataclass(frozen=True, slots=True)
class Opdracht:
    """All changes to one workbook.

    Attributes:
        waarden: per sheet the cells to set; each keeps its style, but a number or day that would
            look like something else gets the number format of its column (see `opmaak`). A new
            row of a table is named here by the place it will have.
        berekend: per sheet the value to keep beside the formula of a cell; the formula stays.
        verlengd: per table how many rows it grows at its end.
        hoogtes: per sheet the least height of a row in points, for rows whose text grew.
        afdruk: per sheet the first and the last row that came to be in use: a print area that
            ends just above them goes on to the last one.
    """

    waarden: Mapping[str, Mapping[Plek, Celwaarde]] = field(default_factory=dict)
    berekend: Mapping[str, Mapping[Plek, Getoond]] = field(default_factory=dict)
    verlengd: Mapping[str, int] = field(default_factory=dict)
    hoogtes: Mapping[str, Mapping[int, float]] = field(default_factory=dict)
    afdruk: Mapping[str, tuple[int, int]] = field(default_factory=dict)


class Overgeslagen(NamedTuple):
    """A cell that was left as it is, with the reason: 'formule', 'te lang' or 'teken'."""

    blad: str
    plek: Plek
    reden: str


class Gepatcht(NamedTuple):
    """The new bytes (the very same object when nothing changed) and the cells left alone."""

    inhoud: bytes
    overgeslagen: tuple[Overgeslagen, ...] = ()
