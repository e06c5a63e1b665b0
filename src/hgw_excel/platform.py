"""Everything that differs on Windows, Mac and Linux, behind small functions.

Imported at every start, so the standard library only, and the heavy parts of it late.
Tests put another value in `SYSTEEM` to play Windows or Mac.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

SYSTEEM = sys.platform
"""'win32', 'darwin' or 'linux'."""

POGINGEN = 5
"""Extra tries on Windows when a file that is to be replaced seems open."""

_OFFLINE, _OPHALEN_BIJ_OPENEN, _OPHALEN_BIJ_LEZEN = 0x1000, 0x40000, 0x400000
"""Attributes that Windows gives a file whose content is not on this computer."""

TE_BEWAREN = 20
"""How many log files stay; older ones go when a new one is written."""


def os_zin(fout: OSError) -> str:
    """Return what went wrong as a Dutch sentence; the system's own words are never shown."""
    from hgw_excel.systeemzinnen import PER_NAAM, PER_WINERROR

    winerror = getattr(fout, "winerror", None)
    if winerror in PER_WINERROR:
        return PER_WINERROR[winerror]
    per_errno = {getattr(errno, n): zin for n, zin in PER_NAAM.items() if hasattr(errno, n)}
    if fout.errno in per_errno:
        return per_errno[fout.errno]
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


def vervang(nieuw: Path, doel: Path) -> None:
    """Put a file in the place of another in one step.

    Raises:
        OSError: as `os.replace`; on Windows PermissionError when someone has `doel` open.
    """
    _met_geduld(os.replace, nieuw, doel)


def zet_neer(nieuw: Path, doel: Path) -> None:
    """Give a file a name that must be free; FileExistsError when someone was first.

    A hard link does both in one step. USB sticks and some network drives have none: there
    Windows renames only to a free name, and elsewhere we claim the name first.
    """
    if SYSTEEM == "win32":
        return _met_geduld(os.rename, nieuw, doel)
    try:
        os.link(nieuw, doel)
    except FileExistsError:
        raise
    except OSError:
        _claim(nieuw, doel)


def _met_geduld(zet: Callable[[Path, Path], None], nieuw: Path, doel: Path) -> None:
    """Try again for half a second on Windows, where a virus scanner opens each new file."""
    for _ in range(POGINGEN if SYSTEEM == "win32" else 0):
        try:
            return zet(nieuw, doel)
        except PermissionError:
            time.sleep(0.1)
    return zet(nieuw, doel)


def _claim(nieuw: Path, doel: Path) -> None:
    os.close(os.open(doel, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    try:
        os.replace(nieuw, doel)
    except BaseException:
        doel.unlink(missing_ok=True)
        raise


def bewaar_map(map_: Path) -> None:
    """Let the names in a folder reach the disk; Windows can't and some network drives won't."""
    if SYSTEEM == "win32":
        return
    with suppress(OSError):
        greep = os.open(map_, os.O_RDONLY)
        try:
            os.fsync(greep)
        finally:
            os.close(greep)


def start_kind(opdracht: Sequence[str], omgeving: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Start a program that answers over pipes, without a window; OSError when it can't be."""
    import subprocess

    return subprocess.Popen(
        opdracht,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=omgeving,
        creationflags=0x08000000 if SYSTEEM == "win32" else 0,  # CREATE_NO_WINDOW
    )


def begrens_proces(geheugen: int) -> bool:
    """Limit the memory of this process in bytes, and let it leave no core file behind.

    False where the system has no such limit: Windows, and macOS, which has it in name. There the
    sizes that the gate allows and the time that the parent gives have to do.
    """
    if SYSTEEM == "win32":
        return False
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (geheugen, geheugen))
    except (ImportError, ValueError, OSError):
        return False
    return SYSTEEM != "darwin"


def staat_alleen_in_de_cloud(staat: os.stat_result) -> bool:
    """Tell whether OneDrive still has to fetch a file before it can be read (Windows only)."""
    kenmerken = getattr(staat, "st_file_attributes", 0)
    return bool(kenmerken & (_OFFLINE | _OPHALEN_BIJ_OPENEN | _OPHALEN_BIJ_LEZEN))


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


def open_menu(map_: Path) -> bool:
    """Start `hgw` for a folder in a terminal window of its own; False when there is none."""
    import subprocess

    hgw = [_python_met_venster(), "-P", "-m", "hgw_excel", os.path.abspath(map_)]
    stil = subprocess.DEVNULL
    try:
        if SYSTEEM == "win32":
            subprocess.Popen(hgw, creationflags=0x10)  # CREATE_NEW_CONSOLE
        elif SYSTEEM == "darwin":
            subprocess.Popen(["osascript", "-e", _TERMINAL, *hgw], stdout=stil, stderr=stil)
        else:
            subprocess.Popen(["x-terminal-emulator", "-e", *hgw], stdout=stil, stderr=stil)
    except OSError:
        return False
    return True


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


def _python_met_venster() -> str:
    """Return the Python that runs; on Windows the one that has a console: pythonw has none."""
    from pathlib import Path

    deze = Path(sys.executable)
    console = deze.with_name("python.exe")
    return str(console if SYSTEEM == "win32" and console.is_file() else deze)


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
