"""Files that stop halfway: at each percent, and at the border of each part."""

import io
import zipfile
from collections.abc import Iterator

from tests.breken.bits import anders
from tests.breken.boeken import alle
from tests.breken.veeg import Veeg


def plekken(bron: bytes) -> list[int]:
    """Return where to cut: every percent, and just before, at and after each part's begin."""
    with zipfile.ZipFile(io.BytesIO(bron)) as archief:
        grenzen = [info.header_offset for info in archief.infolist()] + [archief.start_dir]
    procenten = [len(bron) * procent // 100 for procent in range(100)]
    rond = [grens + stap for grens in grenzen for stap in (-1, 0, 1)]
    return sorted({plek for plek in [*procenten, *rond, len(bron) - 1] if 0 <= plek < len(bron)})


def afgekapt(bron: bytes, keuze: list[int]) -> Iterator[tuple[str, bytes]]:
    """Yield the file cut off at each place."""
    for plek in keuze:
        yield f"cut at {plek}", bron[:plek]


def met_nullen(bron: bytes, keuze: list[int]) -> Iterator[tuple[str, bytes]]:
    """Yield the file with zeros from each place on, as a disk leaves it after a power cut."""
    for plek in keuze:
        if not bron[plek:].strip(b"\0"):
            continue
        yield f"zeros from {plek}", bron[:plek].ljust(len(bron), b"\0")


def veeg(aantal: int, zaad: int) -> Veeg:
    """Cut every workbook everywhere (`aantal` and `zaad` don't matter)."""
    uitkomsten = [
        anders(bron, maak(bron, plekken(bron)))
        for bron in alle()
        for maak in (afgekapt, met_nullen)
    ]
    geweigerd, gelezen = (sum(uitkomst[i] for uitkomst in uitkomsten) for i in (0, 1))
    stuk = [zin for *_, zinnen in uitkomsten for zin in zinnen]
    zin = (
        f"{geweigerd + gelezen} files cut or zeroed: refused {geweigerd}, read {gelezen}, "
        f"of which otherwise {len(stuk)}"
    )
    return Veeg(zin, tuple(stuk))
