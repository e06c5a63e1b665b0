"""Many workbooks at once: one child process per core, reused, replaced when it stops.

A file that makes the reader die, hang or eat memory costs only itself: it gets a melding, a new
child goes on with the next file.
"""

import os
import queue
import threading
from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

from hgw_excel.lezen.grenzen import GRENZEN, Grenzen
from hgw_excel.lezen.kindproces import COMMANDO, Kindproces, Uitkomst

PER_KIND = 2
"""Files that are handed out or answered, for each child: one to read and one to go on with."""

_TIK = 0.2
"""Seconds after which the main thread looks up, so that Ctrl+C works on Windows too."""


def read_all(
    paden: Sequence[Path],
    *,
    alleen: Collection[str] | None = None,
    werkers: int | None = None,
    voortgang: Callable[[int, int], None] | None = None,
    grenzen: Grenzen = GRENZEN,
    commando: Sequence[str] = COMMANDO,
) -> list[Uitkomst]:
    """Read workbooks as `lees_stroom` does, and keep them all."""
    stroom = lees_stroom(
        paden,
        alleen=alleen,
        werkers=werkers,
        voortgang=voortgang,
        grenzen=grenzen,
        commando=commando,
    )
    with closing(stroom):
        return list(stroom)


def lees_stroom(
    paden: Sequence[Path],
    *,
    alleen: Collection[str] | None = None,
    werkers: int | None = None,
    voortgang: Callable[[int, int], None] | None = None,
    grenzen: Grenzen = GRENZEN,
    commando: Sequence[str] = COMMANDO,
) -> Generator[Uitkomst, None, None]:
    """Read workbooks in child processes and yield the answers in the order of `paden`.

    However many files there are, only a few answers are in memory at a time: at most
    `PER_KIND` for each child, the one that is yielded not counted. Closing the generator, or no
    longer holding it, ends the children.

    Args:
        paden: the files.
        alleen: tables or sheets to read, see `read_safely`; all of them when None.
        werkers: how many children; one per core when None.
        voortgang: called with (done, total) before each answer.
        grenzen: only the times are used here; a child has its own.
        commando: how to start a child.

    Raises:
        KanNiet: no child can be started.
    """
    aantal = min(werkers or os.cpu_count() or 1, len(paden))
    namen = None if alleen is None else tuple(alleen)
    ploeg = _Ploeg(paden, [Kindproces(commando, grenzen, namen) for _ in range(aantal)])
    try:
        for nummer, uitkomst in enumerate(ploeg.werk(), 1):
            if voortgang is not None:
                voortgang(nummer, len(paden))
            yield uitkomst
    finally:
        ploeg.stop()


class _Ploeg:
    """Children with one thread each, and the queue they take from."""

    def __init__(self, paden: Sequence[Path], kinderen: Sequence[Kindproces]) -> None:
        self.paden, self.kinderen = paden, kinderen
        self.taken: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self.klaar: queue.SimpleQueue[tuple[int, Uitkomst | BaseException]] = queue.SimpleQueue()
        self.voorbij = threading.Event()
        self.draden = [
            threading.Thread(target=self._draad, args=(kind,), daemon=True) for kind in kinderen
        ]

    def werk(self) -> Iterator[Uitkomst]:
        """Yield the answers in order; a file is handed out when there is room for its answer."""
        for draad in self.draden:
            draad.start()
        uit: dict[int, Uitkomst] = {}
        uitgedeeld = 0
        for nummer in range(len(self.paden)):
            ruimte = min(nummer + PER_KIND * len(self.draden), len(self.paden))
            for taak in range(uitgedeeld, ruimte):
                self.taken.put(taak)
            uitgedeeld = max(uitgedeeld, ruimte)
            while nummer not in uit:
                uit.update([self._volgende()])
            yield uit.pop(nummer)

    def _volgende(self) -> tuple[int, Uitkomst]:
        while True:
            with suppress(queue.Empty):
                nummer, uitkomst = self.klaar.get(timeout=_TIK)
                if isinstance(uitkomst, BaseException):
                    raise uitkomst
                return nummer, uitkomst

    def _draad(self, kind: Kindproces) -> None:
        try:
            while (nummer := self.taken.get()) is not None and not self.voorbij.is_set():
                self.klaar.put((nummer, self._vraag(kind, nummer)))
        finally:
            kind.sluit()

    def _vraag(self, kind: Kindproces, nummer: int) -> Uitkomst | BaseException:
        try:
            return kind.vraag(self.paden[nummer])
        except BaseException as fout:  # raised again where someone can catch it
            self.voorbij.set()
            return fout

    def stop(self) -> None:
        """End every child and wait until each thread has cleared its own away."""
        self.voorbij.set()
        for kind in self.kinderen:
            self.taken.put(None)
            kind.stop()
        for draad in self.draden:
            if draad.is_alive():
                draad.join()
