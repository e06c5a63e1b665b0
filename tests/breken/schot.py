"""A run in a process of its own, which is shot at a chosen step, byte or moment.

A step is something that changes the disk: making a file, a rename, a link, a removal, a chmod, an
fsync. The shot at step n comes before that step is done. The shot at byte n comes in the middle of
a write: the system itself ends a process that makes a file larger than its limit.
"""

import mmap
import os
import resource
import signal
import struct
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, NoReturn

from hgw_excel.domein.melding import KanNiet

MERK = "HGW_SCHOT"
"""Variable by which the children of a run are known, also when the run itself is gone."""

_VERANDERT = {"os.rename", "os.link", "os.remove", "os.chmod", "os.chown", "os.mkdir", "os.rmdir"}
_SCHRIJFT = os.O_WRONLY | os.O_RDWR | os.O_CREAT

Doe = Callable[[], object]


class Loop(NamedTuple):
    """How a run ended: its code (None when it was shot), what it said, the steps it made."""

    code: int | None
    tekst: str
    stappen: int


class Schot:
    """A run that goes on beside us until `wacht`."""

    def __init__(
        self, doe: Doe, *, stap: int = 0, byte: int = -1, fout: OSError | None = None, uid: int = 0
    ) -> None:
        """Start `doe`; what it returns is the code.

        Args:
            doe: what to run; a KanNiet is said and gives its code, as in the CLI.
            stap: shoot before this step, counted from 1; 0 never.
            byte: shoot in the write that makes a file larger; -1 never.
            fout: what the step or byte meets instead of a shot, as on a disk that is full.
            uid: the user who runs it.
        """
        self.stand = mmap.mmap(-1, 4)
        self.einde: int | None = None
        self.uit, ons_eind = os.pipe()
        self.merk = f"{os.getpid()}-{time.monotonic_ns()}"
        self.pid = os.fork()
        if self.pid == 0:
            self._kind(doe, ons_eind, stap, byte, fout, uid)
        os.close(ons_eind)

    def _kind(
        self, doe: Doe, uit: int, stap: int, byte: int, fout: OSError | None, uid: int
    ) -> NoReturn:
        code = 99
        try:
            self._leid_om(uit)
            if uid:
                os.setgroups([])
                os.setgid(uid)
                os.setuid(uid)
            if byte >= 0:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN if fout else signal.SIG_DFL)
                resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
                resource.setrlimit(resource.RLIMIT_FSIZE, (byte, byte))
            _Teller(self.stand, stap, fout).luister()
            code = int(doe() or 0)  # type: ignore[call-overload]
        except KanNiet as kan_niet:
            sys.stdout.write(f"{kan_niet.zin}\n")
            code = kan_niet.code
        except SystemExit as einde:
            code = int(einde.code or 0)
        except BaseException:
            traceback.print_exc()
        finally:
            with suppress(BaseException):
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(code)

    def _leid_om(self, uit: int) -> None:
        os.environ[MERK] = self.merk
        for nummer in (1, 2):
            os.dup2(uit, nummer)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        sys.stdout = sys.stderr = os.fdopen(1, "w", encoding="utf-8", closefd=False)

    def schiet(self, na: float) -> None:
        """Shoot after so many seconds; a run that ends before is missed."""
        tot = time.monotonic() + na
        while time.monotonic() < tot:
            if self._is_klaar():
                return
            time.sleep(min(0.05, max(0, tot - time.monotonic())))
        os.kill(self.pid, signal.SIGKILL)

    def _is_klaar(self) -> bool:
        pid, einde = os.waitpid(self.pid, os.WNOHANG)
        if pid:
            self.einde = einde
        return bool(pid)

    def wacht(self) -> Loop:
        """Wait until it ends."""
        with os.fdopen(self.uit, encoding="utf-8", errors="replace") as uit:
            tekst = uit.read()
        einde = os.waitpid(self.pid, 0)[1] if self.einde is None else self.einde
        stappen = struct.unpack("i", self.stand[:])[0]
        return Loop(os.WEXITSTATUS(einde) if os.WIFEXITED(einde) else None, tekst, stappen)

    def kinderen(self, geduld: float = 10.0) -> int:
        """Return how many processes of this run are still there after some patience."""
        tot = time.monotonic() + geduld
        while (aantal := _met_merk(self.merk)) and time.monotonic() < tot:
            time.sleep(0.02)
        return aantal


class _Teller:
    """Counts the steps of this process where the other one can see it, and acts at one of them."""

    def __init__(self, stand: mmap.mmap, stap: int, fout: OSError | None) -> None:
        self.stand, self.stap, self.fout = stand, stap, fout
        self.baas, self.fsync = os.getpid(), os.fsync

    def luister(self) -> None:
        sys.addaudithook(self._haak)
        os.fsync = self._fsync

    def _haak(self, naam: str, delen: tuple[object, ...]) -> None:
        if naam in _VERANDERT or (naam == "open" and _om_te_schrijven(delen)):
            self._tel(naam)

    def _fsync(self, greep: int) -> None:
        self._tel("os.fsync")
        self.fsync(greep)

    def _tel(self, naam: str) -> None:
        if os.getpid() != self.baas:
            return
        nummer = struct.unpack("i", self.stand[:])[0] + 1
        self.stand[:] = struct.pack("i", nummer)
        if nummer != self.stap:
            return
        if self.fout is None:
            os.kill(self.baas, signal.SIGKILL)
        elif naam != "os.remove":  # a full disk lets you remove
            raise OSError(*self.fout.args)


def _om_te_schrijven(delen: tuple[object, ...]) -> bool:
    pad, _, vlaggen = delen
    is_pad = not isinstance(pad, int) and pad != os.devnull
    return is_pad and isinstance(vlaggen, int) and bool(vlaggen & _SCHRIJFT)


def _met_merk(merk: str) -> int:
    gezocht, aantal = f"{MERK}={merk}".encode(), 0
    for map_ in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            aantal += gezocht in (map_ / "environ").read_bytes().split(b"\0")
    return aantal


def loop(doe: Doe, **opties: object) -> Loop:
    """Run to the end, or to where it is shot."""
    return Schot(doe, **opties).wacht()  # type: ignore[arg-type]


def hgw(*woorden: object) -> Doe:
    """Return a run of `hgw` with these words."""

    def doe() -> NoReturn:
        from hgw_excel.cli.ingang import main

        main([str(woord) for woord in woorden])

    return doe
