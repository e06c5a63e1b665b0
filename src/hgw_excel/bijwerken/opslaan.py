"""Write a file whole or not at all, and never over something that was not meant.

The new content goes to a temporary file in the same folder, reaches the disk, and takes the place
of the target in one step. A crash leaves the old file (or none) and a `.hgw-*.tmp`, which holds
pupil data and so is removed at the next write in that folder.
"""

import hashlib
import os
import re
import secrets
import socket
import stat
import time
from contextlib import suppress
from pathlib import Path

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet

TE_OUD = 600
"""Seconds after which a leftover of another computer on a shared drive counts as abandoned."""

_NIETS = "Er is niets veranderd."
_TIJDELIJK = re.compile(r"\.hgw-(?P<plek>[0-9a-f]{8})-(?P<pid>\d{1,10})-[0-9a-f]{8}\.tmp")


class BestaatAl(KanNiet):
    """There is a file already and nobody said it may be replaced."""

    def __init__(self, naam: str) -> None:
        super().__init__(f"'{naam}' bestaat al. Kies een andere naam. {_NIETS}")


def schrijf(doel: Path, inhoud: bytes, *, overschrijf: bool = False, sha256: str = "") -> None:
    """Put `inhoud` in `doel`, completely or not at all.

    Without `overschrijf` the target is created and never replaced, also when another program
    makes it at the same moment. An existing file keeps its mode, a link keeps pointing.

    Args:
        doel: the file to write; its folder must exist.
        inhoud: all of its bytes.
        overschrijf: whether an existing file may be replaced.
        sha256: hash of the target as it was read; it is refused when it has changed since.

    Raises:
        BestaatAl: the target is there and `overschrijf` was not given.
        KanNiet: with the reason and what to do, in Dutch; nothing was changed then.
    """
    echt = Path(os.path.realpath(doel))
    try:
        _keur(echt, overschrijf)
        ruim_op(echt.parent)
        _schrijf(echt, inhoud, overschrijf, sha256)
    except OSError as fout:
        raise _weigering(echt, fout) from fout


def ruim_op(map_: Path) -> list[Path]:
    """Remove our own leftovers of writes that were broken off, and return what was removed."""
    weg = []
    with suppress(OSError):
        for item in sorted(os.scandir(map_), key=lambda item: item.name):
            if _is_achtergelaten(item):
                with suppress(OSError):
                    os.unlink(item.path)
                    weg.append(Path(item.path))
    return weg


def _keur(doel: Path, overschrijf: bool) -> None:
    """Refuse what can be known to go wrong before a byte is written."""
    naam = doel.name
    if not doel.parent.is_dir():
        raise KanNiet(f"De map '{doel.parent}' bestaat niet. Maak hem eerst aan.")
    if doel.is_dir():
        raise KanNiet(f"'{naam}' is een map, geen bestand. Kies een andere naam.")
    if not os.path.lexists(doel):
        return
    if not doel.is_file():
        raise KanNiet(f"'{naam}' is geen gewoon bestand. Kies een andere naam.")
    if not overschrijf:
        raise BestaatAl(naam)
    slot = _slot(doel)
    if slot is not None:
        raise KanNiet(
            f"'{naam}' is nog open. Sluit hem en probeer het opnieuw. {_NIETS}"
            f" (Staat hij nergens meer open? Verwijder dan '{slot.name}'.)"
        )
    if not doel.stat().st_mode & stat.S_IWUSR:
        raise KanNiet(f"'{naam}' is alleen-lezen. Zet dat uit of kies een andere naam. {_NIETS}")


def _slot(doel: Path) -> Path | None:
    """Return the lock file that Excel or LibreOffice puts beside an open file, if it is there."""
    for slot in (doel.with_name(f"~${doel.name}"), doel.with_name(f".~lock.{doel.name}#")):
        if os.path.lexists(slot):
            return slot
    return None


def _schrijf(doel: Path, inhoud: bytes, overschrijf: bool, sha256: str) -> None:
    tijdelijk = doel.with_name(_tijdelijke_naam())
    try:
        _vul(tijdelijk, inhoud, _mode(doel))
        _keur_hash(doel, sha256)
        if overschrijf:
            platform.vervang(tijdelijk, doel)
        else:
            platform.zet_neer(tijdelijk, doel)
    finally:
        with suppress(OSError):
            tijdelijk.unlink()
    platform.bewaar_map(doel.parent)


def _vul(tijdelijk: Path, inhoud: bytes, mode: int | None) -> None:
    """Make the temporary file, as private as the target, and wait until it is on the disk."""
    vlaggen = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    rechten = 0o666 if mode is None else mode & 0o600
    with os.fdopen(os.open(tijdelijk, vlaggen, rechten), "wb") as bestand:
        bestand.write(inhoud)
        bestand.flush()
        os.fsync(bestand.fileno())
    if mode is not None:
        tijdelijk.chmod(mode)


def _mode(doel: Path) -> int | None:
    try:
        return stat.S_IMODE(doel.stat().st_mode)
    except FileNotFoundError:
        return None


def _keur_hash(doel: Path, sha256: str) -> None:
    if sha256 and hashlib.sha256(doel.read_bytes()).hexdigest() != sha256:
        raise KanNiet(
            f"'{doel.name}' is intussen door iemand anders veranderd. Probeer het opnieuw. {_NIETS}"
        )


def _weigering(doel: Path, fout: OSError) -> KanNiet:
    if isinstance(fout, FileExistsError):
        return BestaatAl(doel.name)
    if platform.is_nog_open(fout):
        return KanNiet(f"'{doel.name}' is nog open. Sluit hem en probeer het opnieuw. {_NIETS}")
    return KanNiet(f"'{doel.name}' is niet geschreven. {platform.os_zin(fout)} {_NIETS}")


def _plek() -> str:
    """Return a mark for this computer: a process number says nothing on another one."""
    return hashlib.sha256(socket.gethostname().encode()).hexdigest()[:8]


def _tijdelijke_naam() -> str:
    return f".hgw-{_plek()}-{os.getpid()}-{secrets.token_hex(4)}.tmp"


def _is_achtergelaten(item: os.DirEntry[str]) -> bool:
    naam = _TIJDELIJK.fullmatch(item.name)
    if naam is None or not item.is_file(follow_symlinks=False):
        return False
    if naam["plek"] == _plek() and not platform.leeft(int(naam["pid"])):
        return True
    return time.time() - item.stat(follow_symlinks=False).st_mtime > TE_OUD
