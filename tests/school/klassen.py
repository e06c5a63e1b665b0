"""Klassenmappen that many tests use: built once and read once in each process."""

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.melding import Melding
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Boek
from tests.klas import lege_klas, volle_klas

KLEIN = ((5,), 10)
"""The class of most tests: leerjaren, and how many children."""


@cache
def bytes_van(leerjaren: tuple[int, ...] = (5, 6), aantal: int = 29) -> bytes:
    """Return the klassenmap of a class in February."""
    return bouw_klassenmap(volle_klas(leerjaren, aantal))


@cache
def nieuw_van(leerjaren: tuple[int, ...] = (5, 6), aantal: int = 29) -> bytes:
    """Return the klassenmap of a class in which nobody typed."""
    return bouw_klassenmap(lege_klas(leerjaren, aantal))


def lees(pad: Path) -> tuple[Klas, list[Melding]]:
    """Return a klassenmap, read and checked; nobody may change it."""
    return _lees(pad.name, pad.read_bytes())


def lees_in_dit_proces(paden: Sequence[Path], **_: object) -> list[Boek | Melding]:
    """Stand in for `read_all`: read without another process, the same bytes only once."""
    return [_boek(pad.name, pad.read_bytes()) for pad in paden]


@lru_cache(maxsize=64)
def _boek(naam: str, inhoud: bytes) -> Boek | Melding:
    with TemporaryDirectory() as map_:
        pad = Path(map_, naam)
        pad.write_bytes(inhoud)
        return read_safely(pad)


@lru_cache(maxsize=16)
def _lees(naam: str, inhoud: bytes) -> tuple[Klas, list[Melding]]:
    """Read the same bytes only once, wherever they stand."""
    boek = _boek(naam, inhoud)
    assert isinstance(boek, Boek), boek
    klas, meldingen = lees_klassenmap(boek)
    assert klas is not None, meldingen
    return klas, meldingen
