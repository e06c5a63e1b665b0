"""Put files in their place, and ask where they are."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from hgw_excel import platform

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

POGINGEN = 5
"""Extra tries on Windows when a file that is to be replaced seems open."""

_OFFLINE, _OPHALEN_BIJ_OPENEN, _OPHALEN_BIJ_LEZEN = 0x1000, 0x40000, 0x400000
"""Attributes that Windows gives a file whose content is not on this computer."""


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
    if platform.SYSTEEM == "win32":
        return _met_geduld(os.rename, nieuw, doel)
    try:
        os.link(nieuw, doel)
    except FileExistsError:
        raise
    except OSError:
        _claim(nieuw, doel)


def _met_geduld(zet: Callable[[Path, Path], None], nieuw: Path, doel: Path) -> None:
    """Try again for half a second on Windows, where a virus scanner opens each new file."""
    for _ in range(POGINGEN if platform.SYSTEEM == "win32" else 0):
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
    if platform.SYSTEEM == "win32":
        return
    with suppress(OSError):
        greep = os.open(map_, os.O_RDONLY)
        try:
            os.fsync(greep)
        finally:
            os.close(greep)


def staat_alleen_in_de_cloud(staat: os.stat_result) -> bool:
    """Tell whether OneDrive still has to fetch a file before it can be read (Windows only)."""
    kenmerken = getattr(staat, "st_file_attributes", 0)
    return bool(kenmerken & (_OFFLINE | _OPHALEN_BIJ_OPENEN | _OPHALEN_BIJ_LEZEN))
