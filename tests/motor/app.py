"""The programme: engine, apps, app and its open workbooks."""

import os
from collections import deque
from collections.abc import Iterator
from typing import Any

from xlwings import base_classes

from tests.motor.api import AppApi
from tests.motor.boek import Boek
from tests.motor.fouten import weiger
from tests.motor.soorten import Alert
from tests.motor.waarden import gelezen, te_schrijven


class Programma:
    """The engine that xlwings talks to: at most one Excel at a time."""

    name, type = "openpyxl", "desktop"

    def __init__(self) -> None:
        self._app = App(self)

    @property
    def apps(self) -> "Apps":
        """The running programmes."""
        return Apps(self)

    @property
    def app(self) -> "App":
        """The one that runs."""
        return self._app

    def herstart(self) -> None:
        """Forget everything that is open or was set."""
        self._app = App(self)

    @staticmethod
    def prepare_xl_data_element(waarde: object, opties: object) -> object:
        """Return one value as it goes to Excel."""
        return te_schrijven(waarde)

    @staticmethod
    def clean_value_data(
        rijen: Any,
        datum: Any,
        leeg: object,
        getal: Any,
        fouten_als_tekst: bool,
    ) -> list[list[object]]:
        """Return values as Python gets them, by the options of the range."""
        return [[gelezen(w, datum, leeg, getal, fouten_als_tekst) for w in rij] for rij in rijen]


class Apps(base_classes.Apps):
    """One app, whose pid is 1."""

    def __init__(self, programma: Programma) -> None:
        self._programma = programma

    def keys(self) -> list[int]:
        """Return the pids."""
        return [1]

    def add(self, **_: object) -> "App":
        """Start Excel anew."""
        self._programma.herstart()
        return self._programma.app

    def __iter__(self) -> Iterator["App"]:
        return iter([self._programma.app])

    def __len__(self) -> int:
        return 1

    def __getitem__(self, pid: int) -> "App":
        return self._programma.app


class App(base_classes.App):
    """Excel itself."""

    pid, hwnd, version, path = 1, 0, "16.0", ""
    visible = screen_updating = display_alerts = enable_events = interactive = True
    status_bar = cut_copy_mode = False
    vult_door, vult_een_keer = True, False
    """What AutoCorrect is set to; whether the next formula fills its column, whatever that is:
    https://github.com/xlwings/xlwings/issues/2113"""

    def __init__(self, engine: Programma) -> None:
        self.engine = engine
        self.open: list[Boek] = []
        self.vakken: list[Alert] = []
        self.antwoorden: deque[str] = deque()
        self.macros: list[tuple[str, tuple[object, ...]]] = []
        self._calculation = "automatic"

    @property
    def api(self) -> AppApi:
        """The native object."""
        return AppApi(self)

    @property
    def books(self) -> "Books":
        """The open workbooks."""
        return Books(self)

    @property
    def selection(self) -> Any:
        """What is selected on the sheet that shows."""
        return self.open[-1].sheets.active.selectie() if self.open else None

    @property
    def calculation(self) -> str:
        """'automatic' or 'manual'."""
        return self._calculation

    @calculation.setter
    def calculation(self, stand: str) -> None:
        for boek in self.open:
            boek.wijzig(f"calculation {stand}")
        self._calculation = stand

    def calculate(self) -> None:
        """Compute every open workbook."""
        for boek in self.open:
            boek.reken()

    def activate(self, steal_focus: bool = False) -> None:
        """Do nothing: there is no window."""

    def quit(self) -> None:
        """Close everything."""
        self.engine.herstart()

    def run(self, macro: str, args: tuple[object, ...]) -> None:
        """Write down which macro was asked for."""
        self.macros.append((macro, tuple(args)))

    def alert(
        self, tekst: str, titel: str | None, knoppen: str, soort: str | None, _: object
    ) -> str:
        """Write a box down and press what was said, else yes or ok."""
        self.vakken.append(Alert(tekst, titel or "", knoppen, soort or ""))
        mogelijk = knoppen.split("_")
        gedrukt = self.antwoorden.popleft() if self.antwoorden else mogelijk[0]
        if gedrukt not in mogelijk:
            raise ValueError(f"no button {gedrukt!r} in {knoppen!r}: {tekst}")
        return gedrukt


class Books(base_classes.Books):
    """The open workbooks; the last one is active."""

    def __init__(self, app: App) -> None:
        self.app = app

    api = True

    @property
    def active(self) -> Boek:
        """The one in front."""
        return self.app.open[-1]

    def __call__(self, naam_of_nummer: str | int) -> Boek:
        if isinstance(naam_of_nummer, int):
            return self.app.open[naam_of_nummer - 1]
        for boek in self.app.open:
            if boek.name.lower() == naam_of_nummer.lower():
                return boek
        raise KeyError(naam_of_nummer)

    def __len__(self) -> int:
        return len(self.app.open)

    def __iter__(self) -> Iterator[Boek]:
        return iter(list(self.app.open))

    def add(self) -> Boek:
        """Make a workbook that was never saved."""
        nummer = sum(not boek.pad for boek in self.app.open) + 1
        self.app.open.append(Boek(self.app, None, f"Map{nummer}"))
        return self.active

    def open(self, pad: str, *_: object, **__: object) -> Boek:
        """Open a file."""
        if any(boek.name.lower() == os.path.basename(pad).lower() for boek in self.app.open):
            raise weiger("Er is al een werkmap met deze naam open.")
        self.app.open.append(Boek(self.app, pad, os.path.basename(pad)))
        return self.active
