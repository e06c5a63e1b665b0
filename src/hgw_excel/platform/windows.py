"""What only Windows knows: its registry, where a file came from, and where a user has folders.

Elsewhere there is nothing to read, and the answer is None or nothing.
"""

import ntpath
import re
from pathlib import Path
from typing import Any

from hgw_excel import platform

_WORTELS = {
    "HKCU": "HKEY_CURRENT_USER",
    "HKLM": "HKEY_LOCAL_MACHINE",
    "HKCR": "HKEY_CLASSES_ROOT",
}
_BEELDEN = ("KEY_WOW64_64KEY", "KEY_WOW64_32KEY")
"""A program of 32 bits writes in another part of the registry than one of 64."""

_ZONE = re.compile(r"^ZoneId\s*=\s*(\d+)", re.MULTILINE)
_MEESTE = 200
"""Keys of one list that are looked at."""


def registerwaarde(sleutel: str, naam: str = "") -> str | int | None:
    r"""Return one value of the registry, None when it is not there or may not be read.

    Args:
        sleutel: as 'HKCU\Software\Microsoft'.
        naam: of the value; '' is the key's own.
    """
    winreg = _winreg()
    if winreg is None:
        return None
    wortel, _, pad = sleutel.partition("\\")
    for beeld in _BEELDEN:
        toegang = winreg.KEY_READ | getattr(winreg, beeld)
        try:
            with winreg.OpenKey(getattr(winreg, _WORTELS[wortel]), pad, 0, toegang) as greep:
                waarde = winreg.QueryValueEx(greep, naam)[0]
        except OSError:
            continue
        if isinstance(waarde, str | int):
            return waarde
    return None


def registersleutels(sleutel: str) -> tuple[str, ...]:
    """Return the names of the keys under a key of the registry."""
    winreg = _winreg()
    if winreg is None:
        return ()
    wortel, _, pad = sleutel.partition("\\")
    try:
        with winreg.OpenKey(getattr(winreg, _WORTELS[wortel]), pad) as greep:
            aantal = min(_MEESTE, winreg.QueryInfoKey(greep)[0])
            return tuple(winreg.EnumKey(greep, nummer) for nummer in range(aantal))
    except OSError:
        return ()


def _winreg() -> Any:  # noqa: ANN401  # on Windows only, so no types of it elsewhere
    try:
        import winreg
    except ImportError:
        return None
    return winreg


def zone_van(pad: Path) -> int | None:
    """Return from where Windows says a file came: 3 is the internet, 4 worse; None is from here.

    Source:
        the mark lies in a second stream of the file, Zone.Identifier; sticks and most network
        drives have no such streams.
    """
    if platform.SYSTEEM != "win32":
        return None
    try:
        tekst = Path(f"{pad}:Zone.Identifier").read_bytes().decode("latin-1")
    except OSError:
        return None
    vondst = _ZONE.search(tekst)
    return int(vondst[1]) if vondst else None


def vul_in(tekst: str) -> str:
    """Fill in the variables of Windows: '%APPDATA%' and the like."""
    return ntpath.expandvars(tekst)


def windowsmap(nummer: int) -> Path | None:
    """Return a folder of the user by its number, None when Windows gives none.

    Source:
        SHGetFolderPathW, Windows Shell; it follows a desktop that OneDrive took over.
    """
    import ctypes

    ruimte = ctypes.create_unicode_buffer(260)
    fout = _shell32().SHGetFolderPathW(None, nummer, None, 0, ruimte)
    return None if fout or not ruimte.value else Path(ruimte.value)


def _shell32() -> Any:  # noqa: ANN401  # pragma: no cover - only on Windows
    import ctypes

    return ctypes.windll.shell32  # type: ignore[attr-defined, unused-ignore]
