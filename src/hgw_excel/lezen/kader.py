"""Length-prefixed messages between parent and child."""

import struct
from typing import BinaryIO

KLAAR = b"klaar"
"""The first thing a child says."""

_LENGTE = struct.Struct(">Q")


def schrijf_stuk(stroom: BinaryIO, stuk: bytes) -> None:
    """Send one message."""
    stroom.write(_LENGTE.pack(len(stuk)) + stuk)
    stroom.flush()


def lees_stuk(stroom: BinaryIO) -> bytes | None:
    """Return the next message, None when the other side has gone."""
    kop = stroom.read(_LENGTE.size)
    if len(kop) < _LENGTE.size:
        return None
    (lengte,) = _LENGTE.unpack(kop)
    stuk = stroom.read(lengte)
    return stuk if len(stuk) == lengte else None
