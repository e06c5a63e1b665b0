"""Replace or add some parts of a zip and copy all others as they are, compressed bytes and all.

Order, dates, flags and names stay; what is new comes last. The file passed the gate, so it is small
enough to be a plain zip: an entry that needs the long (zip64) form of its place is refused.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from hgw_excel.lezen.weigeringen import BESCHADIGD, Geweigerd

_LOKAAL = struct.Struct("<4s5H3L2H")
_CENTRAAL = struct.Struct("<4s6H3L5H2L")
_EINDE = struct.Struct("<4s4H2LH")
_DESCRIPTOR, _DESCRIPTOR64 = struct.Struct("<3L"), struct.Struct("<L2Q")
_MERK = b"PK\x07\x08"
_ACHTERAF = 0x8
"""Flag of an entry whose sizes stand behind its data."""

_GROOT = 0xFFFFFFFF
_NIEUW = (20, 20, 0, zipfile.ZIP_DEFLATED, 0, 0x21, 0, 0, 0)
"""Line of a new entry up to its sizes: the oldest reader, packed, the first day of zips."""

_ZIP64 = 1


class _Record(NamedTuple):
    """One entry: what `zipfile` knows of it and its raw line of the directory."""

    info: zipfile.ZipInfo
    velden: tuple[int, ...]
    naam: bytes
    extra: bytes
    opmerking: bytes


def vervang(
    bron: bytes, delen: Mapping[str, bytes], erbij: Mapping[str, bytes] = MappingProxyType({})
) -> bytes:
    """Return `bron` with the content of some parts replaced.

    Args:
        bron: a zip that passed the gate.
        delen: new content by name in lower case with forward slashes; each is in `bron`.
        erbij: parts to put behind all others, by the name they get; none is in `bron`.

    Raises:
        Geweigerd: the zip is made in a way that can't be copied.
    """
    records, opmerking = _lees(bron)
    uit, plekken, nieuw = bytearray(), {}, {}
    for record in sorted(records, key=lambda record: record.info.header_offset):
        deel = delen.get(normaal(record.info.orig_filename))
        plekken[record] = len(uit)
        if deel is None:
            uit += _kopie(bron, record)
        else:
            nieuw[record], stuk = _vers(record, deel)
            uit += stuk
    for naam, deel in erbij.items():
        record, stuk = _vers(_leeg(naam), deel)
        records.append(record)
        plekken[record] = len(uit)
        uit += stuk
    begin = len(uit)
    for record in records:
        uit += _regel(nieuw.get(record, record), plekken[record])
    aantal, lengte = len(records), len(uit) - begin
    uit += _EINDE.pack(b"PK\x05\x06", 0, 0, aantal, aantal, lengte, begin, len(opmerking))
    return bytes(uit + opmerking)


def normaal(naam: str) -> str:
    """Return the name of a part as the gate says it: lower case, forward slashes."""
    return naam.replace("\\", "/").lower()


def _lees(bron: bytes) -> tuple[list[_Record], bytes]:
    with zipfile.ZipFile(io.BytesIO(bron)) as archief:
        return list(_records(bron, archief.start_dir, archief.infolist())), archief.comment


def _records(bron: bytes, plek: int, infos: list[zipfile.ZipInfo]) -> Iterator[_Record]:
    for info in infos:
        _, *velden = _CENTRAAL.unpack_from(bron, plek)
        if velden[-1] == _GROOT:
            raise Geweigerd(BESCHADIGD)
        stukken, plek = [], plek + _CENTRAAL.size
        for lengte in velden[9:12]:
            stukken.append(bron[plek : plek + lengte])
            plek += lengte
        yield _Record(info, tuple(velden), *stukken)


def _kopie(bron: bytes, record: _Record) -> bytes:
    """Return an entry as it stands: header, compressed data, and what is behind the data."""
    info = record.info
    begin = info.header_offset
    *_, naam, extra = _LOKAAL.unpack_from(bron, begin)
    einde = begin + _LOKAAL.size + naam + extra + info.compress_size
    if info.flag_bits & _ACHTERAF:
        einde += _descriptor(bron, einde, info)
    if einde > len(bron):
        raise Geweigerd(BESCHADIGD)
    return bron[begin:einde]


def _descriptor(bron: bytes, plek: int, info: zipfile.ZipInfo) -> int:
    """Return how long the record behind the data is: with or without mark, 32 or 64 bits."""
    getallen = (info.CRC, info.compress_size, info.file_size)
    for vorm in (_DESCRIPTOR, _DESCRIPTOR64):
        for merk in (_MERK, b""):
            verwacht = merk + vorm.pack(*getallen)
            if bron.startswith(verwacht, plek):
                return len(verwacht)
    raise Geweigerd(BESCHADIGD)


def _vers(record: _Record, deel: bytes) -> tuple[_Record, bytes]:
    """Return the new line of the directory and the new entry of a part that changed."""
    velden = list(record.velden)
    inhoud = _pers(deel) if velden[3] == zipfile.ZIP_DEFLATED else deel
    extra = _zonder_zip64(record.extra)
    velden[2] &= ~_ACHTERAF
    velden[6:9] = zlib.crc32(deel), len(inhoud), len(deel)
    velden[10] = len(extra)
    kop = _LOKAAL.pack(b"PK\x03\x04", *velden[1:10], 0)
    return record._replace(velden=tuple(velden), extra=extra), kop + record.naam + inhoud


def _leeg(naam: str) -> _Record:
    """Return the line of a part that is not there yet."""
    info = zipfile.ZipInfo(naam)
    kaal = naam.encode("ascii")
    return _Record(info, (*_NIEUW, len(kaal), 0, 0, 0, 0, 0, 0), kaal, b"", b"")


def _pers(deel: bytes) -> bytes:
    pers = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -15)
    return pers.compress(deel) + pers.flush()


def _zonder_zip64(extra: bytes) -> bytes:
    uit, plek = b"", 0
    while plek + 4 <= len(extra):
        soort, lengte = struct.unpack_from("<2H", extra, plek)
        stuk = extra[plek : plek + 4 + lengte]
        uit += b"" if soort == _ZIP64 else stuk
        plek += len(stuk)
    return uit


def _regel(record: _Record, plek: int) -> bytes:
    kop = _CENTRAAL.pack(b"PK\x01\x02", *record.velden[:-1], plek)
    return kop + record.naam + record.extra + record.opmerking
