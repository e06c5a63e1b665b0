"""Three small klassenmappen of invented children, and what lies in a folder."""

import re
from pathlib import Path

from tests.school.test_consolideren import klas

LEERJAREN = (3, 5, 6)
UIT = ("schooloverzicht.xlsx", "ib-overzicht.xlsx")
REST = re.compile(r"\.hgw-.*")
"""What only we make, and what may not stay."""


def maak_klassen(map_: Path, aantal: int = 3) -> list[Path]:
    """Write the klassenmappen into a folder and return where."""
    map_.mkdir(exist_ok=True)
    paden = []
    for leerjaar in LEERJAREN[:aantal]:
        pad = map_ / f"klassenmap groep {leerjaar}.xlsx"
        pad.write_bytes(klas(str(leerjaar), (leerjaar,)))
        paden.append(pad)
    return paden


def alles(map_: Path) -> dict[str, bytes]:
    """Return every file below a folder, by its path."""
    return {
        str(pad.relative_to(map_)): pad.read_bytes()
        for pad in sorted(map_.rglob("*"))
        if pad.is_file()
    }


def resten(map_: Path) -> list[str]:
    """Return what a broken run left behind."""
    return [naam for naam in alles(map_) if REST.fullmatch(Path(naam).name)]
