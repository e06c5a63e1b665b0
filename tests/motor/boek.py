"""One open workbook: the openpyxl workbook with formulas, and what each formula shows."""

import os
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from xlwings import XlwingsError, base_classes

from tests.motor.api import BoekApi
from tests.motor.blad import Sheets
from tests.motor.cel import nieuwe_functies
from tests.motor.fouten import weiger
from tests.motor.namen import Names
from tests.motor.opslaan import bewaar, lees_getoond
from tests.motor.rekenen import reken
from tests.motor.waarden import Celwaarde

if TYPE_CHECKING:
    from tests.motor.app import App

Getoond = dict[tuple[int, int], Celwaarde]


class Boek(base_classes.Book):
    """A workbook.

    Attributes:
        pad: where it was saved, None when it never was.
        getoond: by sheet and cell (row, column from 1) what a formula shows.
        aanroepen: every call that costs Excel time.
        over: how many changes Excel still does, None for all.
        alleen_lezen: opened read-only.
        nieuwe_functies: functions that a file writes with a prefix, as far as this one has them.
        elders, plek: the book lives in the cloud, and what `fullname` then says.
    """

    def __init__(self, app: "App", pad: str | None, naam: str) -> None:
        self._app, self.pad, self._naam = app, pad, naam
        self.wb: Workbook = (
            load_workbook(pad, keep_vba=pad.lower().endswith(".xlsm"), rich_text=False)
            if pad
            else Workbook()
        )
        self.getoond: dict[Worksheet, Getoond] = (
            lees_getoond(self.wb, pad) if pad else {ws: {} for ws in self.wb}
        )
        self.aanroepen: list[str] = []
        self.over: int | None = None
        self.elders, self.plek = False, ""
        self.vuil = False
        self.opgeslagen, self.alleen_lezen = True, False
        self.nieuwe_functies = nieuwe_functies(self.wb)

    @property
    def app(self) -> "App":
        """The programme it is open in."""
        return self._app

    @property
    def api(self) -> BoekApi:
        """The native object."""
        return BoekApi(self)

    @property
    def name(self) -> str:
        """The file name."""
        return self._naam

    @property
    def fullname(self) -> str:
        """Path and name; in the cloud an address, or an error of xlwings."""
        if self.elders and not self.plek:
            raise XlwingsError("Couldn't find the local OneDrive folder.")
        return self.plek if self.elders else self.pad or self._naam

    @property
    def sheets(self) -> Sheets:
        """All sheets."""
        return Sheets(self)

    @property
    def names(self) -> Names:
        """All names, those of one sheet included."""
        return Names(self)

    def activate(self) -> None:
        """Put this book in front."""
        self._app.open.remove(self)
        self._app.open.append(self)

    def close(self) -> None:
        """Close without saving."""
        self._app.open.remove(self)

    def save(self, path: Any = None, password: str | None = None) -> None:
        """Write the file, with what every formula shows."""
        self.wijzig("save")
        self.bijgewerkt()
        doel = os.path.abspath(path or self.pad or f"{self._naam}.xlsx")
        bewaar(self.wb, self.getoond, doel)
        self.pad, self._naam, self.opgeslagen = doel, os.path.basename(doel), True

    def lees(self, wat: str) -> None:
        """Note a call that reads, after computing when something changed."""
        self.aanroepen.append(f"lees {wat}")
        self.bijgewerkt()

    def wijzig(self, wat: str) -> None:
        """Note a call that changes something.

        Raises:
            ComFout: Excel is busy, or was told to refuse by now.
        """
        if self.over is not None:
            if self.over <= 0:
                raise weiger("Excel is bezig.")
            self.over -= 1
        self.aanroepen.append(f"zet {wat}")
        self.opgeslagen = False

    def bijgewerkt(self) -> None:
        """Compute when something changed and Excel computes by itself."""
        if self.vuil and self._app.calculation == "automatic":
            self.reken()

    def reken(self) -> None:
        """Let every formula of ours show what its Python value is now."""
        if self.vuil:
            self.vuil = False
            reken(self.wb, self.getoond, self._naam)
