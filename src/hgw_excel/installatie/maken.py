"""Make, mend and remove the Python of their own that the buttons in Excel start.

Standard library only: `installeer.cmd` runs this from the wheel when nothing is installed yet.
"""

import re
import shutil
import sys
import tempfile
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet
from hgw_excel.installatie import omgeving
from hgw_excel.installatie.omgeving import Stand
from hgw_excel.installatie.wiel import ONDERDELEN, OUDSTE, python_versie, vingerafdruk

_WINKEL = "WindowsApps"


def keur_python() -> None:
    """Refuse a Python that can't make an environment that Excel finds.

    Raises:
        KanNiet: with the remedy.

    Source:
        the Store's: CPython, Doc/using/windows.rst, "Redirection of local data": what it writes
        below %LOCALAPPDATA% lands in a folder of its own, where no other program looks.
    """
    hoe = "Installeer Python van python.org; beheerrechten zijn niet nodig."
    if sys.version_info < OUDSTE:
        raise KanNiet(f"Python {python_versie()} is te oud; 3.11 of nieuwer is nodig. {hoe}")
    if platform.SYSTEEM == "win32" and _WINKEL in sys.base_prefix:
        raise KanNiet(
            "Dit is de Python uit de Microsoft Store. Wat die neerzet, kan Excel niet vinden. "
            + hoe
        )


def maak(map_: Path, hoe: Stand, wiel: Path, pakketten: Path | None) -> None:
    """Make the environment, or mend it: what works and is the same stays.

    Args:
        hoe: how it is, as `stand` says; not GOED or VREEMD.
        wiel: of hgw-excel.
        pakketten: a folder with the wheels of the rest; without one the ordinary index is asked.

    Raises:
        KanNiet: it could not be made; a new one is gone again then, an older one is as it was, or
            is mended by the next run.
    """
    keur_python()
    if hoe is Stand.KAPOT:
        haal_weg(map_)
    try:
        if hoe is not Stand.OUD:
            _begin(map_)
        _vul(map_, hoe, wiel, pakketten)
    except BaseException:
        if hoe is not Stand.OUD and omgeving.is_van_ons(map_):
            with suppress(KanNiet):  # then the next run does
                haal_weg(map_)
        raise
    omgeving.schrijf_merk(map_, vingerafdruk(wiel))


def _begin(map_: Path) -> None:
    try:
        map_.mkdir(parents=True, exist_ok=True)
        omgeving.schrijf_merk(map_, "")
    except OSError as fout:
        raise KanNiet(f"De map '{map_}' kan niet gemaakt worden. {platform.os_zin(fout)}") from fout
    zonder = ("--without-pip",) if _heeft_pip() else ()
    gedaan = omgeving.draai((sys.executable, "-I", "-m", "venv", *zonder, str(map_)))
    if gedaan.returncode:
        doe = "Vraag ICT om Python van python.org, met pip erbij."
        if platform.SYSTEEM == "linux":
            doe = "Installeer het pakket python3-venv."
        uitvoer = _zonder_paden(gedaan.stdout, map_)
        raise _mislukt("Python kan hier geen eigen omgeving maken.", doe, uitvoer)


def _vul(map_: Path, hoe: Stand, wiel: Path, pakketten: Path | None) -> None:
    """Install what is not there yet; code of another hgw-excel under the same number goes."""
    waar = ("--no-index", "--find-links", str(pakketten)) if pakketten else ()
    _pip(map_, pakketten, *waar, f"{wiel}{ONDERDELEN}")
    if hoe is Stand.OUD:
        _pip(map_, pakketten, "--no-index", "--no-deps", "--force-reinstall", str(wiel))
    if omgeving.keur(map_) != 0:
        zin = "De onderdelen voor de knoppen zijn geïnstalleerd, maar ze werken niet."
        raise KanNiet(f"{zin} Sluit Excel en probeer het opnieuw; vraag anders ICT om hulp.")


def _pip(map_: Path, pakketten: Path | None, *wat: str) -> None:
    rustig = ("--quiet", "--no-input", "--disable-pip-version-check", "--retries", "2")
    python = str(omgeving.python_van(map_))
    eigen = (sys.executable, "-I", "-m", "pip", "--python", python)
    pip = eigen if _heeft_pip() else (python, "-I", "-m", "pip")
    gedaan = omgeving.draai((*pip, "install", *rustig, "--prefer-binary", *wat))
    if gedaan.returncode:
        zin = "De onderdelen voor de knoppen konden niet geïnstalleerd worden."
        uitvoer = _zonder_paden(gedaan.stdout, map_, pakketten)
        raise _mislukt(zin, _doe(gedaan.stdout, pakketten), uitvoer)


def _heeft_pip() -> bool:
    """Tell whether our own pip can serve the environment; one in it costs half of all the time."""
    return find_spec("pip") is not None


def _doe(uitvoer: str, pakketten: Path | None) -> str:
    """Return the remedy that belongs to what pip said."""
    if re.search(r"WinError (?:5|32)\b|Permission denied", uitvoer):
        return "Sluit Excel en andere vensters van hgw en probeer het opnieuw."
    if pakketten is None:
        kan = "Zonder internet kan het uit een map met pakketten: zie LEESMIJ.txt, of --pakketten."
        return f"Is er internet? {kan}"
    mist = re.search(r"No matching distribution found for ([\w.-]+)", uitvoer)
    naam = mist[1] if mist else "een pakket"
    return f"In '{pakketten}' mist {naam} voor deze computer en Python {python_versie()}."


def _zonder_paden(uitvoer: str, *mappen: Path | None) -> str:
    """Return what another program said without the folders it names: a path may hold a name."""
    thuis = (Path(tempfile.gettempdir()), Path.home())
    alle = [map_.absolute() for map_ in (*mappen, *thuis) if map_]
    for map_ in sorted(alle, key=lambda map_: -len(str(map_))):
        uitvoer = uitvoer.replace(map_.as_uri(), "...").replace(str(map_), "...")
    return uitvoer


def _mislukt(zin: str, doe: str, uitvoer: str) -> KanNiet:
    """Keep what the other program said, in a file."""
    log = platform.schrijf_log(uitvoer)
    return KanNiet(" ".join((zin, doe, *([f"Het verslag staat in {log}"] if log else []))))


def haal_weg(map_: Path) -> None:
    """Remove an environment of ours: first its name, in one step, so that no half one is left.

    Raises:
        KanNiet: a program still uses it and nothing changed; or what is left has to go by hand.
    """
    try:
        opzij = Path(tempfile.mkdtemp(prefix=f"{map_.name}-weg-", dir=map_.parent))
        try:
            map_.rename(opzij / map_.name)
        except OSError:
            opzij.rmdir()
            raise
    except OSError as fout:
        zin = f"De map '{map_}' kan niet weg. {platform.os_zin(fout)}"
        raise KanNiet(f"{zin} Sluit Excel en probeer het opnieuw.") from fout
    shutil.rmtree(opzij, ignore_errors=True)
    if opzij.exists():
        raise KanNiet(f"In '{opzij}' bleef iets over. Gooi die map zelf weg.")
