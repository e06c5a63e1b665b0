"""What a write that was broken off leaves behind: named so that we know ours, and cleaned away.

A leftover holds pupil data. It goes at the next write in that folder, also out of the folders of
reserve copies below it. What remains: in a folder where nobody ever writes again it stays.
"""

import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from hgw_excel import platform, tijdelijk
from hgw_excel.bijwerken.beurt import BEURT

RESERVE = Path("_hgw", "reserve")
"""Where reserve copies are kept, below the folder of the file, in a folder for each day."""

DAG = re.compile(r"\d{4}-\d{2}-\d{2}")
"""Name of the folder of a day."""

TE_OUD = 600
"""Seconds after which a leftover of another computer on a shared drive counts as abandoned."""


def ruim_op(map_: Path) -> list[Path]:
    """Remove our own leftovers of writes that were broken off, and return what was removed."""
    return [pad for hier in (map_, map_ / RESERVE, *dagmappen(map_)) for pad in _ruim_op(hier)]


def dagmappen(map_: Path) -> list[Path]:
    """Return the folders of days below a folder, oldest first; others there are not ours."""
    with suppress(OSError):
        items = sorted(os.scandir(map_ / RESERVE), key=lambda item: item.name)
        return [Path(item.path) for item in items if DAG.fullmatch(item.name) and _is_map(item)]
    return []


def _is_map(item: os.DirEntry[str]) -> bool:
    return item.is_dir(follow_symlinks=False)


def _ruim_op(map_: Path) -> Iterator[Path]:
    with suppress(OSError):
        for item in sorted(os.scandir(map_), key=lambda item: item.name):
            with suppress(OSError):
                if _is_achtergelaten(item):
                    os.unlink(item.path)
                    yield Path(item.path)


def _is_achtergelaten(item: os.DirEntry[str]) -> bool:
    naam = tijdelijk.NAAM.fullmatch(item.name)
    if (naam is None and item.name != BEURT) or not item.is_file(follow_symlinks=False):
        return False
    if naam is not None and _maker_is_weg(naam["plek"], int(naam["pid"])):
        return True
    return time.time() - item.stat(follow_symlinks=False).st_mtime > TE_OUD


def _maker_is_weg(plek: str, pid: int) -> bool:
    return plek == tijdelijk.plek() and not platform.leeft(pid)
