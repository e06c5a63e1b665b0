"""Whole commands under strace: how many calls of the system have to do with a network. None.

Nothing is allowed, not even a question to the system's own name service: a family of addresses,
a name to look up and a socket to write in are all calls that are listed here.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.breken.veeg import Veeg
from tests.gereedschap import ontbreekt

STRACE = ("strace", "-f", "-qq")
PER_AANROEP = ("--seccomp-bpf", "-e", "trace=network,io_uring_setup,execve")
"""A list of the calls on a network, and of the programs that are started; the rest runs freely."""
GEBLOKKEERD = ("-e", "inject=network,io_uring_setup:error=ENETUNREACH")
NETWERK = re.compile(
    r"socket|connect|bind|listen|accept4?|shutdown|io_uring_\w+"
    r"|(get|set)sockopt|get(sock|peer)name|(send|recv)(to|from|msg|mmsg)|socketpair"
)
PYTHON = sys.executable
HGW = (PYTHON, "-m", "hgw_excel")
_REGEL = re.compile(r"^\d+ +(\w+)\(")
_TELLING = re.compile(r"^ *(\d+) (\w+)$", re.MULTILINE)
_DUUR = re.compile(r"Klaar in \d+ seconden\.")


class Spoor(NamedTuple):
    """What a command asked of the system, and what it said."""

    netwerk: tuple[str, ...]
    processen: int
    code: int
    uit: str


def volg(opdracht: Sequence[object], map_: Path, *, geblokkeerd: bool = False) -> Spoor:
    """Run a command and list each call on a network, of the processes it starts as well.

    Args:
        geblokkeerd: let each of those calls fail, as if there is no network.
    """
    with TemporaryDirectory() as tijdelijk:
        log = Path(tijdelijk) / "strace.txt"
        extra = GEBLOKKEERD if geblokkeerd else ()
        gedaan = _draai([*_strace(), *PER_AANROEP, *extra, "-o", log, *opdracht], map_)
        regels = [regel for regel in log.read_text("utf-8", "replace").splitlines() if regel]
    aanroepen = [(treffer[1], regel) for regel in regels if (treffer := _REGEL.match(regel))]
    return Spoor(
        tuple(regel for naam, regel in aanroepen if naam != "execve"),
        len({regel.split()[0] for naam, regel in aanroepen if naam == "execve"}),
        gedaan.returncode,
        gedaan.stdout,
    )


def tel(opdracht: Sequence[object], map_: Path) -> tuple[int, int, str]:
    """Return how many calls of any kind a command makes, how many on a network, what it said."""
    with TemporaryDirectory() as tijdelijk:
        log = Path(tijdelijk) / "strace.txt"
        gedaan = _draai([*_strace(), "-c", "-U", "calls,name", "-o", log, *opdracht], map_)
        aantallen = [(int(n), naam) for n, naam in _TELLING.findall(log.read_text())]
    alles = sum(aantal for aantal, naam in aantallen if naam != "total")
    return alles, sum(n for n, naam in aantallen if NETWERK.fullmatch(naam)), gedaan.stdout


def _strace() -> tuple[str, ...]:
    if shutil.which("strace") is None:
        ontbreekt("strace is not installed")
    return STRACE


def _draai(opdracht: Sequence[object], map_: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(deel) for deel in opdracht], cwd=map_, capture_output=True, encoding="utf-8",
        stdin=subprocess.DEVNULL, timeout=600, check=False,
    )  # fmt: skip


def opdrachten(school: str, klassen: str) -> list[tuple[object, ...]]:
    """Return a day's work on a school folder: what reads, what writes, in xlsx and csv."""
    return [
        ("controleer", klassen),
        ("controleer", klassen, "--json"),
        ("signaleer", klassen, "--alles"),
        ("normen", school),
        ("consolideer", klassen, "--uit", "s.xlsx", "--ib", "i.xlsx"),
        ("stapel", klassen, "--blad", "Scores", "--uit", "l.xlsx"),
        ("stapel", klassen, "--blad", "Scores", "--uit", "l.csv"),
        ("controleer", klassen, "--herstel", "herstel"),
        ("sjabloon", "--uit", "sjabloon.xlsx", "--leerjaren", "5"),
        ("kwaliteitskaart", "--uit", "kaart.xlsx"),
        ("uitleg", "HGW312"),
    ]


def veeg(aantal: int, zaad: int) -> Veeg:
    """Play `hgw demo` and a day's work, all traced; and again without any network at all."""
    with TemporaryDirectory() as met, TemporaryDirectory() as zonder:
        alles, netwerk, gezegd = _dag(Path(met), tel)
        _, _, stil = _dag(Path(zonder), _zonder_netwerk)
        anders = [
            pad.relative_to(met).as_posix()
            for pad in sorted(Path(met).rglob("*"))
            if pad.is_file() and pad.read_bytes() != _inhoud(Path(zonder) / pad.relative_to(met))
        ]
    stuk = [f"{netwerk} calls on a network"] * (netwerk > 0)
    stuk += ["another output without a network"] * (gezegd != stil)
    stuk += [f"{naam} differs without a network" for naam in anders]
    zin = f"{alles} system calls traced, {netwerk} on a network; without one the same output"
    return Veeg(zin if not stuk else f"{zin}: no", tuple(stuk))


Dag = Callable[[Sequence[object], Path], tuple[int, int, str]]


def _dag(map_: Path, doe: Dag) -> tuple[int, int, str]:
    """Run the demo and all commands on it; return the sums and all that was said."""
    alles, netwerk, gezegd = 0, 0, ""
    for opdracht in (("demo", "d"), *opdrachten("d", "d/klassen")):
        n, in_net, uit = doe((*HGW, *opdracht), map_)
        alles, netwerk, gezegd = alles + n, netwerk + in_net, gezegd + uit
    return alles, netwerk, _DUUR.sub("", gezegd)


def _zonder_netwerk(opdracht: Sequence[object], map_: Path) -> tuple[int, int, str]:
    """Run a command in a network of its own, in which there is nothing."""
    return 0, 0, _draai(["unshare", "--map-root-user", "--net", *opdracht], map_).stdout


def _inhoud(pad: Path) -> bytes:
    return pad.read_bytes() if pad.is_file() else b""
