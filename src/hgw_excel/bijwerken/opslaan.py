"""Write files whole or not at all, and never over something that was not meant.

The new content goes to a temporary file in the same folder, reaches the disk, and takes the place
of the target in one step. Between the last look at the target and that step no other run of ours
gets a turn. A crash leaves the old file or the new one, and a `.hgw-*.tmp` that the next write in
that folder removes.

What remains. Another program that saves in the microseconds between our last look and the rename
is overwritten; only what it wrote is in no reserve copy. Where no hard links exist (USB sticks) a
crash while a *new* file gets its name can leave it empty. Of a file with several hard links the
others keep the old content. On Windows the new file has the permissions of its folder.
"""

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from hgw_excel import platform, tijdelijk
from hgw_excel.bijwerken.beurt import beurt
from hgw_excel.bijwerken.resten import ruim_op
from hgw_excel.bijwerken.vullen import Vuller, staat, vul
from hgw_excel.domein.melding import KanNiet

_NIETS = "Er is niets veranderd."


class BestaatAl(KanNiet):
    """There is a file already and nobody said it may be replaced."""

    def __init__(self, naam: str) -> None:
        super().__init__(f"'{naam}' bestaat al. Kies een andere naam. {_NIETS}")
        self.naam = naam


@dataclass(frozen=True, slots=True)
class Stuk:
    """A file to write: its bytes, or what writes them.

    `overschrijf`: whether an existing file may be replaced. `sha256`: hash of the target as it was
    read; it is refused when it has changed since. `als`: the file whose mode it gets; without one
    the target itself.
    """

    doel: Path
    inhoud: bytes | Vuller
    overschrijf: bool = False
    sha256: str = ""
    als: Path | None = None


def schrijf(doel: Path, inhoud: bytes, *, overschrijf: bool = False, sha256: str = "") -> None:
    """Put `inhoud` in `doel`, completely or not at all; see `Stuk` and `schrijf_samen`."""
    schrijf_samen([Stuk(doel, inhoud, overschrijf, sha256)])


def schrijf_stroom(
    doel: Path, vuller: Vuller, *, overschrijf: bool = False, sha256: str = ""
) -> None:
    """Let `vuller` write `doel`, completely or not at all; for what is large in memory."""
    schrijf_samen([Stuk(doel, vuller, overschrijf, sha256)])


def schrijf_samen(stukken: Sequence[Stuk]) -> None:
    """Write all files or none.

    Without `overschrijf` a target is created and never replaced, also when another program makes
    it at the same moment. An existing file keeps its mode, a link keeps pointing. The folder must
    exist. Everything is on the disk before the first file gets its name, and a file that can't get
    its name puts the earlier ones back, which asks no room on the disk; Ctrl+C does so too. What
    remains: a kill, a power cut or a second Ctrl+C between two names leaves the first file new and
    the second one old, both whole.

    Raises:
        BestaatAl: a target is there and `overschrijf` was not given.
        KanNiet: with the reason and what to do, in Dutch; nothing was changed then.
    """
    zetten = [_Zet(stuk) for stuk in stukken]
    with ExitStack() as stapel:
        for zet in zetten:
            stapel.callback(zet.ruim_op)
            with _in_woorden(zet.doel):
                zet.maak_klaar()
        for map_ in sorted({zet.doel.parent for zet in zetten}):
            stapel.enter_context(beurt(map_))
        for zet in zetten:
            with _in_woorden(zet.doel):
                zet.keur(terug=len(zetten) > 1)
        _zet_alle(zetten)
        for map_ in {zet.doel.parent for zet in zetten}:
            platform.bewaar_map(map_)


def keur_doel(doel: Path, *, overschrijf: bool = False) -> None:
    """Refuse now what `schrijf` would refuse, for who does something else first.

    Raises:
        BestaatAl, KanNiet: as `schrijf_samen`.
    """
    with _in_woorden(doel):
        _keur(Path(os.path.realpath(doel)), overschrijf)


def keur_dicht(pad: Path) -> None:
    """Refuse a file that is open in Excel or LibreOffice: not all that was typed is in it.

    Raises:
        KanNiet: it is.
    """
    slot = _slot(pad)
    if slot is not None:
        raise KanNiet(
            f"'{pad.name}' is nog open. Sluit hem en probeer het opnieuw. {_NIETS}"
            f" (Staat hij nergens meer open? Verwijder dan '{slot.name}'.)"
        )


class _Zet:
    """One file on its way: the new content beside its target, and the old one to go back to."""

    def __init__(self, stuk: Stuk) -> None:
        self.stuk = stuk
        self.doel = Path(os.path.realpath(stuk.doel))
        self.nieuw = self.doel.with_name(tijdelijk.naam())
        self.oud = self.doel.with_name(tijdelijk.naam())
        self.was_er = True

    def maak_klaar(self) -> None:
        """Do all that can fail and takes time, before anything is changed."""
        _keur(self.doel, self.stuk.overschrijf)
        ruim_op(self.doel.parent)
        vul(self.nieuw, self.stuk.inhoud, staat(self.stuk.als or self.doel))

    def keur(self, *, terug: bool) -> None:
        """Look at the target once more, now that no other run can come between."""
        _keur(self.doel, self.stuk.overschrijf)
        _keur_hash(self.doel, self.stuk.sha256)
        self.was_er = self.doel.exists()
        if terug and self.was_er:
            self._bewaar_oud()

    def _bewaar_oud(self) -> None:
        """Give the old file a second name; where that can't be, copy it."""
        try:
            os.link(self.doel, self.oud)
        except OSError:
            vul(self.oud, self.doel.read_bytes(), staat(self.doel))

    def zet(self) -> None:
        """Give the new file its name."""
        if self.stuk.overschrijf:
            platform.vervang(self.nieuw, self.doel)
        else:
            platform.zet_neer(self.nieuw, self.doel)

    def zet_terug(self) -> bool:
        """Undo `zet`, however far it came; False when that can't be."""
        with suppress(OSError):
            if not self._is_gezet():
                return True
            if self.oud.exists():
                platform.vervang(self.oud, self.doel)
                return True
            if not self.was_er:
                self.doel.unlink()
                return True
        return False

    def _is_gezet(self) -> bool:
        """Tell by the disk: an interrupt comes before the rename or after it."""
        if not self.nieuw.exists():
            return True
        return self.doel.exists() and self.doel.samefile(self.nieuw)  # a second name

    def ruim_op(self) -> None:
        """Remove what is temporary."""
        for pad in (self.nieuw, self.oud):
            with suppress(OSError):
                pad.unlink()


def _zet_alle(zetten: Sequence[_Zet]) -> None:
    bezig: list[_Zet] = []
    try:
        for zet in zetten:
            bezig.append(zet)
            zet.zet()
    except OSError as fout:
        vast = [eerder.doel.name for eerder in reversed(bezig) if not eerder.zet_terug()]
        raise _weigering(bezig[-1].doel, fout, vast) from fout
    except BaseException:
        for eerder in reversed(bezig):
            eerder.zet_terug()
        raise


def _keur(doel: Path, overschrijf: bool) -> None:
    """Refuse what can be known to go wrong before a byte is written."""
    naam = doel.name
    if not doel.parent.is_dir():
        raise KanNiet(f"De map '{doel.parent}' bestaat niet. Maak hem eerst aan.")
    if doel.is_dir():
        raise KanNiet(f"'{naam}' is een map, geen bestand. Kies een andere naam.")
    if not os.path.lexists(doel):
        return
    if doel.is_symlink() or not doel.is_file():
        raise KanNiet(f"'{naam}' is geen gewoon bestand. Kies een andere naam.")
    if not overschrijf:
        raise BestaatAl(naam)
    keur_dicht(doel)
    if not doel.stat().st_mode & stat.S_IWUSR:
        raise KanNiet(f"'{naam}' is alleen-lezen. Zet dat uit of kies een andere naam. {_NIETS}")


def _slot(doel: Path) -> Path | None:
    """Return the lock file that Excel or LibreOffice puts beside an open file, if it is there."""
    for slot in (doel.with_name(f"~${doel.name}"), doel.with_name(f".~lock.{doel.name}#")):
        if os.path.lexists(slot):
            return slot
    return None


def _keur_hash(doel: Path, sha256: str) -> None:
    if not sha256:
        return
    with suppress(FileNotFoundError):
        if hashlib.sha256(doel.read_bytes()).hexdigest() == sha256:
            return
    raise KanNiet(
        f"'{doel.name}' is intussen door iemand anders veranderd. Probeer het opnieuw. {_NIETS}"
    )


@contextmanager
def _in_woorden(doel: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fout:
        raise _weigering(doel, fout) from fout


def _weigering(doel: Path, fout: OSError, vast: Sequence[str] = ()) -> KanNiet:
    """Say why a file is not written; `vast` are those that could not be put back."""
    if isinstance(fout, FileExistsError):
        return BestaatAl(doel.name)
    slot = " ".join(f"'{naam}' is wel vervangen." for naam in vast) or _NIETS
    if platform.is_nog_open(fout):
        return KanNiet(f"'{doel.name}' is nog open. Sluit hem en probeer het opnieuw. {slot}")
    return KanNiet(f"'{doel.name}' is niet geschreven. {platform.os_zin(fout)} {slot}")
