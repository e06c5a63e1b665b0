"""How a kind of sheet is built, and how its builder is found.

`Sheet.bouwer` is the name of a module in this folder. That module has

    def bouw(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap) -> None

and, when a table stands on its sheet at another place than usual,

    def plaats(sheet: Sheet, werkboek: Workbook) -> tuple[int, int]   # header row, first column

So a new kind of sheet is one file. Before `bouw` is called the sheet has its gridlines off, its
tab colour and its margin column; the builder writes cells, widths and heights, defines the names
of `sheet.head` (by `gereedschap.kopcel`), freezes and sets up the page (`druk.zet_druk`).
A view protects itself (`blad.protect("")`) and unlocks its drop-downs (`locked=False`).
"""

from importlib import import_module
from typing import Protocol, cast

from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet
from hgw_excel.schema.werkboek import Workbook


class Bouwer(Protocol):
    """A function that draws one sheet."""

    def __call__(
        self, blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap
    ) -> None:
        """Write everything that stands on the sheet."""


class Plaatser(Protocol):
    """A function that says where the table of a sheet stands."""

    def __call__(self, sheet: Sheet, werkboek: Workbook) -> tuple[int, int]:
        """Return the row of the headers and the first column, both from 0."""


def bouwer(naam: str) -> Bouwer:
    """Return the builder called `naam` in a schema."""
    return cast(Bouwer, import_module(f"hgw_excel.bouwen.{naam}").bouw)


def plaatser(naam: str) -> Plaatser | None:
    """Return where that builder puts its table, None for the usual place."""
    module = import_module(f"hgw_excel.bouwen.{naam}")
    return cast("Plaatser | None", getattr(module, "plaats", None))
