"""A temporary file on the disk, as private as the file whose place it will take."""

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from hgw_excel import platform

Vuller = Callable[[BinaryIO], object]
"""Writes all of a file to the one it is given."""


def staat(pad: Path) -> os.stat_result | None:
    """Return the mode, owner and group of a file; None when it is not there."""
    try:
        return pad.stat()
    except FileNotFoundError:
        return None


def vul(tijdelijk: Path, inhoud: bytes | Vuller, als: os.stat_result | None) -> None:
    """Make a file that is not there yet, and wait until it is on the disk.

    At no moment more people may read it than `als` allows; without `als` it is a new file as any
    other.
    """
    vlaggen = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    rechten = 0o666 if als is None else als.st_mode & 0o600
    with os.fdopen(os.open(tijdelijk, vlaggen, rechten), "wb") as bestand:
        if isinstance(inhoud, bytes):
            bestand.write(inhoud)
        else:
            inhoud(bestand)
        bestand.flush()
        if als is not None:
            _neem_rechten_over(tijdelijk, als)
        os.fsync(bestand.fileno())


def _neem_rechten_over(tijdelijk: Path, als: os.stat_result) -> None:
    """Give a file the owner, group and mode of another; a drive that has one mode is left alone."""
    mode = _neem_groep_over(tijdelijk, als)
    if stat.S_IMODE(tijdelijk.stat().st_mode) != mode:
        tijdelijk.chmod(mode)


def _neem_groep_over(tijdelijk: Path, als: os.stat_result) -> int:
    """Give the owner and group where we may, and return the mode that fits then.

    A group that we can't give gets no more than everyone has: ours is another group.
    """
    mode, eigen = stat.S_IMODE(als.st_mode), tijdelijk.stat()
    if platform.SYSTEEM == "win32" or (eigen.st_uid, eigen.st_gid) == (als.st_uid, als.st_gid):
        return mode
    for eigenaar in (als.st_uid, -1):
        with suppress(OSError):
            os.chown(tijdelijk, eigenaar, als.st_gid)
            return mode
    van_iedereen = (mode & 0o007) << 3
    return (mode & ~0o070) | (mode & van_iedereen)
