"""The folders of the user that are ours, and the reports in one of them."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from hgw_excel import platform

if TYPE_CHECKING:
    from pathlib import Path

TE_BEWAREN = 20
"""How many log files stay; older ones go when a new one is written."""


def logmap() -> Path:
    """Return the per-user folder for reports on faults of the program itself."""
    windows, xdg = ("LOCALAPPDATA", "AppData/Local"), ("XDG_STATE_HOME", ".local/state")
    map_ = _gebruikersmap(windows, "Library/Logs", xdg)
    return map_ if platform.SYSTEEM == "darwin" else map_ / "log"


def instellingenmap() -> Path:
    """Return the per-user folder for what the program remembers."""
    windows, xdg = ("APPDATA", "AppData/Roaming"), ("XDG_CONFIG_HOME", ".config")
    return _gebruikersmap(windows, "Library/Application Support", xdg)


def omgevingsmap() -> Path:
    """Return the per-user folder for the Python that the buttons in Excel start.

    No space in it on a Mac: the script by which xlwings starts Python there puts no quotes around.
    """
    windows, xdg = ("LOCALAPPDATA", "AppData/Local"), ("XDG_DATA_HOME", ".local/share")
    return _gebruikersmap(windows, "Library", xdg) / "omgeving"


def _gebruikersmap(windows: tuple[str, str], mac: str, xdg: tuple[str, str]) -> Path:
    """Return our folder in one of the user's own; each pair is a variable and what holds without.

    A relative path in an XDG variable counts for nothing, as its specification says.
    """
    from pathlib import Path

    if platform.SYSTEEM == "darwin":
        return Path.home() / mac / "hgw-excel"
    naam, anders = windows if platform.SYSTEEM == "win32" else xdg
    gekozen = os.environ.get(naam, "")
    eigen = bool(gekozen) if platform.SYSTEEM == "win32" else Path(gekozen).is_absolute()
    return (Path(gekozen) if eigen else Path.home() / anders) / "hgw-excel"


def schrijf_log(tekst: str) -> Path | None:
    """Write a report and return where it is, or None when no place can be written.

    Make `tekst` with `verslag.maak_verslag`: nothing of a pupil may stand in it.
    """
    import tempfile
    from pathlib import Path

    for kies in (logmap, lambda: Path(tempfile.gettempdir()) / "hgw-excel-log"):
        try:
            return _schrijf_log(kies(), tekst)
        except (OSError, RuntimeError):
            continue
    return None


def _schrijf_log(map_: Path, tekst: str) -> Path:
    map_.mkdir(parents=True, exist_ok=True)
    doel = map_ / f"fout-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.txt"
    doel.write_text(tekst, encoding="utf-8")
    for oud in sorted(map_.glob("fout-*.txt"))[:-TE_BEWAREN]:
        oud.unlink(missing_ok=True)
    return doel
