"""One open workbook: the openpyxl workbook with formulas, and what each formula shows."""

import os
from typing import TYPE_CHECKING, Any, cast

from openpyxl import Workbook
from xlwings import XlwingsError, base_classes

from tests.motor.api import BoekApi
from tests.motor.blad import Sheets
from tests.motor.cel import nieuwe_functies
from tests.motor.fouten import bezet, weiger
from tests.motor.laden import laad
from tests.motor.namen import Names
from tests.motor.opslaan import bewaar
from tests.motor.rekenen import reken
from tests.motor.waarden import Celwaarde

if TYPE_CHECKING:
    from tests.motor.app import App

Getoond = dict[tuple[int, int], Celwaarde]


class Boek(base_classes.Book):
    """A workbook.

    Attributes:
        pad: where it was saved, None when it never was.
        getoond: by sheet and cell (row, column from 1) what a formula shows, None when unknown.
        aanroepen: every call that costs Excel time.
        bezig: a cell is in edit mode, so that nothing can be changed.
        over: after how many changes of cells Excel refuses one, None for never.
        alleen_lezen: opened read-only.
        nieuwe_functies: functions that a file writes with a prefix, as far as this one has them.
        elders, plek: the book lives in the cloud, and what `fullname` then says.
    """

    def __init__(self, app: "App", pad: str | None, naam: str) -> None:
        self._app, self.pad, self._naam = app, pad, naam
        wb = Workbook()
        self.wb, self.getoond = laad(pad) if pad else (wb, {ws: cast("Getoond", {}) for ws in wb})
        self.aanroepen: list[str] = []
        self.bezig, self.over = False, cast("int | None", None)
        self.elders, self.plek = False, ""
        self.vuil = any(None in waarden.values() for waarden in self.getoond.values())
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
        self.reken()
        doel = os.path.abspath(path or self.pad or f"{self._naam}.xlsx")
        bewaar(self.wb, self.getoond, doel)
        self.pad, self._naam, self.opgeslagen = doel, os.path.basename(doel), True

    def tel(self, wat: str) -> None:
        """Note a call that reads a setting."""
        self.aanroepen.append(f"lees {wat}")

    def lees(self, wat: str) -> None:
        """Note a call that reads, after computing when something changed."""
        self.aanroepen.append(f"lees {wat}")
        self.bijgewerkt()

    def wijzig(self, wat: str, cellen: bool = False) -> None:
        """Note a call that changes something; of cells or the size of a table when `cellen`.

        Raises:
            ComFout: Excel is busy, or was told to refuse this one.
        """
        if self.bezig:
            raise bezet()
        if cellen and self.over is not None:
            self.over -= 1
            if self.over < 0:
                self.over = None
                raise weiger("Excel wil dit niet.")
        self.aanroepen.append(f"zet {wat}")
        self.vuil |= cellen
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
