"""On a Mac: the script through which Excel may start Python.

Source:
    xlwings 0.37, `xlwings runpython install`: Excel runs scripts only from this one folder.
    It carries xlwings' version in its name; others of it may be used by other workbooks and stay.
"""

import shutil
from pathlib import Path

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet


def map_() -> Path:
    """Return the folder that Excel looks in."""
    return Path.home() / "Library/Application Scripts/com.microsoft.Excel"


def _bron(omgeving: Path) -> Path | None:
    """Return the script of the xlwings in an environment."""
    plek = "lib/python3*/site-packages/xlwings/xlwings-*.applescript"
    return next(iter(sorted(omgeving.glob(plek))), None)


def is_goed(omgeving: Path) -> bool:
    """Tell whether the script lies there already."""
    bron = _bron(omgeving)
    doel = map_() / bron.name if bron else None
    return bool(bron and doel and doel.is_file() and doel.read_bytes() == bron.read_bytes())


def zet(omgeving: Path) -> None:
    """Copy it; KanNiet when it is not there or may not be written."""
    bron = _bron(omgeving)
    if bron is None:
        raise KanNiet("In de Python voor de knoppen mist een deel van xlwings. Vraag ICT om hulp.")
    try:
        map_().mkdir(parents=True, exist_ok=True)
        shutil.copyfile(bron, map_() / bron.name)
    except OSError as fout:
        raise KanNiet(f"'{map_()}' laat niets toe. {platform.os_zin(fout)}") from fout
