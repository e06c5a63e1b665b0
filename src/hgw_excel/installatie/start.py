"""What `installeer.cmd` and `installeer.command` run, from the wheel beside them."""

import sys
from collections.abc import Sequence
from pathlib import Path

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet
from hgw_excel.installatie.installeren import installeer

INTERN = 5


def main(argumenten: Sequence[str]) -> int:
    """Install for this user and return the exit code.

    Args:
        argumenten: the wheel of hgw-excel, and the folder it lies in.
    """
    wiel, map_ = map(Path, argumenten)
    platform.utf8_uit()
    try:
        installeer(platform.omgevingsmap(), wiel, zonder_internet(map_), _zeg)
    except KanNiet as fout:
        _zeg(fout.zin)
        return fout.code
    except Exception as fout:
        from hgw_excel.verslag import maak_verslag

        log = platform.schrijf_log(maak_verslag(fout))
        _zeg(f"Er ging iets mis in het programma zelf. Het verslag staat in {log}")
        return INTERN
    return 0


def zonder_internet(map_: Path) -> Path | None:
    """Return the folder when someone put the rest in it too; else the ordinary index is asked."""
    return map_ if any(map_.glob("xlwings-*.whl")) else None


def _zeg(zin: str) -> None:
    sys.stdout.write(f"{zin}\n")
    sys.stdout.flush()
