"""The workbooks that are broken: small ones, and klassenmappen as `hgw nieuw` makes them."""

import tempfile
from functools import cache
from pathlib import Path

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from tests.klas import volle_klas
from tests.lezen.maken import maak_klassenmap


@cache
def klein() -> bytes:
    """Return a workbook with one small table."""
    with tempfile.TemporaryDirectory() as map_:
        return maak_klassenmap(Path(map_) / "a.xlsx").read_bytes()


@cache
def klassenmap(leerjaren: tuple[int, ...] = (4,), aantal: int = 10) -> bytes:
    """Return a klassenmap of an invented class in February."""
    return bouw_klassenmap(volle_klas(leerjaren, aantal))


def alle() -> tuple[bytes, ...]:
    """Return the small one and three klassenmappen, the largest last."""
    return klein(), klassenmap(), klassenmap((3,), 12), klassenmap((5, 6), 29)
