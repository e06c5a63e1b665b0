"""The Python of their own that the buttons in Excel start: a venv in a folder of the user.

What is ours carries a file `MERK`; a folder without it is never changed. `maken` changes it.
Standard library only.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path

from hgw_excel import platform
from hgw_excel.installatie.wiel import vingerafdruk

MERK = "hgw-omgeving.json"

NODIG = ("click", "lxml.etree", "openpyxl", "pandas", "python_calamine", "pyopenvba", "rich",
         "tomlkit", "xlsxwriter", "xlwings")  # fmt: skip
"""What must be importable besides hgw-excel itself; a half installation lacks some."""

EIGEN = {"win32": ("pythoncom",), "darwin": ("appscript",)}
"""Through which xlwings talks to Excel there."""

_ONZE = {MERK, "bin", "include", "lib", "lib64", "share", "scripts", "pyvenv.cfg", ".gitignore"}
_ONZE |= {".ds_store", "desktop.ini"}
"""What a venv, pip and the system itself put in the folder, in small letters; and libraries."""

_KEUR = """
import importlib, sys
try:
    for naam in sys.argv[1:]:
        importlib.import_module(naam)
except Exception:
    sys.exit(3)
"""


class Stand(Enum):
    """How a folder is before anything is done."""

    NIEUW = auto()
    """It is not there, or empty."""
    GOED = auto()
    OUD = auto()
    """Its Python runs, but hgw-excel in it is another one or a part is missing."""
    KAPOT = auto()
    """It is ours, but its Python does not run."""
    VREEMD = auto()
    """Something of someone else is in it."""


def python_van(map_: Path) -> Path:
    """Return where the Python of an environment is."""
    return map_ / ("Scripts/python.exe" if platform.SYSTEEM == "win32" else "bin/python")


def draait_hieruit(map_: Path) -> bool:
    """Tell whether this very program runs from that environment."""
    with suppress(OSError):
        return os.path.samefile(sys.prefix, map_)
    return False


def stand(map_: Path, wiel: Path) -> Stand:
    """Look how it is; nothing is changed."""
    if not map_.exists() or (map_.is_dir() and not any(map_.iterdir())):
        return Stand.NIEUW
    merk = _lees_merk(map_)
    if merk is None:
        return Stand.VREEMD
    code = keur(map_)
    if code not in (0, 3):
        return Stand.KAPOT
    return Stand.OUD if code or merk != vingerafdruk(wiel) else Stand.GOED


def is_van_ons(map_: Path) -> bool:
    """Tell whether hgw made this folder."""
    return _lees_merk(map_) is not None


def van_een_ander(map_: Path) -> list[str]:
    """Return the names in an environment that nobody but its user can have put there."""
    namen = (pad.name for pad in map_.iterdir())
    return sorted(n for n in namen if n.lower() not in _ONZE and not n.lower().endswith(".dll"))


def _lees_merk(map_: Path) -> str | None:
    try:
        return str(json.loads((map_ / MERK).read_text("utf-8"))["wiel"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def schrijf_merk(map_: Path, wiel: str) -> None:
    """Make it ours, with the fingerprint of the wheel it came from; '' until it is whole."""
    (map_ / MERK).write_text(json.dumps({"wiel": wiel}), "utf-8")


def keur(map_: Path) -> int | None:
    """Return 0 when all is there, 3 when a part is missing, else that its Python does not run."""
    namen = ("hgw_excel.cli.ingang", *NODIG, *EIGEN.get(platform.SYSTEEM, ()))
    try:
        return draai((str(python_van(map_)), "-I", "-c", _KEUR, *namen)).returncode
    except OSError:
        return None


def draai(opdracht: Sequence[str]) -> "subprocess.CompletedProcess[str]":
    """Run a program to its end, and keep what it says."""
    return subprocess.run(
        opdracht,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
