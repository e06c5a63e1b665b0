"""Put a file where no command reads and nothing is cleaned up: its work is done by another."""

import os
from contextlib import suppress
from itertools import count
from pathlib import Path

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet


def zet_opzij(pad: Path, map_: Path) -> Path:
    """Move a file and return where it is; what has its name there stays, beside it.

    Raises:
        KanNiet: it stays where it is, with the reason.
    """
    try:
        map_.mkdir(parents=True, exist_ok=True)
        return _verplaats(pad, map_)
    except OSError as fout:
        raise KanNiet(f"'{pad.name}' is niet verplaatst. {platform.os_zin(fout)}") from fout


def _verplaats(pad: Path, map_: Path) -> Path:
    for nummer in count(1):
        doel = map_ / (pad.name if nummer == 1 else f"{pad.stem} ({nummer}){pad.suffix}")
        if os.path.lexists(doel):
            continue
        with suppress(FileExistsError):  # someone was first
            platform.zet_neer(pad, doel)
            with suppress(FileNotFoundError):  # a rename, not a second name
                pad.unlink()
            return doel
    raise AssertionError("count ended")
