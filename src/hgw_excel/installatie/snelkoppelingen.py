"""Files that open the menu with a double click, with what was dropped on them.

On Windows a `.cmd` on the desktop, in the Start menu and at Kopiëren naar; on a Mac a `.command`
on the desktop; on Linux a `.desktop` for the menu of the system. On Windows and a Mac also one
for a window in which `hgw` can be typed: it is on no search path. Each one holds the words of
`MERK`: what does not, is someone else's and stays. Standard library only.
"""

import os
import shlex
from enum import Enum, auto
from importlib.resources import files
from pathlib import Path, PureWindowsPath
from typing import NamedTuple

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet
from hgw_excel.installatie.omgeving import python_van
from hgw_excel.platform.windows import windowsmap

MERK = "Gemaakt door hgw installeer"
NAAM, TYPEN = "hgw-excel", "hgw-excel opdrachten"
OM_TE_TYPEN = "om opdrachten te typen"

_TYP = "Typ hier een opdracht, bijvoorbeeld: hgw demo"
_BUREAUBLAD, _MENU, _KOPIEREN = 0x10, 0x02, 0x09
"""Numbers by which Windows knows folders of a user, wherever they were moved (OneDrive)."""


class Snelkoppeling(NamedTuple):
    """`waar` is said to the user, 'op het bureaublad'; `start` names the Python in it."""

    waar: str
    pad: Path
    inhoud: bytes
    start: bytes = b""


class Stand(Enum):
    """How a shortcut is before anything is done."""

    NIEUW = auto()
    GOED = auto()
    OUD = auto()
    VREEMD = auto()


def snelkoppelingen(omgeving: Path) -> tuple[Snelkoppeling, ...]:
    """Return the shortcuts that belong on this system."""
    maker = {"win32": _windows, "darwin": _mac}.get(platform.SYSTEEM, _linux)
    return maker(omgeving)


def _windows(omgeving: Path) -> tuple[Snelkoppeling, ...]:
    woord = _woord(python_van(omgeving))
    menu, typen = (
        als_cmd(voorbeeld(naam).replace("{python}", woord).replace("{merk}", MERK))
        for naam in ("snelkoppeling.cmd", "opdrachten.cmd")
    )
    plekken = (
        ("op het bureaublad", _BUREAUBLAD, NAAM, menu),
        ("in het menu Start", _MENU, NAAM, menu),
        ("bij Kopiëren naar", _KOPIEREN, NAAM, menu),
        (OM_TE_TYPEN, _MENU, TYPEN, typen),
    )
    return tuple(
        Snelkoppeling(waar, map_ / f"{naam}.cmd", inhoud, f'HGW_PYTHON={woord}"'.encode())
        for waar, nummer, naam, inhoud in plekken
        if (map_ := windowsmap(nummer)) is not None
    )


def _mac(omgeving: Path) -> tuple[Snelkoppeling, ...]:
    python, bureau = python_van(omgeving), Path.home() / "Desktop"
    start = f"\n{shlex.quote(str(python))} -I"
    pad = f"\nexport PATH={shlex.quote(str(python.parent))}:"
    wat = (
        ("op het bureaublad", NAAM, start, ' -m hgw_excel "$@"'),
        (OM_TE_TYPEN, TYPEN, pad, f'"$PATH"\ncd\necho "{_TYP}"\nexec "${{SHELL:-/bin/bash}}"'),
    )
    return tuple(
        Snelkoppeling(
            waar, bureau / f"{naam}.command",
            f"#!/bin/bash\n# {MERK}{eerst}{dan}\n".encode(), eerst.encode(),
        )
        for waar, naam, eerst, dan in wat
    )  # fmt: skip


def _linux(omgeving: Path) -> tuple[Snelkoppeling, ...]:
    eigen = os.environ.get("XDG_DATA_HOME", "")
    basis = Path(eigen) if Path(eigen).is_absolute() else Path.home() / ".local/share"
    start = f"Exec={_exec(str(python_van(omgeving)))} -I"
    regels = (
        "[Desktop Entry]", f"# {MERK}", "Type=Application", f"Name={NAAM}",
        "Comment=Handelingsgericht werken met klassenmappen in Excel",
        f"{start} -m hgw_excel %F",
        "Terminal=true", "Categories=Office;Education;",
    )  # fmt: skip
    inhoud = "\n".join((*regels, "")).encode()
    pad = basis / f"applications/{NAAM}.desktop"
    return (Snelkoppeling("in het menu met programma's", pad, inhoud, start.encode()),)


def _exec(pad: str) -> str:
    """Quote a path for the key Exec.

    Source:
        Desktop Entry Specification, 'The Exec key': first the quoting, then the rule for strings,
        which doubles each backslash; a percent sign is doubled.
    """
    for teken in '\\"`$':
        pad = pad.replace(teken, f"\\{teken}")
    return f'"{pad}"'.replace("\\", "\\\\").replace("%", "%%")


def _woord(python: Path) -> str:
    """Return the path as a .cmd asks: with each percent sign doubled.

    Below %LOCALAPPDATA% that word stands in it instead of the user's own folder.
    """
    pad, lokaal = PureWindowsPath(python), os.environ.get("LOCALAPPDATA", "")
    if lokaal and pad.is_relative_to(lokaal):
        return "%LOCALAPPDATA%\\" + str(pad.relative_to(lokaal)).replace("%", "%%")
    return str(pad).replace("%", "%%")


def voorbeeld(naam: str) -> str:
    """Return a text of our own that comes with the program."""
    return files("hgw_sjablonen").joinpath("installeren", naam).read_text("utf-8")


def als_cmd(tekst: str) -> bytes:
    """Return a text as Windows reads it: jumps to a label go astray in a .cmd with bare LF."""
    return tekst.replace("\r\n", "\n").replace("\n", "\r\n").encode()


def stand(koppeling: Snelkoppeling) -> Stand:
    """Look what is in its place now."""
    try:
        nu = koppeling.pad.read_bytes()
    except FileNotFoundError:
        return Stand.NIEUW
    except OSError:
        return Stand.VREEMD
    if nu == koppeling.inhoud:
        return Stand.GOED
    return Stand.OUD if MERK.encode() in nu else Stand.VREEMD


def wijst_naar(koppeling: Snelkoppeling) -> bool:
    """Tell whether what is in its place starts the same Python, whatever else it says."""
    return koppeling.start in koppeling.pad.read_bytes()


def zet(koppeling: Snelkoppeling) -> None:
    """Write a shortcut that can be started; KanNiet when its folder refuses."""
    pad = koppeling.pad
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_bytes(koppeling.inhoud)
        pad.chmod(0o755)
    except OSError as fout:
        raise KanNiet(f"'{pad}' kan niet gemaakt worden. {platform.os_zin(fout)}") from fout


def haal_weg(koppeling: Snelkoppeling) -> None:
    """Remove a shortcut of ours; KanNiet when the system refuses."""
    try:
        koppeling.pad.unlink()
    except OSError as fout:
        zin = f"'{koppeling.pad}' kan niet weg. {platform.os_zin(fout)}"
        raise KanNiet(zin) from fout
