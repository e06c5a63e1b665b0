"""Measure whole processes: CPU of it and its children, time on the clock, and peak memory.

CPU is what the system charged to the process and to every child it waited for, user and system.
Memory is the proportional set size (PSS: shared pages count once) of the process and all below it,
added up every 30 ms; the peak of those sums. Without /proc there is no memory.
"""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TIK = 0.03
MIB = 1 << 20
WORTEL = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Meting:
    """CPU and clock in seconds, memory in bytes (0: not known)."""

    cpu: float
    klok: float
    geheugen: int


@contextmanager
def werkmap() -> Iterator[Path]:
    """Yield a folder for books and results, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="hgw-benchmark-") as map_:
        yield Path(map_)


def omgeving(map_: Path) -> Mapping[str, str]:
    """Return an environment in which every program keeps its compiled modules, outside the tree."""
    weg = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")
    kaal = {naam: waarde for naam, waarde in os.environ.items() if naam not in weg}
    return {**kaal, "PYTHONPYCACHEPREFIX": str(map_ / "pyc"), "PYTHONPATH": str(WORTEL)}


def meet_proces(args: Sequence[str], map_: Path, codes: Sequence[int] = (0,)) -> Meting:
    """Run `python ARGS` once and measure it.

    Raises:
        RuntimeError: it ended with another code than `codes`; the message holds what it said.
    """
    begin = time.perf_counter()
    with tempfile.TemporaryFile() as gezegd:
        proces = subprocess.Popen(
            [sys.executable, *args], stdout=gezegd, stderr=gezegd, env=omgeving(map_)
        )
        kijker = _Kijker(proces.pid)
        _, status, gebruik = os.wait4(proces.pid, 0)
        proces.returncode = os.waitstatus_to_exitcode(status)
        klok = time.perf_counter() - begin
        piek = kijker.stop()
        if proces.returncode not in codes:
            gezegd.seek(0)
            raise RuntimeError(f"{args}: {gezegd.read().decode(errors='replace')[-2000:]}")
    return Meting(gebruik.ru_utime + gebruik.ru_stime, klok, piek)


def om_en_om(
    mededingers: Mapping[str, Sequence[str]],
    map_: Path,
    ronden: int,
    *,
    warm: bool = True,
    codes: Sequence[int] = (0,),
    weg: Path | None = None,
    eenmaal: Collection[str] = (),
) -> dict[str, Meting]:
    """Measure every contender in turn, so that noise hits all.

    Args:
        mededingers: arguments of Python by name.
        ronden: how often each is measured.
        warm: run each once before, so that modules are compiled and files are in memory.
        codes: exit codes that are no error.
        weg: a result that is removed before every run.
        eenmaal: those that take so long that they are measured in one round only.

    Returns:
        The least CPU and clock of each, and its most memory.
    """
    metingen: dict[str, list[Meting]] = {naam: [] for naam in mededingers}
    for ronde in range(ronden + warm):
        for naam, args in mededingers.items():
            if ronde > warm and naam in eenmaal:
                continue
            if weg is not None:
                weg.unlink(missing_ok=True)
            meting = meet_proces(args, map_, codes)
            if ronde >= warm:
                metingen[naam].append(meting)
    return {naam: _minst(reeks) for naam, reeks in metingen.items()}


def _minst(reeks: Sequence[Meting]) -> Meting:
    return Meting(
        min(meting.cpu for meting in reeks),
        min(meting.klok for meting in reeks),
        max(meting.geheugen for meting in reeks),
    )


def toon(titel: str, metingen: Mapping[str, Meting]) -> None:
    """Print a table of what was measured."""
    print(f"\n{titel}\n{'':<34}{'CPU s':>9}{'clock s':>9}{'MiB':>7}")
    for naam, meting in metingen.items():
        mib = f"{meting.geheugen / MIB:.0f}" if meting.geheugen else "-"
        print(f"{naam:<34}{meting.cpu:9.2f}{meting.klok:9.2f}{mib:>7}")


def toon_doel(wat: str, waarde: float, doel: float, eenheid: str = "x") -> None:
    """Print one target: at most `doel`."""
    oordeel = "met" if waarde <= doel else "NOT MET"
    print(f"{wat:<56}{waarde:8.2f} {eenheid:<4} target <= {doel:g}: {oordeel}")


class _Kijker(threading.Thread):
    """Adds up the memory of a process and all below it, again and again."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.piek = pid, 0
        self.voorbij = threading.Event()
        if Path("/proc/self/smaps_rollup").exists():
            self.start()

    def run(self) -> None:
        while not self.voorbij.wait(TIK):
            self.piek = max(self.piek, sum(map(_pss, _boom(self.pid))))

    def stop(self) -> int:
        self.voorbij.set()
        if self.is_alive():
            self.join()
        return self.piek


def _boom(pid: int) -> list[int]:
    """Return the process and all below it."""
    boom = [pid]
    for ouder in boom:
        try:
            for taak in Path(f"/proc/{ouder}/task").iterdir():
                boom += map(int, (taak / "children").read_text().split())
        except OSError:
            continue
    return boom


def _pss(pid: int) -> int:
    try:
        tekst = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(r.split()[1]) << 10 for r in tekst.splitlines() if r.startswith("Pss:")), 0)
