"""The Python of their own that the buttons in Excel start: a venv in a folder of the user.

Only the standard library: `installeer.cmd` runs this from the wheel when nothing is installed yet.
What is ours carries a file `MERK`; a folder without it is never changed.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from enum import Enum, auto
from importlib.util import find_spec
from pathlib import Path

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet
from hgw_excel.installatie.wiel import ONDERDELEN, python_versie, vingerafdruk

MERK = "hgw-omgeving.json"

NODIG = ("click", "lxml.etree", "openpyxl", "pandas", "python_calamine", "pyopenvba", "rich",
         "tomlkit", "xlsxwriter", "xlwings")  # fmt: skip
"""What must be importable besides hgw-excel itself; a half installation lacks some."""

EIGEN = {"win32": ("pythoncom",), "darwin": ("appscript",)}
"""Through which xlwings talks to Excel there."""

_KEUR = """
import importlib, sys
try:
    for naam in sys.argv[1:]:
        importlib.import_module(naam)
except Exception:
    sys.exit(3)
"""
_WINKEL = "WindowsApps"
_VERSIE = (3, 11)


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
    code = _keur(map_)
    if code not in (0, 3):
        return Stand.KAPOT
    return Stand.OUD if code or merk != vingerafdruk(wiel) else Stand.GOED


def is_van_ons(map_: Path) -> bool:
    """Tell whether hgw made this folder."""
    return _lees_merk(map_) is not None


def _lees_merk(map_: Path) -> str | None:
    try:
        return str(json.loads((map_ / MERK).read_text("utf-8"))["wiel"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _schrijf_merk(map_: Path, wiel: str) -> None:
    (map_ / MERK).write_text(json.dumps({"wiel": wiel}), "utf-8")


def _keur(map_: Path) -> int | None:
    """Return 0 when all is there, 3 when a part is missing, else that its Python does not run."""
    namen = ("hgw_excel.cli.ingang", *NODIG, *EIGEN.get(platform.SYSTEEM, ()))
    try:
        return _draai((str(python_van(map_)), "-I", "-c", _KEUR, *namen)).returncode
    except OSError:
        return None


def keur_python() -> None:
    """Refuse a Python that can't make an environment that Excel finds.

    Raises:
        KanNiet: with the remedy.

    Source:
        the Store's: CPython, Doc/using/windows.rst, "Redirection of local data": what it writes
        below %LOCALAPPDATA% lands in a folder of its own, where no other program looks.
    """
    hoe = "Installeer Python van python.org; beheerrechten zijn niet nodig."
    if sys.version_info < _VERSIE:
        raise KanNiet(f"Python {python_versie()} is te oud; 3.11 of nieuwer is nodig. {hoe}")
    if platform.SYSTEEM == "win32" and _WINKEL in sys.base_prefix:
        raise KanNiet(
            "Dit is de Python uit de Microsoft Store. Wat die neerzet, kan Excel niet vinden. "
            + hoe
        )


def maak(map_: Path, hoe: Stand, wiel: Path, pakketten: Path | None) -> None:
    """Make the environment, or mend it: what works and is the same stays.

    Args:
        hoe: how it is, as `stand` says; not GOED or VREEMD.
        wiel: of hgw-excel.
        pakketten: a folder with the wheels of the rest; without one the ordinary index is asked.

    Raises:
        KanNiet: it could not be made; a new one is gone again then, an older one is as it was, or
            is mended by the next run.
    """
    keur_python()
    if hoe is Stand.KAPOT:
        haal_weg(map_)
    try:
        if hoe is not Stand.OUD:
            _begin(map_)
        _vul(map_, hoe, wiel, pakketten)
    except BaseException:
        if hoe is not Stand.OUD and is_van_ons(map_):
            haal_weg(map_)
        raise
    _schrijf_merk(map_, vingerafdruk(wiel))


def _begin(map_: Path) -> None:
    try:
        map_.mkdir(parents=True, exist_ok=True)
        _schrijf_merk(map_, "")
    except OSError as fout:
        raise KanNiet(f"De map '{map_}' kan niet gemaakt worden. {platform.os_zin(fout)}") from fout
    zonder = ("--without-pip",) if _heeft_pip() else ()
    gedaan = _draai((sys.executable, "-I", "-m", "venv", *zonder, str(map_)))
    if gedaan.returncode:
        doe = "Vraag ICT om Python van python.org, met pip erbij."
        if platform.SYSTEEM == "linux":
            doe = "Installeer het pakket python3-venv."
        raise _mislukt("Python kan hier geen eigen omgeving maken.", doe, gedaan.stdout)


def _vul(map_: Path, hoe: Stand, wiel: Path, pakketten: Path | None) -> None:
    """Install what is not there yet; code of another hgw-excel under the same number goes."""
    waar = ("--no-index", "--find-links", str(pakketten)) if pakketten else ()
    _pip(map_, pakketten, *waar, f"{wiel}{ONDERDELEN}")
    if hoe is Stand.OUD:
        _pip(map_, pakketten, "--no-index", "--no-deps", "--force-reinstall", str(wiel))
    if _keur(map_) != 0:
        zin = "De onderdelen voor de knoppen zijn geïnstalleerd, maar ze werken niet."
        raise KanNiet(f"{zin} Sluit Excel en probeer het opnieuw; vraag anders ICT om hulp.")


def _pip(map_: Path, pakketten: Path | None, *wat: str) -> None:
    rustig = ("--quiet", "--no-input", "--disable-pip-version-check", "--retries", "2")
    python = str(python_van(map_))
    pip = (sys.executable, "-I", "-m", "pip", "--python", python)
    if not _heeft_pip():
        pip = (python, "-I", "-m", "pip")
    gedaan = _draai((*pip, "install", *rustig, "--prefer-binary", *wat))
    if gedaan.returncode:
        zin = "De onderdelen voor de knoppen konden niet geïnstalleerd worden."
        raise _mislukt(zin, _doe(gedaan.stdout, pakketten), gedaan.stdout)


def _heeft_pip() -> bool:
    """Tell whether our own pip can serve the environment; one in it costs half of all the time."""
    return find_spec("pip") is not None


def _doe(uitvoer: str, pakketten: Path | None) -> str:
    """Return the remedy that belongs to what pip said."""
    if re.search(r"WinError (?:5|32)\b|Permission denied", uitvoer):
        return "Sluit Excel en andere vensters van hgw en probeer het opnieuw."
    if pakketten is None:
        kan = "Zonder internet kan het uit een map met pakketten: zie LEESMIJ.txt, of --pakketten."
        return f"Is er internet? {kan}"
    mist = re.search(r"No matching distribution found for ([\w.-]+)", uitvoer)
    naam = mist[1] if mist else "een pakket"
    return f"In '{pakketten}' mist {naam} voor deze computer en Python {python_versie()}."


def _mislukt(zin: str, doe: str, uitvoer: str) -> KanNiet:
    """Keep what the other program said, in a file; nothing of a pupil is near it."""
    log = platform.schrijf_log(uitvoer)
    return KanNiet(" ".join((zin, doe, *([f"Het verslag staat in {log}"] if log else []))))


def haal_weg(map_: Path) -> None:
    """Remove an environment of ours: first its name, in one step, so that no half one is left.

    Raises:
        KanNiet: a program still uses it; nothing changed then.
    """
    opzij = map_.with_name(f"{map_.name}.weg")
    shutil.rmtree(opzij, ignore_errors=True)
    try:
        map_.rename(opzij)
    except OSError as fout:
        zin = f"De map '{map_}' kan niet weg. {platform.os_zin(fout)}"
        raise KanNiet(f"{zin} Sluit Excel en probeer het opnieuw.") from fout
    shutil.rmtree(opzij, ignore_errors=True)


def _draai(opdracht: Sequence[str]) -> "subprocess.CompletedProcess[str]":
    """Run a program to its end, and keep what it says."""
    return subprocess.run(
        opdracht,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
