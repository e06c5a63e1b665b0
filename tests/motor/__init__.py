"""Excel without Excel: an xlwings engine over openpyxl, so that buttons run in tests.

It does what xlwings and Microsoft document of Excel where the project leans on it; it is no proof
of what a real Excel does. Importing this module registers the engine "openpyxl" with xlwings.
"""

from pathlib import Path
from typing import Any

import xlwings

from tests.motor.app import App, Programma
from tests.motor.fouten import ComFout
from tests.motor.soorten import Alert

__all__ = [
    "Alert",
    "ComFout",
    "aanroepen",
    "antwoord",
    "bezig",
    "macros",
    "open_boek",
    "plaats_elders",
    "sluit_alles",
    "vakken",
    "weiger_na",
]

_PROGRAMMA = Programma()
MOTOR = xlwings.Engine(impl=_PROGRAMMA)
if "openpyxl" not in xlwings.engines.engines_by_name:
    xlwings.engines.add(MOTOR)


def open_boek(pad: Path, naast: bool = False) -> Any:  # xlwings has no types
    """Open a workbook as the one a button was pressed in: active, and `Book.caller()`.

    Args:
        pad: an .xlsx or .xlsm.
        naast: beside the books that are open; otherwise those are closed and Excel is started anew.
    """
    if not naast:
        sluit_alles()
    xlwings.engines.active = MOTOR
    boek = MOTOR.apps.active.books.open(pad)
    boek.set_mock_caller()
    return boek


def sluit_alles() -> None:
    """Close every workbook without saving, and forget which one called."""
    _PROGRAMMA.herstart()
    xlwings.engines.active = None
    if hasattr(xlwings.Book, "_mock_caller"):
        del xlwings.Book._mock_caller


def _app(boek: Any) -> App:
    app: App = boek.impl.app
    return app


def vakken(boek: Any) -> list[Alert]:
    """Return every box that was shown, in order."""
    return _app(boek).vakken


def antwoord(boek: Any, *antwoorden: str) -> None:
    """Say what is pressed in the boxes to come: 'yes', 'no', 'ok' or 'cancel'; else yes or ok."""
    _app(boek).antwoorden.extend(antwoorden)


def macros(boek: Any) -> list[tuple[str, tuple[object, ...]]]:
    """Return every macro that was asked to run, with what it was given."""
    return _app(boek).macros


def aanroepen(boek: Any) -> list[str]:
    """Return every call to Excel so far that costs time: 'lees raw_value Scores!A1:F30'."""
    aanroepen: list[str] = boek.impl.aanroepen
    return aanroepen


def bezig(boek: Any, aan: bool = True) -> None:
    """Let a cell be in edit mode: Excel refuses every call that changes something."""
    boek.impl.bezig = aan


def weiger_na(boek: Any, aantal: int) -> None:
    """Let Excel do so many changes of cells or sizes of tables, refuse the next, and then go on."""
    boek.impl.over = aantal


def plaats_elders(boek: Any, plek: str | None) -> None:
    """Let the workbook live in the cloud.

    Args:
        plek: what `fullname` says; None when xlwings can't tell, and raises.
    """
    boek.impl.elders, boek.impl.plek = True, plek
