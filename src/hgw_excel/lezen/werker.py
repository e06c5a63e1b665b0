"""Many workbooks at once: one child process per core, reused, replaced when it stops.

A file that makes the reader die, hang or eat memory costs only itself: it gets a melding, a new
child goes on with the next file.
"""

import os
import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from hgw_excel.domein.melding import KanNiet, Melding
from hgw_excel.lezen.grenzen import GRENZEN, Grenzen
from hgw_excel.lezen.kader import KLAAR, lees_stuk, schrijf_stuk
from hgw_excel.lezen.weigeringen import DUURT_TE_LANG, GESTOPT
from hgw_excel.platform import start_kind
from hgw_excel.schema.ruw import Boek

COMMANDO = (sys.executable, "-P", "-m", "hgw_excel.lezen.kind")
_WORTEL = str(Path(__file__).parents[2])
_TIK = 0.2
"""Seconds after which the main thread looks up, so that Ctrl+C works on Windows too."""

_START_NIET = "Het leesprogramma start niet. Installeer hgw-excel opnieuw."

Uitkomst = Boek | Melding


def read_all(
    paden: Sequence[Path],
    *,
    werkers: int | None = None,
    voortgang: Callable[[int, int], None] | None = None,
    grenzen: Grenzen = GRENZEN,
    commando: Sequence[str] = COMMANDO,
) -> list[Uitkomst]:
    """Read workbooks in child processes; the answers come in the order of `paden`.

    Args:
        paden: the files.
        werkers: how many children; one per core when None.
        voortgang: called with (done, total) after each file.
        grenzen: only the times are used here; a child has its own.
        commando: how to start a child.

    Raises:
        KanNiet: no child can be started.
    """
    aantal = min(werkers or os.cpu_count() or 1, len(paden))
    ploeg = _Ploeg(paden, [_Kind(commando, grenzen) for _ in range(aantal)])
    try:
        return ploeg.werk(voortgang)
    finally:
        ploeg.stop()


class _Ploeg:
    """Children with one thread each, and the queue they take from."""

    def __init__(self, paden: Sequence[Path], kinderen: Sequence["_Kind"]) -> None:
        self.paden, self.kinderen = paden, kinderen
        self.taken: queue.SimpleQueue[int] = queue.SimpleQueue()
        self.klaar: queue.SimpleQueue[tuple[int, Uitkomst | KanNiet]] = queue.SimpleQueue()
        self.voorbij = threading.Event()
        self.draden = [
            threading.Thread(target=self._draad, args=(kind,), daemon=True) for kind in kinderen
        ]

    def werk(self, voortgang: Callable[[int, int], None] | None) -> list[Uitkomst]:
        for nummer in range(len(self.paden)):
            self.taken.put(nummer)
        for draad in self.draden:
            draad.start()
        uit: dict[int, Uitkomst] = {}
        while len(uit) < len(self.paden):
            nummer, uitkomst = self._volgende()
            if isinstance(uitkomst, KanNiet):
                raise uitkomst
            uit[nummer] = uitkomst
            if voortgang is not None:
                voortgang(len(uit), len(self.paden))
        return [uit[nummer] for nummer in range(len(self.paden))]

    def _volgende(self) -> tuple[int, Uitkomst | KanNiet]:
        while True:
            wordt_gewerkt = any(draad.is_alive() for draad in self.draden)
            try:
                return self.klaar.get(timeout=_TIK)
            except queue.Empty:
                if not wordt_gewerkt:
                    raise RuntimeError("every reading thread stopped early") from None

    def _draad(self, kind: "_Kind") -> None:
        try:
            while (nummer := self._taak()) is not None:
                self.klaar.put((nummer, self._vraag(kind, nummer)))
        finally:
            kind.sluit()

    def _taak(self) -> int | None:
        try:
            return None if self.voorbij.is_set() else self.taken.get_nowait()
        except queue.Empty:
            return None

    def _vraag(self, kind: "_Kind", nummer: int) -> Uitkomst | KanNiet:
        try:
            return kind.vraag(self.paden[nummer])
        except KanNiet as fout:
            self.voorbij.set()
            return fout

    def stop(self) -> None:
        """End every child and wait until each thread has cleared its own away."""
        self.voorbij.set()
        for kind in self.kinderen:
            kind.stop()
        for draad in self.draden:
            if draad.is_alive():
                draad.join()


class _Kind:
    """One child process, used by one thread; only `stop` may be called by another."""

    def __init__(self, commando: Sequence[str], grenzen: Grenzen) -> None:
        self.commando, self.grenzen = commando, grenzen
        self.proces: subprocess.Popen[bytes] | None = None
        self.slot = threading.Lock()
        self.voorbij = False

    def vraag(self, pad: Path) -> Uitkomst:
        """Have one file read; what a used child stops on, a fresh one tries once more."""
        gebruikt = self.proces is not None
        uitkomst = self._vraag(pad)
        if gebruikt and isinstance(uitkomst, Melding) and uitkomst.code == GESTOPT.code:
            self.sluit()
            uitkomst = self._vraag(pad)
        return uitkomst

    def _vraag(self, pad: Path) -> Uitkomst:
        proces = self._levend_proces()
        stuk, verlopen = _wacht(proces, os.fsencode(os.path.abspath(pad)), self.grenzen.seconden)
        if stuk is None or verlopen:
            self.sluit()
        if stuk is not None:
            return cast(Uitkomst, pickle.loads(stuk))
        if verlopen:
            grens = f"{self.grenzen.seconden:g}".replace(".", ",")
            return DUURT_TE_LANG.melding(pad.name, grens=grens)
        return GESTOPT.melding(pad.name)

    def _levend_proces(self) -> subprocess.Popen[bytes]:
        if self.proces is not None and self.proces.poll() is None:
            return self.proces
        self.sluit()
        with self.slot:
            if self.voorbij:
                raise KanNiet("Het lezen is gestopt.")
            self.proces = proces = _start(self.commando)
        stuk, _ = _wacht(proces, None, self.grenzen.start_seconden)
        if stuk != KLAAR:
            raise KanNiet(_START_NIET, 3)
        return proces

    def stop(self) -> None:
        """End the process and let no new one start; the thread that uses it clears it away."""
        with self.slot:
            self.voorbij = True
            if self.proces is not None:
                self.proces.kill()

    def sluit(self) -> None:
        """End the process, if there is one, and leave nothing of it."""
        with self.slot:
            proces, self.proces = self.proces, None
        if proces is not None:
            proces.kill()
            proces.wait()
            _sluit_pijpen(proces)


def _start(commando: Sequence[str]) -> subprocess.Popen[bytes]:
    pad = os.pathsep.join(filter(None, (_WORTEL, os.environ.get("PYTHONPATH"))))
    try:
        return start_kind(commando, {**os.environ, "PYTHONPATH": pad})
    except OSError:
        raise KanNiet(_START_NIET, 3) from None


def _sluit_pijpen(proces: subprocess.Popen[bytes]) -> None:
    for pijp in (proces.stdin, proces.stdout):
        try:
            cast(BinaryIO, pijp).close()
        except OSError:  # the child left before it had read the question
            continue


def _wacht(
    proces: subprocess.Popen[bytes], vraag: bytes | None, seconden: float
) -> tuple[bytes | None, bool]:
    """Ask and wait for the answer; (None, ...) when the child died, (..., True) when it is late."""
    verlopen = threading.Event()

    def einde() -> None:
        verlopen.set()
        proces.kill()

    klok = threading.Timer(seconden, einde)
    klok.daemon = True
    klok.start()
    try:
        if vraag is not None:
            schrijf_stuk(cast(BinaryIO, proces.stdin), vraag)
        stuk = lees_stuk(cast(BinaryIO, proces.stdout))
    except OSError:
        stuk = None
    finally:
        klok.cancel()
        klok.join()
    return stuk, verlopen.is_set()
