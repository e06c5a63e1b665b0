"""Reserve copies of overviews that are replaced: what was typed in one is never lost at once."""

import re
import shutil
from contextlib import suppress
from datetime import date
from itertools import count
from pathlib import Path

from hgw_excel import platform
from hgw_excel.bijwerken.opslaan import schrijf
from hgw_excel.domein.melding import KanNiet
from hgw_excel.lezen.bestanden import EIGEN_MAP

DAGEN = 3
"""Days of which the copies are kept."""
_DAG = re.compile(r"\d{4}-\d{2}-\d{2}")


def bewaar(pad: Path, inhoud: bytes, dag: date | None = None) -> Path:
    """Keep `inhoud`, the old bytes of `pad`, in `_hgw/reserve/DATE/` beside it.

    A second, other copy on the same day gets a number, so that neither is lost.

    Raises:
        KanNiet: it can't be kept.
    """
    reserve = pad.parent / EIGEN_MAP / "reserve"
    map_ = reserve / (dag or date.today()).isoformat()
    try:
        map_.mkdir(parents=True, exist_ok=True)
        kopie = _vrij(map_, pad.name, inhoud)
        if not kopie.exists():
            schrijf(kopie, inhoud)
    except OSError as fout:
        zin = f"Van '{pad.name}' kan geen reservekopie worden bewaard."
        raise KanNiet(f"{zin} {platform.os_zin(fout)} Er is niets veranderd.") from fout
    _ruim_op(reserve)
    return kopie


def _vrij(map_: Path, naam: str, inhoud: bytes) -> Path:
    """Return the first name that is free, or that holds these bytes already."""
    stam, soort = Path(naam).stem, Path(naam).suffix
    namen = (naam if i == 1 else f"{stam} {i}{soort}" for i in count(1))
    paden = (map_ / naam for naam in namen)
    return next(pad for pad in paden if not pad.exists() or pad.read_bytes() == inhoud)


def _ruim_op(reserve: Path) -> None:
    """Remove all but the last days; a folder with another name is not ours."""
    with suppress(OSError):
        dagen = [map_ for map_ in reserve.iterdir() if _DAG.fullmatch(map_.name) and map_.is_dir()]
        for map_ in sorted(dagen)[:-DAGEN]:
            shutil.rmtree(map_)
