"""A full disk at each write: nothing lost, nothing half, one Dutch sentence, code 4.

`python -m tests.breken schijf` does it on a real small disk (a tmpfs, which asks root) and with
faults that the system plays. In the suite only the latter.
"""

import errno
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.breken.klassen import REST, alles, resten
from tests.breken.proef import Proef, bijwerken, consolideren, kopie, opslaan, samen, ter_plekke
from tests.breken.schot import Loop, loop
from tests.breken.veeg import Veeg

VOL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
PAGINA = 4096
_NEDERLANDS = re.compile(
    r"(De schijf is vol\. Maak ruimte en probeer het opnieuw\."
    r"|Het bestand is te groot voor deze schijf\.) Er is niets veranderd\.\n$"
)
_RESERVE = re.compile(r"_hgw/reserve/[^/]+/.*")


def keur(proef: Proef, uitkomst: Loop, na: Mapping[str, bytes]) -> list[str]:
    """Return what is wrong after a run that met a full disk."""
    fouten = proef.keur(na)
    if uitkomst.code in proef.codes:
        return fouten + [f"{n} is not new" for n in proef.nieuw if na.get(n) != proef.nieuw[n]]
    if uitkomst.code != 4 or not _NEDERLANDS.search(uitkomst.tekst):
        fouten.append(f"code {uitkomst.code}: {uitkomst.tekst}")
    erbij = [n for n in na if n not in proef.oud and not REST.fullmatch(Path(n).name)]
    fouten += [f"{naam} is new, nothing should be" for naam in erbij if not _RESERVE.match(naam)]
    return fouten + [f"{n} is changed" for n, b in proef.oud.items() if na.get(n, b) != b]


def op_stap(proef: Proef, stap: int) -> list[str]:
    """Let one step meet a full disk; return what is wrong."""
    return _met_fout(proef, stap=stap, fout=VOL)


def op_byte(proef: Proef, byte: int) -> list[str]:
    """Let no file grow past this size; return what is wrong."""
    return _met_fout(proef, byte=byte, fout=VOL)


def _met_fout(proef: Proef, **fout: object) -> list[str]:
    with kopie(proef.begin) as map_:
        uitkomst = loop(proef.doe(map_), **fout)
        fouten = keur(proef, uitkomst, alles(map_))
        if "byte" in fout:
            fouten += [f"{naam} stays" for naam in resten(map_)]
        fouten += proef.keur_daarna(map_)
    return [f"{proef.naam} {fout}: {zin}" for zin in fouten]


def op_tmpfs(proef: Proef, vrij: int) -> list[str]:
    """Run on a disk with so many pages free; return what is wrong."""
    with tmpfs() as schijf:
        map_ = schijf / "school"
        subprocess.run(["cp", "-a", str(proef.begin), str(map_)], check=True)
        vul = schijf / "vol"
        over = os.statvfs(schijf).f_bavail - vrij
        vul.write_bytes(bytes(max(over, 0) * PAGINA))
        uitkomst = loop(proef.doe(map_))
        fouten = keur(proef, uitkomst, alles(map_))
        fouten += [f"{naam} stays" for naam in resten(map_)]
        vul.unlink()
        fouten += proef.keur_daarna(map_)
    return [f"{proef.naam} with {vrij} pages free: {zin}" for zin in fouten]


@contextmanager
def tmpfs(megabytes: int = 8) -> Iterator[Path]:
    """Mount a small disk."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        opdracht = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", tijdelijk]
        subprocess.run(opdracht, check=True)
        try:
            yield Path(tijdelijk)
        finally:
            subprocess.run(["umount", tijdelijk], check=True)


def spreid(laatste: int, aantal: int) -> Sequence[int]:
    """Return at most `aantal` numbers from 0 up to and including `laatste`."""
    return sorted({laatste * i // max(aantal - 1, 1) for i in range(aantal)})


def veeg(aantal: int, zaad: int) -> Veeg:
    """Meet a full disk `aantal` times for each attempt and way."""
    zinnen, stuk = [], []
    with tempfile.TemporaryDirectory() as tijdelijk:
        wortel = Path(tijdelijk)
        proeven = (opslaan(wortel), samen(wortel), bijwerken(wortel, 1), consolideren(wortel))
        for proef in proeven:
            stappen = spreid(proef.stappen - 1, aantal)
            bytes_ = spreid(proef.grootste, aantal)
            nodig = 2 + sum(len(b) // PAGINA + 1 for b in proef.nieuw.values())
            paginas = spreid(nodig, aantal)
            stuk += [zin for stap in stappen for zin in op_stap(proef, stap + 1)]
            stuk += [zin for byte in bytes_ for zin in op_byte(proef, byte)]
            stuk += [zin for vrij in paginas for zin in op_tmpfs(proef, vrij)]
            zinnen.append(
                f"{proef.naam} {len(stappen)} steps, {len(bytes_)} sizes, {len(paginas)} tmpfs"
            )
        controle = ter_plekke(wortel)
        gevonden = [any("half" in zin for zin in op_tmpfs(controle, 7 * i)) for i in range(10)]
    zin = f"full disk: {'; '.join(zinnen)}; {len(stuk)} files lost, half or left behind"
    if not any(gevonden):
        stuk.append("a file written in place is not seen to break")
    return Veeg(f"{zin}; control: in place broke {sum(gevonden)} times in 10", (*stuk,))
