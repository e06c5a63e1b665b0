"""The gate: one pass over the zip, before any parser sees a byte of it.

What comes through is a `Pakket`: XML parts that were read once, checked by CRC and put in UTF-8.
Everything after the gate works on those bytes, so no second reader can see something else.
"""

import errno
import hashlib
import io
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from hgw_excel.domein.getal import duizend
from hgw_excel.lezen import weigeringen as w
from hgw_excel.lezen.grenzen import GRENZEN, MB, Grenzen
from hgw_excel.lezen.herken import eis_werkmap, eis_zip
from hgw_excel.lezen.weigeringen import Geweigerd
from hgw_excel.lezen.xmldeel import naar_utf8
from hgw_excel.platform import staat_alleen_in_de_cloud

SLOT = "~$"
"""How the name of Excel's lock file begins; it holds the user's full name and is never opened."""

_IN_DE_CLOUD = "Het bestand staat alleen in OneDrive en nog niet op deze computer."
_HAAL_OP = (
    "Klik er in de Verkenner met rechts op, kies Altijd behouden op dit apparaat, wacht tot het "
    "er is en probeer het opnieuw."
)
_VERANDERT = "Het bestand veranderde terwijl we het lazen."
_WACHT = "Wacht tot het opslaan of synchroniseren klaar is en probeer het opnieuw."

_XML = (".xml", ".rels", ".vml")
_INPAKKEN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ZIPFOUTEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError)
_VERSLEUTELD = 0x1
_EINDE, _EINDE_ZIP64, _ZIE_ZIP64 = b"PK\x05\x06", b"PK\x06\x06", 0xFFFF
_PLEK_ZIP64, _KOP = 0xFFFFFFFF, 30


class Pakket(NamedTuple):
    """A file that passed the gate.

    Attributes:
        bestand: bare file name.
        sha256: hash of the file's bytes.
        delen: XML parts in UTF-8, by name in lower case with forward slashes.
    """

    bestand: str
    sha256: str
    delen: Mapping[str, bytes]


def open_poort(pad: Path, grenzen: Grenzen = GRENZEN) -> Pakket:
    """Return the checked parts of the workbook at `pad`.

    Raises:
        Geweigerd: the file is refused; its melding says why.
        OSError: the system can't read it.
    """
    if pad.name.startswith(SLOT):
        raise Geweigerd(w.STAAT_OPEN, naam=pad.name.removeprefix(SLOT))
    return keur(pad.name, _lees_bytes(pad, grenzen), grenzen)


def keur(naam: str, inhoud: bytes, grenzen: Grenzen = GRENZEN) -> Pakket:
    """Return the checked parts of a workbook that is in memory.

    Raises:
        Geweigerd: it is refused; its melding says why.
    """
    eis_zip(inhoud)
    delen = _pak_uit(inhoud, grenzen)
    return Pakket(naam, hashlib.sha256(inhoud).hexdigest(), delen)


def _lees_bytes(pad: Path, grenzen: Grenzen) -> bytes:
    staat = pad.stat()
    if stat.S_ISDIR(staat.st_mode):
        raise IsADirectoryError(errno.EISDIR, "")
    if not stat.S_ISREG(staat.st_mode):
        raise Geweigerd(w.GEEN_EXCEL)
    if staat_alleen_in_de_cloud(staat):
        raise Geweigerd(w.NIET_TE_OPENEN, zin=_IN_DE_CLOUD, doe=_HAAL_OP)
    with pad.open("rb") as bron:
        vooraf = os.fstat(bron.fileno())
        inhoud = bron.read(grenzen.bestand + 1)
        achteraf = os.fstat(bron.fileno())
    if len(inhoud) > grenzen.bestand:
        mb = max(staat.st_size, len(inhoud)) // MB
        raise Geweigerd(w.TE_GROOT, mb=mb, grens=grenzen.bestand // MB)
    staten = {(deel.st_size, deel.st_mtime_ns) for deel in (vooraf, achteraf)}
    if len(staten) > 1 or len(inhoud) != achteraf.st_size:
        raise Geweigerd(w.NIET_TE_OPENEN, zin=_VERANDERT, doe=_WACHT)
    return inhoud


def _pak_uit(inhoud: bytes, grenzen: Grenzen) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
            namen = _keur_delen(archief.infolist(), grenzen)
            _keur_opbouw(inhoud, archief)
            return _lees_delen(archief, namen)
    except (*_ZIPFOUTEN, UnicodeError):
        raise Geweigerd(w.BESCHADIGD) from None


def _keur_opbouw(inhoud: bytes, archief: zipfile.ZipFile) -> None:
    """Refuse a zip in which another reader could find other parts than we do.

    That is one with a hidden entry, a second directory, something before it, or parts that overlap.
    """
    infos, register = archief.infolist(), archief.start_dir
    aantal, plek = _genoemd(inhoud)
    begin = sorted((info.header_offset, _lengte(info)) for info in infos)
    einden = [plek + lengte for plek, lengte in begin]
    volgende = [plek for plek, _ in begin[1:]] + [register]
    overlapt = any(einde > ander for einde, ander in zip(einden, volgende, strict=True))
    tweede = inhoud.count(_EINDE, register) != 1
    if len(infos) != aantal or plek != register or tweede or overlapt:
        raise Geweigerd(w.BESCHADIGD)


def _lengte(info: zipfile.ZipInfo) -> int:
    """Return how many bytes an entry takes at least: its own header and its packed data."""
    return _KOP + len(info.orig_filename) + info.compress_size


def _genoemd(inhoud: bytes) -> tuple[int, int]:
    """Return how many entries the zip says it has, and where it says its directory begins."""
    aantal, plek = struct.unpack_from("<H4xI", inhoud, inhoud.rfind(_EINDE) + 10)
    if aantal == _ZIE_ZIP64 or plek == _PLEK_ZIP64:
        aantal, _, plek = struct.unpack_from("<QQQ", inhoud, inhoud.rfind(_EINDE_ZIP64) + 32)
    return int(aantal), int(plek)


def _keur_delen(infos: list[zipfile.ZipInfo], grenzen: Grenzen) -> dict[str, zipfile.ZipInfo]:
    """Judge every entry by its directory record; return them by normalised name."""
    if len(infos) > grenzen.onderdelen:
        raise Geweigerd(w.TE_VEEL_ONDERDELEN, grens=duizend(grenzen.onderdelen))
    namen: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        naam = _veilige_naam(info.orig_filename)
        if naam in namen:
            raise Geweigerd(w.DUBBEL)
        namen[naam] = info
        _keur_deel(info, grenzen)
    if sum(info.file_size for info in infos) > grenzen.totaal:
        raise Geweigerd(w.TOTAAL_TE_GROOT, grens=grenzen.totaal // MB)
    return namen


def _veilige_naam(naam: str) -> str:
    """Return the name in lower case with forward slashes; refuse one that points outside."""
    naam = naam.replace("\\", "/").lower()
    if naam.startswith("/") or naam[1:2] == ":" or "\0" in naam or ".." in naam.split("/"):
        raise Geweigerd(w.ONVEILIGE_NAAM)
    return naam


def _keur_deel(info: zipfile.ZipInfo, grenzen: Grenzen) -> None:
    if info.flag_bits & _VERSLEUTELD:
        raise Geweigerd(w.WACHTWOORD)
    if info.compress_type not in _INPAKKEN:
        raise Geweigerd(w.BESCHADIGD)
    if info.file_size > grenzen.deel:
        raise Geweigerd(w.ONDERDEEL_TE_GROOT, grens=grenzen.deel // MB)
    te_sterk = info.file_size > grenzen.verhouding * max(info.compress_size, 1)
    if te_sterk and info.file_size > grenzen.verhouding_vanaf:
        raise Geweigerd(w.VERHOUDING, grens=grenzen.verhouding)


def _lees_delen(archief: zipfile.ZipFile, namen: Mapping[str, zipfile.ZipInfo]) -> dict[str, bytes]:
    """Read every part, so that every CRC is checked; keep the XML."""
    delen, soort = {}, b""
    for naam, info in namen.items():
        with archief.open(info) as bron:
            deel = bron.read(info.file_size + 1)  # one more: the CRC is checked at the end
        if len(deel) != info.file_size:
            raise Geweigerd(w.BESCHADIGD)
        if naam.endswith(_XML):
            delen[naam] = deel
        elif naam == "mimetype":
            soort = deel
    eis_werkmap(namen, soort)
    return _in_utf8(delen.items())


def _in_utf8(delen: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
    return {naam: naar_utf8(deel) for naam, deel in delen}
