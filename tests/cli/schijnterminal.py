"""A real pseudo-terminal with a program in it: type, and wait for what it says."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

GEDULD = 30
"""Seconds; a program that says nothing for so long hangs."""

HGW = (sys.executable, "-m", "hgw_excel")
CTRL_C, CTRL_D = "\x03", "\x04"


def _in_terminal(slaaf: int) -> None:
    """Take the terminal, and Ctrl-C as a terminal gives it: a background run ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.login_tty(slaaf)


class Terminal:
    """`opdracht` in a terminal of `kolommen` by `regels`."""

    def __init__(
        self,
        opdracht: Sequence[str],
        *,
        map_: Path,
        omgeving: Mapping[str, str],
        kolommen: int = 100,
        regels: int = 30,
    ) -> None:
        self._baas, slaaf = pty.openpty()
        fcntl.ioctl(slaaf, termios.TIOCSWINSZ, struct.pack("HHHH", regels, kolommen, 0, 0))
        self.proces = subprocess.Popen(
            opdracht,
            cwd=map_,
            env=dict(omgeving),
            pass_fds=(slaaf,),
            preexec_fn=lambda: _in_terminal(slaaf),
        )
        os.close(slaaf)
        self._bytes = b""
        self._gelezen = 0

    @property
    def tekst(self) -> str:
        """All that was on the screen, also what was typed."""
        return self._bytes.decode(errors="replace").replace("\r\n", "\n")

    def typ(self, tekst: str, wacht_op: str = "", *, enter: bool = True) -> None:
        """Type once `wacht_op` is on the screen, after what was waited for before."""
        if wacht_op:
            self.wacht(wacht_op)
        os.write(self._baas, os.fsencode(f"{tekst}\n" if enter else tekst))

    def wacht(self, zin: str) -> None:
        """Read until `zin` is there, however its words are broken over lines."""
        patroon = re.compile(r"\s+".join(map(re.escape, zin.split())))
        while (vondst := patroon.search(self.tekst, self._gelezen)) is None:
            assert self._lees(), f"ended without {zin!r}:\n{self.tekst}"
        self._gelezen = vondst.end()

    def ctrl_c(self, tot: str) -> None:
        """Press Ctrl-C until `tot` is on the screen.

        One that comes just before a program begins to wait for a line is only heard with the next.
        """
        for _ in range(GEDULD // 3):
            os.write(self._baas, CTRL_C.encode())
            if self._zegt(tot, seconden=3):
                return
        raise TimeoutError(f"no {tot!r} after:\n{self.tekst}")

    def _zegt(self, zin: str, seconden: float) -> bool:
        einde = time.monotonic() + seconden
        while zin not in self.tekst:
            over = einde - time.monotonic()
            if over <= 0 or not select.select([self._baas], [], [], over)[0]:
                return False
            self._lees()
        return True

    def einde(self) -> int:
        """Read to the end and return the exit code."""
        while self._lees():
            pass
        return self.proces.wait(GEDULD)

    def sluit(self) -> None:
        """Close the window, whatever runs in it."""
        os.close(self._baas)
        self.proces.kill()
        self.proces.wait(GEDULD)

    def _lees(self) -> bool:
        klaar, _, _ = select.select([self._baas], [], [], GEDULD)
        if not klaar:
            raise TimeoutError(f"nothing more after:\n{self.tekst}")
        try:
            gelezen = os.read(self._baas, 65536)
        except OSError:  # on Linux this is how the other side ends
            return False
        self._bytes += gelezen
        return bool(gelezen)
