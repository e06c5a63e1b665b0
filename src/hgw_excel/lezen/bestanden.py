"""Which workbooks are meant: folders, files and patterns become one sorted list."""

import glob
import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.lezen.poort import SLOT
from hgw_excel.lezen.weigeringen import BESTAAT_NIET, STAAT_OPEN

EIGEN_MAP = "_hgw"
"""Our own folder in a school's folder: reserve copies and the log."""

WERKMAPPEN = (".xlsx", ".xlsm")
_SLOT_LIBREOFFICE = ".~lock."
_KLASSENMAP = "klassenmap"
_ANDERE_SOORT = (".xls", ".xlsb", ".ods", ".csv")
"""How a klassenmap may have been saved by mistake; a .pdf of it is a print and stays out."""

_ERNAAST = (".toml", ".xml", ".md", ".json", ".log", ".csv")
"""What lies beside the klassenmappen and comes along when all files of a folder are named."""


def vind(paden: Sequence[str | Path]) -> tuple[list[Path], list[Melding]]:
    """Return the workbooks that `paden` mean, sorted, and what there is to say about them.

    A folder gives its .xlsx and .xlsm files, subfolders too, without hidden and temporary ones,
    and a klassenmap that was saved as another kind. A file that is named itself is returned: the
    gate says what is wrong with it. Only a school.toml and the like are left out when they are
    named with others. A workbook with a lock file beside it is returned with a melding (let op)
    that it is open.
    """
    gevonden: dict[str, Path] = {}
    meldingen: set[Melding] = set()
    for pad in paden:
        bestanden, gemeld = _vind_een(str(pad), alleen=len(paden) == 1)
        meldingen.update(gemeld)
        for bestand in bestanden:
            gevonden.setdefault(os.path.normcase(os.path.realpath(bestand)), bestand)
    werkmappen = sorted((pad for pad in gevonden.values() if not _is_slot(pad.name)), key=_volgorde)
    meldingen.update(_open_werkmappen(gevonden.values()))
    return werkmappen, sorted(meldingen, key=lambda melding: (melding.bestand, melding.code))


def _volgorde(pad: Path) -> tuple[str, str]:
    """Sort without case and with composed accents, so that every system gives one order."""
    return unicodedata.normalize("NFC", str(pad)).casefold(), str(pad)


def _vind_een(tekst: str, *, alleen: bool) -> tuple[list[Path], list[Melding]]:
    pad = _bestaand(Path(tekst))
    if pad is not None:
        return _neem(pad, alleen=alleen)
    treffers = [Path(treffer) for treffer in glob.glob(tekst, recursive=True)]
    if not treffers:
        return [], [BESTAAT_NIET.melding(Path(tekst).name or tekst)]
    delen = [_neem(treffer, alleen=False) for treffer in treffers]
    return [b for deel, _ in delen for b in deel], [m for _, deel in delen for m in deel]


def _neem(pad: Path, *, alleen: bool) -> tuple[list[Path], list[Melding]]:
    """Return what one path on disk gives; `alleen` when it was named by itself."""
    is_map = pad.is_dir()
    if not alleen and (pad.name == EIGEN_MAP if is_map else _ligt_ernaast(pad.name)):
        return [], []
    return _loop_map(pad) if is_map else ([pad], [])


def _ligt_ernaast(naam: str) -> bool:
    return naam.lower().endswith(_ERNAAST) and not _is_andere_soort(naam)


def _bestaand(pad: Path) -> Path | None:
    """Return the path as it is on disk; an accent may be written there in another way."""
    if os.path.lexists(pad):
        return pad
    naam = unicodedata.normalize("NFC", pad.name)
    try:
        buren = sorted(pad.parent.iterdir())
    except OSError:
        return None
    return next((b for b in buren if unicodedata.normalize("NFC", b.name) == naam), None)


def _loop_map(map_: Path) -> tuple[list[Path], list[Melding]]:
    """Return the workbooks in a folder and its subfolders; a closed subfolder is a melding."""
    meldingen: list[Melding] = []

    def dicht(fout: OSError) -> None:
        from hgw_excel.lezen.lees import systeemfout  # the readers take time to load

        meldingen.append(systeemfout(Path(str(fout.filename)).name, fout))

    bestanden: list[Path] = []
    for hier, mappen, namen in os.walk(map_, onerror=dicht):
        mappen[:] = [naam for naam in mappen if naam != EIGEN_MAP and not naam.startswith(".")]
        bestanden += (Path(hier, naam) for naam in namen if _hoort_erbij(naam))
    return bestanden, meldingen


def _hoort_erbij(naam: str) -> bool:
    soort_klopt = naam.lower().endswith(WERKMAPPEN) or _is_andere_soort(naam)
    return soort_klopt and not naam.startswith((".", SLOT))


def _is_andere_soort(naam: str) -> bool:
    """Tell whether it is a klassenmap by its name, saved as something we do not read."""
    klein = naam.casefold()
    return klein.startswith(_KLASSENMAP) and klein.endswith(_ANDERE_SOORT)


def _is_slot(naam: str) -> bool:
    return naam.startswith((SLOT, _SLOT_LIBREOFFICE))


def _open_werkmappen(paden: Iterable[Path]) -> Iterator[Melding]:
    for pad in paden:
        naam = pad.name
        if _is_slot(naam):
            naam = naam.removeprefix(SLOT).removeprefix(_SLOT_LIBREOFFICE).removesuffix("#")
        sloten = (pad.with_name(f"{SLOT}{naam}"), pad.with_name(f"{_SLOT_LIBREOFFICE}{naam}#"))
        if any(slot.exists() for slot in sloten):
            yield replace(STAAT_OPEN.melding(naam, naam=naam), ernst=Ernst.LET_OP)
