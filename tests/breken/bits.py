"""Single flipped bits: what a worn disk or a broken download does to a klassenmap."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hgw_excel.domein.melding import Melding
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Boek
from tests.breken.boeken import alle
from tests.breken.veeg import Veeg

Lees = Callable[[Path], Boek | Melding]


def inhoud(boek: Boek) -> tuple[object, ...]:
    """Return all that a klassenmap says: everything but the hash of its bytes."""
    return (boek.soort, boek.versie, boek.tabellen, boek.namen, boek.adressen, boek.bladen)


def omgevallen(bron: bytes, aantal: int, zaad: int) -> Iterator[tuple[str, bytes]]:
    """Yield the same file with one bit the other way round, each time another."""
    kans = Random(zaad)
    for _ in range(aantal):
        plek, bit = kans.randrange(len(bron)), kans.randrange(8)
        ander = bytearray(bron)
        ander[plek] ^= 1 << bit
        yield f"bit {bit} of byte {plek}", bytes(ander)


def anders(
    bron: bytes, varianten: Iterator[tuple[str, bytes]], lees: Lees = read_safely
) -> tuple[int, int, list[str]]:
    """Return how many variants were refused and read, and which as another workbook."""
    geweigerd, gelezen, stuk = 0, 0, []
    with TemporaryDirectory() as map_:
        pad = Path(map_) / "klassenmap groep 5.xlsx"
        pad.write_bytes(bron)
        heel = lees(pad)
        assert isinstance(heel, Boek)
        for wat, ruw in varianten:
            pad.write_bytes(ruw)
            uitkomst = lees(pad)
            if isinstance(uitkomst, Melding):
                geweigerd += 1
                continue
            gelezen += 1
            if inhoud(uitkomst) != inhoud(heel):
                stuk.append(f"{wat}: read as another workbook")
    return geweigerd, gelezen, stuk


def veeg(aantal: int, zaad: int) -> Veeg:
    """Flip `aantal` bits in all, spread over the workbooks."""
    boeken = alle()
    per_boek = aantal // len(boeken)
    uitkomsten = [
        anders(bron, omgevallen(bron, per_boek, zaad + nummer))
        for nummer, bron in enumerate(boeken)
    ]
    geweigerd, gelezen = (sum(uitkomst[i] for uitkomst in uitkomsten) for i in (0, 1))
    stuk = [zin for *_, zinnen in uitkomsten for zin in zinnen]
    zin = (
        f"{geweigerd + gelezen} flips in {len(boeken)} workbooks (seed {zaad}): "
        f"refused {geweigerd}, read {gelezen}, of which otherwise {len(stuk)}"
    )
    return Veeg(zin, tuple(stuk))
