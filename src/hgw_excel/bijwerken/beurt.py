"""One writer at a time in a folder, for the short while between the last check and the rename.

Linux and macOS lock the folder itself: there is no lock file, and the system lets go when a process
dies. Windows can't lock a folder: there a file that only one can make, which the system removes
when its maker dies. What remains: a network drive that has no locks, where two computers that
write the same file within the same milliseconds both win, the last one for good.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet

GEDULD = 10.0
"""Seconds to wait for another writer; its turn takes milliseconds."""

BEURT = ".hgw-beurt.tmp"
"""The lock file on Windows. One that a power cut leaves behind is removed as other leftovers."""

_TIK = 0.02
_KEREN = 3


@contextmanager
def beurt(map_: Path) -> Iterator[None]:
    """Keep the folder for this process until the block ends.

    Raises:
        KanNiet: another process keeps it for longer than `GEDULD`.
    """
    laat_los = _wacht(_neem_bestand if platform.SYSTEEM == "win32" else _neem_map, map_)
    try:
        yield
    finally:
        laat_los()


def _wacht(neem: Callable[[Path], Callable[[], None]], map_: Path) -> Callable[[], None]:
    tot = time.monotonic() + GEDULD
    while True:
        try:
            return neem(map_)
        except (BlockingIOError, FileExistsError, PermissionError):
            if time.monotonic() >= tot:
                zin = f"In de map '{map_.name}' wordt nu ook door een ander geschreven."
                doe = "Probeer het zo nog eens. Er is niets veranderd."
                raise KanNiet(f"{zin} {doe}") from None
            time.sleep(_TIK)


def _neem_map(map_: Path) -> Callable[[], None]:
    """Lock the folder and return how to let go; BlockingIOError when another has it."""
    import fcntl

    try:
        greep = os.open(map_, os.O_RDONLY)
    except OSError:  # not readable, or gone: the rename says it better
        return _niets
    try:
        fcntl.flock(greep, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(greep)
        raise
    except OSError:  # a network drive without locks
        os.close(greep)
        return _niets
    return lambda: os.close(greep)


def _niets() -> None:
    return None


def _neem_bestand(map_: Path) -> Callable[[], None]:
    """Make the lock file and return how to let go.

    One that is going away gives PermissionError. So does a folder in which we may not write, but
    there is no file in that one: no need to wait, the rename says it better.
    """
    slot = map_ / BEURT
    vlaggen = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_TEMPORARY", 0)
    greep = _maak(slot, vlaggen)
    if greep is None:
        return _niets

    def laat_los() -> None:
        with suppress(OSError):
            os.unlink(slot)  # before it is closed: after that it may be another's
        os.close(greep)

    return laat_los


def _maak(slot: Path, vlaggen: int) -> int | None:
    """Return the new lock file, None when we may not make one; PermissionError when one is there.

    One may go between the try and the look: only the third time in a row counts.
    """
    for _ in range(_KEREN):
        try:
            return os.open(slot, vlaggen)
        except PermissionError:
            if os.path.lexists(slot):
                raise
    return None
