"""Open a file or the menu for the user, in a window of its own."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from hgw_excel import platform

if TYPE_CHECKING:
    from pathlib import Path

_TERMINAL = """on run woorden
    set regel to ""
    repeat with woord in woorden
        set regel to regel & quoted form of (contents of woord) & " "
    end repeat
    tell application "Terminal"
        activate
        do script regel
    end tell
end run"""
"""AppleScript that opens a Terminal window with the command it is given, word by word."""


_VAK = """on run woorden
    display alert (item 1 of woorden) message (item 2 of woorden) as warning
end run"""


def open_bestand(pad: Path) -> bool:
    """Open a file in the program that belongs to it; False when that can't be done."""
    import subprocess

    volledig = os.path.abspath(pad)
    try:
        if platform.SYSTEEM == "win32":
            os.startfile(volledig)  # type: ignore[attr-defined, unused-ignore]
            return True
        opdracht = "open" if platform.SYSTEEM == "darwin" else "xdg-open"
        stil = subprocess.DEVNULL
        subprocess.Popen([opdracht, volledig], stdin=stil, stdout=stil, stderr=stil)
    except OSError:
        return False
    return True


def open_menu(map_: Path) -> bool:
    """Start `hgw` for a folder in a terminal window of its own; False when there is none."""
    import subprocess

    hgw = [_python_met_venster(), "-P", "-m", "hgw_excel", os.path.abspath(map_)]
    stil = subprocess.DEVNULL
    try:
        if platform.SYSTEEM == "win32":
            subprocess.Popen(hgw, creationflags=0x10)  # CREATE_NEW_CONSOLE
        elif platform.SYSTEEM == "darwin":
            subprocess.Popen(["osascript", "-e", _TERMINAL, *hgw], stdout=stil, stderr=stil)
        else:
            subprocess.Popen(["x-terminal-emulator", "-e", *hgw], stdout=stil, stderr=stil)
    except OSError:
        return False
    return True


def toon_zin(titel: str, zin: str) -> bool:
    """Show a sentence in a box of the system itself, for when Excel can't; False without one."""
    import subprocess

    try:
        if platform.SYSTEEM == "win32":
            _user32().MessageBoxW(None, zin, titel, 0x30)  # MB_ICONWARNING
        elif platform.SYSTEEM == "darwin":
            subprocess.run(["osascript", "-e", _VAK, titel, zin], check=True, capture_output=True)
        else:
            return False
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def _user32():  # noqa: ANN202  # pragma: no cover - only on Windows
    import ctypes

    return ctypes.windll.user32  # type: ignore[attr-defined, unused-ignore]


def _python_met_venster() -> str:
    """Return the Python that runs; on Windows the one that has a console: pythonw has none."""
    from pathlib import Path

    deze = Path(sys.executable)
    console = deze.with_name("python.exe")
    return str(console if platform.SYSTEEM == "win32" and console.is_file() else deze)
