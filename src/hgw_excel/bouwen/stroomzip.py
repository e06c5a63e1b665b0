"""A zip whose parts may be packed before their beginning is known.

A part is written as a head, packed here, and a body that was packed while its rows came in. The
sizes are known by then, so every record says at once what follows it.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from hgw_excel import tijdelijk
from hgw_excel.domein.melding import KanNiet

NIVEAU = 1
"""Of packing: the higher ones cost three times as much for a file that is a fifth smaller."""

IN_GEHEUGEN = 8_000_000
"""Packed bytes of one part that stay in memory; what comes more goes to a temporary file."""

GRENS = 0xFFFFFFFF
_STUK = 1 << 20
_DOSTIJD = 0x0021
"""1 January 1980, so that the same rows give the same bytes."""

_DEFLATE = 8
_LOKAAL = struct.Struct("<4s5H3I2H")
_CENTRAAL = struct.Struct("<4s6H3I5H2I")
_EINDE = struct.Struct("<4s4H2IH")
_TE_GROOT = "Het bestand wordt te groot. Kies minder klassenmappen."


class Lijf:
    """The body of a part: text goes in, packed bytes are kept.

    Args:
        map_: folder for the temporary file.
    """

    def __init__(self, map_: str) -> None:
        self.crc, self.lengte = 0, 0
        self._inpakker = zlib.compressobj(NIVEAU, zlib.DEFLATED, -zlib.MAX_WBITS)
        self._bestand = tijdelijk.spoel(IN_GEHEUGEN, map_)

    def schrijf(self, tekst: str) -> None:
        """Add text."""
        ruw = tekst.encode()
        self.crc = zlib.crc32(ruw, self.crc)
        self.lengte += len(ruw)
        self._bestand.write(self._inpakker.compress(ruw))

    def klaar(self) -> int:
        """End the body and return how many packed bytes there are."""
        self._bestand.write(self._inpakker.flush())
        return self._bestand.tell()

    def stukken(self) -> Iterator[bytes]:
        """Yield the packed bytes."""
        self._bestand.seek(0)
        while stuk := self._bestand.read(_STUK):
            yield stuk

    def sluit(self) -> None:
        """Throw the body away."""
        self._bestand.close()


@dataclass
class Zip:
    """A zip that is written from front to end to `uit`."""

    uit: BinaryIO
    plek: int = 0
    records: list[bytes] = field(default_factory=list)

    def deel(self, naam: str, kop: str, lijf: Lijf | None = None) -> None:
        """Write one part: `kop`, and behind it the body.

        Raises:
            KanNiet: the file grows past what a zip can hold.
        """
        ruw = kop.encode()
        inpakker = zlib.compressobj(NIVEAU, zlib.DEFLATED, -zlib.MAX_WBITS)
        einde = zlib.Z_FINISH if lijf is None else zlib.Z_FULL_FLUSH
        begin = inpakker.compress(ruw) + inpakker.flush(einde)
        crc, lengte, gepakt = zlib.crc32(ruw), len(ruw), len(begin)
        stukken: Iterable[bytes] = ()
        if lijf is not None:
            gepakt += lijf.klaar()
            crc, lengte = crc_samen(crc, lijf.crc, lijf.lengte), lengte + lijf.lengte
            stukken = lijf.stukken()
        if max(lengte, self.plek + gepakt) > GRENS - _STUK:
            raise KanNiet(_TE_GROOT)
        self._deel(naam.encode("ascii"), (crc, gepakt, lengte), begin, stukken)

    def _deel(
        self, naam: bytes, maten: tuple[int, int, int], begin: bytes, stukken: Iterable[bytes]
    ) -> None:
        vast = (20, 0, _DEFLATE, 0, _DOSTIJD, *maten, len(naam), 0)
        self.records.append(_CENTRAAL.pack(b"PK\x01\x02", 20, *vast, 0, 0, 0, 0, self.plek) + naam)
        self._schrijf(_LOKAAL.pack(b"PK\x03\x04", *vast) + naam + begin)
        for stuk in stukken:
            self._schrijf(stuk)

    def sluit(self) -> None:
        """Write the directory at the end."""
        begin, lijst = self.plek, b"".join(self.records)
        aantal = len(self.records)
        self._schrijf(lijst)
        self._schrijf(_EINDE.pack(b"PK\x05\x06", 0, 0, aantal, aantal, len(lijst), begin, 0))

    def _schrijf(self, stuk: bytes) -> None:
        self.uit.write(stuk)
        self.plek += len(stuk)


_VEELTERM = 0xEDB88320


def crc_samen(een: int, ander: int, lengte: int) -> int:
    """Return the CRC-32 of two texts in a row, from the CRC of each and the length of the second.

    The first CRC times x to the power 8 x `lengte`, modulo the polynomial of CRC-32.
    """
    macht, keer = 1 << 31, 1 << 23  # x^0 and x^8, lowest power in the highest bit
    while lengte:
        if lengte & 1:
            macht = _maal(macht, keer)
        keer = _maal(keer, keer)
        lengte >>= 1
    return _maal(macht, een) ^ ander


def _maal(een: int, ander: int) -> int:
    uit = 0
    for bit in range(31, -1, -1):
        if een >> bit & 1:
            uit ^= ander
        ander = ander >> 1 ^ (_VEELTERM if ander & 1 else 0)
    return uit
