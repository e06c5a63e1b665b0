"""One child process, seen from the parent: started when needed, asked, ended."""

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, cast

from hgw_excel.domein.melding import KanNiet, Melding
from hgw_excel.lezen.grenzen import Grenzen
from hgw_excel.lezen.kader import KLAAR, lees_stuk, schrijf_stuk
from hgw_excel.lezen.weigeringen import DUURT_TE_LANG, GESTOPT
from hgw_excel.platform import start_kind
from hgw_excel.schema.ruw import Boek

COMMANDO = (sys.executable, "-P", "-m", "hgw_excel.lezen.kind")
_WORTEL = str(Path(__file__).parents[2])
_START_NIET = "Het leesprogramma start niet. Installeer hgw-excel opnieuw."

Uitkomst = Boek | Melding


class Kindproces:
    """One child process, used by one thread; only `stop` may be called by another."""

    def __init__(
        self, commando: Sequence[str], grenzen: Grenzen, alleen: tuple[str, ...] | None
    ) -> None:
        self.commando, self.grenzen, self.alleen = commando, grenzen, alleen
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
        vraag = pickle.dumps((os.path.abspath(pad), self.alleen), 5)
        stuk, verlopen = _wacht(proces, vraag, self.grenzen.seconden)
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
