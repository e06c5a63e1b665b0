"""Files and folders that may not be written, for a user who is not root."""

import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from hgw_excel.bijwerken.opslaan import schrijf
from hgw_excel.bijwerken.reserve import bewaar
from tests.breken.klassen import UIT, alles, maak_klassen
from tests.breken.proef import consolideer
from tests.breken.schot import Loop, loop
from tests.breken.veeg import Veeg

NIEMAND = 65534
"""A user without rights; root alone may become it."""

NIETS = "Er is niets veranderd."
_GEEN = "Je hebt geen rechten voor dit bestand of deze map."


def bestand(map_: Path) -> None:
    """The file is read-only."""
    (map_ / "a.xlsx").chmod(0o444)


def map_zelf(map_: Path) -> None:
    """Nothing may be made in the folder."""
    map_.chmod(0o555)


def reservemap(map_: Path) -> None:
    """No reserve copy can be made."""
    (map_ / "_hgw").mkdir(mode=0o555)


def open_elders(map_: Path) -> None:
    """Excel has the file open."""
    (map_ / "~$a.xlsx").write_bytes(b"")


_RESERVE = f"Van 'a.xlsx' kan geen reservekopie worden bewaard. {_GEEN} {NIETS}\n"
_ALLEEN_LEZEN = f"'a.xlsx' is alleen-lezen. Zet dat uit of kies een andere naam. {NIETS}\n"
GEVALLEN: dict[Callable[[Path], None], tuple[str, str]] = {
    bestand: (_ALLEEN_LEZEN, _ALLEEN_LEZEN),
    map_zelf: (f"'a.xlsx' is niet geschreven. {_GEEN} {NIETS}\n", _RESERVE),
    reservemap: ("", _RESERVE),
    open_elders: (
        f"'a.xlsx' is nog open. Sluit hem en probeer het opnieuw. {NIETS}"
        " (Staat hij nergens meer open? Verwijder dan '~$a.xlsx'.)\n",
    )
    * 2,
}
"""What is said when the file is replaced, and when it is kept before; '' when it is written."""


def probeer(map_: Path, geval: Callable[[Path], None], *, reserve: bool) -> list[str]:
    """Replace a file as a user without rights; return what is wrong."""
    doel = map_ / "a.xlsx"
    doel.write_bytes(b"oud")
    for pad in (map_, doel):
        os.chown(pad, NIEMAND, NIEMAND) if os.geteuid() == 0 else None
    geval(map_)
    voor = alles(map_)

    def doe() -> None:
        if reserve:
            bewaar(doel, b"oud")
        schrijf(doel, b"nieuw", overschrijf=True)

    uitkomst = loop(doe, uid=NIEMAND if os.geteuid() == 0 else 0)
    map_.chmod(0o755)
    return _oordeel(uitkomst, GEVALLEN[geval][reserve], voor, alles(map_))


def _oordeel(uitkomst: Loop, zin: str, voor: dict[str, bytes], na: dict[str, bytes]) -> list[str]:
    if (uitkomst.code, uitkomst.tekst) != ((4, zin) if zin else (0, "")):
        return [f"code {uitkomst.code}: {uitkomst.tekst}"]
    if zin:  # not even a reserve copy
        return [] if na == voor else ["something was changed"]
    na = {naam: inhoud for naam, inhoud in na.items() if not naam.startswith("_hgw/")}
    return [] if na == {**voor, "a.xlsx": b"nieuw"} else ["something else was changed"]


def alleen_lezen_schijf() -> list[str]:
    """Consolidate on a drive that is mounted read-only, which asks root."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk)
        maak_klassen(map_ / "klassen")
        loop(consolideer("1-2-2027")(map_))
        voor = alles(map_)
        with _alleen_lezen(map_):
            uitkomst = loop(consolideer("4-2-2027")(map_))
        slot = f"De schijf of de map is alleen-lezen. {NIETS}\n"
        if uitkomst.code == 4 and uitkomst.tekst.endswith(slot) and alles(map_) == voor:
            return []
        return [f"read-only drive: code {uitkomst.code}: {uitkomst.tekst}"]


@contextmanager
def _alleen_lezen(map_: Path) -> Iterator[None]:
    subprocess.run(["mount", "--bind", map_, map_], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", map_], check=True)
        yield
    finally:
        subprocess.run(["umount", map_], check=True)


def veeg(aantal: int, zaad: int) -> Veeg:
    """Try everything once."""
    stuk = alleen_lezen_schijf()
    for geval in GEVALLEN:
        for reserve in (False, True):
            with tempfile.TemporaryDirectory() as map_:
                fouten = probeer(Path(map_), geval, reserve=reserve)
            stuk += [f"{geval.__name__}, reserve {reserve}: {fout}" for fout in fouten]
    zin = f"no rights: {2 * len(GEVALLEN)} cases and {UIT[0]} on a read-only drive"
    return Veeg(f"{zin}; {len(stuk)} wrong", (*stuk,))
