"""Everything that differs on Windows, Mac and Linux, behind small functions.

Imported at every start, so the standard library only, and the heavy parts of it late.
Tests put another value in `SYSTEEM` to play Windows or Mac.
"""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from pathlib import Path

SYSTEEM = sys.platform
"""'win32', 'darwin' or 'linux'."""

TE_BEWAREN = 20
"""How many log files stay; older ones go when a new one is written."""

_BESTAAT_NIET = "Het bestand of de map bestaat niet."
_GEEN_RECHTEN = "Je hebt geen rechten voor dit bestand of deze map."
_BESTAAT_AL = "Het bestand bestaat al."
_VOL = "De schijf is vol. Maak ruimte en probeer het opnieuw."
_TE_LANG = "De naam of het pad is te lang. Kies een kortere naam of een map hogerop."
_NOG_OPEN = "Het bestand is nog open in een ander programma. Sluit het en probeer het opnieuw."
_ALLEEN_LEZEN = "De schijf of de map is alleen-lezen."
_NETWERK = "De netwerkmap is niet bereikbaar. Kijk de verbinding na en probeer het opnieuw."
_SCHIJF_STUK = "De schijf geeft een leesfout. Probeer het met een kopie op een andere plek."

_PER_NAAM = {
    "ENOENT": _BESTAAT_NIET,
    "EACCES": _GEEN_RECHTEN,
    "EPERM": _GEEN_RECHTEN,
    "EISDIR": "Dit is een map, geen bestand.",
    "ENOTDIR": "Een deel van het pad is geen map.",
    "EEXIST": _BESTAAT_AL,
    "ENOTEMPTY": "De map is niet leeg.",
    "ENOSPC": _VOL,
    "EDQUOT": _VOL,
    "EFBIG": "Het bestand is te groot voor deze schijf.",
    "ENAMETOOLONG": _TE_LANG,
    "EBUSY": _NOG_OPEN,
    "ETXTBSY": _NOG_OPEN,
    "EROFS": _ALLEEN_LEZEN,
    "EIO": _SCHIJF_STUK,
    "EMFILE": "Er staan te veel bestanden tegelijk open.",
    "ELOOP": "De snelkoppelingen in dit pad verwijzen naar elkaar.",
    "ETIMEDOUT": _NETWERK,
    "ENETUNREACH": _NETWERK,
    "EHOSTUNREACH": _NETWERK,
    "ESTALE": _NETWERK,
}
_PER_ERRNO = {getattr(errno, n): zin for n, zin in _PER_NAAM.items() if hasattr(errno, n)}
_PER_WINERROR = {
    2: _BESTAAT_NIET,
    3: _BESTAAT_NIET,
    5: _GEEN_RECHTEN,
    15: "Dit station is er niet. Is de USB-stick of netwerkschijf aangesloten?",
    19: _ALLEEN_LEZEN,
    21: "Dit station is niet klaar. Is de USB-stick of netwerkschijf aangesloten?",
    32: _NOG_OPEN,
    33: _NOG_OPEN,
    39: _VOL,
    53: _NETWERK,
    59: _NETWERK,
    64: _NETWERK,
    67: _NETWERK,
    80: _BESTAAT_AL,
    112: _VOL,
    123: "De naam bevat een teken dat hier niet mag.",
    145: "De map is niet leeg.",
    183: _BESTAAT_AL,
    206: _TE_LANG,
    362: "Het bestand staat alleen in OneDrive, en OneDrive draait nu niet. Start OneDrive.",
    388: "Het bestand staat alleen in OneDrive, en er is geen verbinding.",
    1117: _SCHIJF_STUK,
}


def os_zin(fout: OSError) -> str:
    """Return what went wrong as a Dutch sentence; the system's own words are never shown."""
    winerror = getattr(fout, "winerror", None)
    if winerror in _PER_WINERROR:
        return _PER_WINERROR[winerror]
    if fout.errno in _PER_ERRNO:
        return _PER_ERRNO[fout.errno]
    nummer = winerror or fout.errno or "onbekend"
    return f"Het bestand kan niet gelezen of geschreven worden (fout {nummer})."


def is_nog_open(fout: OSError) -> bool:
    """Tell whether another program holds the file.

    Windows refuses to replace an open file with 5 (access denied); only then are there two names.
    """
    if fout.errno in (errno.EBUSY, errno.ETXTBSY):
        return True
    winerror = getattr(fout, "winerror", None)
    return winerror in (32, 33) or (winerror == 5 and fout.filename2 is not None)


def is_dichte_pijp(fout: OSError) -> bool:
    """Tell whether the reader of our output has gone (`hgw ... | head`)."""
    if isinstance(fout, BrokenPipeError):
        return True
    return SYSTEEM == "win32" and fout.errno == errno.EINVAL and fout.filename is None


def utf8_uit() -> None:
    """Let stdout and stderr take any text: a check mark in a cp1252 pipe stops Python."""
    for stroom in (sys.stdout, sys.stderr):
        if hasattr(stroom, "reconfigure"):
            stroom.reconfigure(encoding="utf-8", errors="replace")


def dempen() -> None:
    """Send what is still to be printed to nowhere, so that a closed pipe stays quiet."""
    niets = os.open(os.devnull, os.O_WRONLY)
    for stroom in (sys.stdout, sys.stderr):
        try:
            os.dup2(niets, stroom.fileno())
        except (AttributeError, OSError, ValueError):
            continue
    os.close(niets)


def is_terminal(stroom: TextIO | None = None) -> bool:
    """Tell whether someone is looking at `stroom`; without one, at stdin and stdout both."""
    stromen = [stroom] if stroom is not None else [sys.stdin, sys.stdout]
    try:
        return all(deel is not None and deel.isatty() for deel in stromen)
    except ValueError:
        return False


def logmap() -> Path:
    """Return the per-user folder for reports on faults of the program itself."""
    windows, xdg = ("LOCALAPPDATA", "AppData/Local"), ("XDG_STATE_HOME", ".local/state")
    map_ = _gebruikersmap(windows, "Library/Logs", xdg)
    return map_ if SYSTEEM == "darwin" else map_ / "log"


def instellingenmap() -> Path:
    """Return the per-user folder for what the program remembers."""
    windows, xdg = ("APPDATA", "AppData/Roaming"), ("XDG_CONFIG_HOME", ".config")
    return _gebruikersmap(windows, "Library/Application Support", xdg)


def _gebruikersmap(windows: tuple[str, str], mac: str, xdg: tuple[str, str]) -> Path:
    """Return our folder in one of the user's own; each pair is a variable and what holds without.

    A relative path in an XDG variable counts for nothing, as its specification says.
    """
    from pathlib import Path

    if SYSTEEM == "darwin":
        return Path.home() / mac / "hgw-excel"
    naam, anders = windows if SYSTEEM == "win32" else xdg
    gekozen = os.environ.get(naam, "")
    eigen = bool(gekozen) if SYSTEEM == "win32" else Path(gekozen).is_absolute()
    return (Path(gekozen) if eigen else Path.home() / anders) / "hgw-excel"


def lees_regel() -> str:
    """Read what is typed on the terminal; EOFError at its end.

    It is decoded as names of files are, so that a path that is dropped there is found.
    """
    if SYSTEEM != "win32" and hasattr(sys.stdin, "reconfigure"):  # a window there gives text
        codering, fouten = sys.getfilesystemencoding(), sys.getfilesystemencodeerrors()
        sys.stdin.reconfigure(encoding=codering, errors=fouten)
    return input()


def schrijf_log(tekst: str) -> Path | None:
    """Write a report and return where it is, or None when no place can be written.

    Make `tekst` with `cli.verslag.maak_verslag`: nothing of a pupil may stand in it.
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
    import time

    map_.mkdir(parents=True, exist_ok=True)
    doel = map_ / f"fout-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.txt"
    doel.write_text(tekst, encoding="utf-8")
    for oud in sorted(map_.glob("fout-*.txt"))[:-TE_BEWAREN]:
        oud.unlink(missing_ok=True)
    return doel


def open_bestand(pad: Path) -> bool:
    """Open a file in the program that belongs to it; False when that can't be done."""
    import subprocess

    volledig = os.path.abspath(pad)
    try:
        if SYSTEEM == "win32":
            os.startfile(volledig)  # type: ignore[attr-defined, unused-ignore]
            return True
        opdracht = "open" if SYSTEEM == "darwin" else "xdg-open"
        stil = subprocess.DEVNULL
        subprocess.Popen([opdracht, volledig], stdin=stil, stdout=stil, stderr=stil)
    except OSError:
        return False
    return True


def leeft(pid: int) -> bool:
    """Tell whether a process with this number runs on this computer."""
    if SYSTEEM == "win32":
        return _leeft_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _leeft_windows(pid: int) -> bool:
    """Ask Windows itself: `os.kill(pid, 0)` would end the process there."""
    kernel32 = _kernel32()
    greep = kernel32.OpenProcess(0x101000, False, pid)  # SYNCHRONIZE, QUERY_LIMITED_INFORMATION
    if not greep:
        return kernel32.GetLastError() == 5  # it is there, but it is not ours
    try:
        return kernel32.WaitForSingleObject(greep, 0) != 0  # 0: it has ended
    finally:
        kernel32.CloseHandle(greep)


def _kernel32():  # noqa: ANN202  # pragma: no cover - only on Windows
    import ctypes

    return ctypes.windll.kernel32  # type: ignore[attr-defined, unused-ignore]
