"""A klassenmap of ten invented children with faults that can be mended, as a real file."""

import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

from hgw_excel.bouwen.klassenmap import plekken
from hgw_excel.controle.klas import Klas
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.ruw import Cel
from hgw_excel.school.demo.fouten import Fout, Soort
from hgw_excel.school.demo.planten import plant
from tests.klas import volle_klas
from tests.school.klassen import KLEIN, bytes_van
from tests.school.klassen import lees as lees

AANTAL = KLEIN[1]
Kapot = tuple[str, int, str, Soort, str]
"""Table, row, key, and what is planted there."""

SCORE: Kapot = ("tblScores", 0, "rekenen_m_score", "tekst", "151.5")
AANPAK: Kapot = ("tblIndeling", 1, "rekenen_aanpak", "tekst", "verdiept")
NAAM: Kapot = ("tblScores", 1, "leerling", "tekst", "Fatima")


@cache
def inhoud() -> Inhoud:
    """Return the class as it should be."""
    return volle_klas(*KLEIN)


def heel() -> bytes:
    """Return its file."""
    return bytes_van(*KLEIN)


def kapot(*cellen: Kapot) -> bytes:
    """Return the file with these cells overwritten."""
    return plant(heel(), [Fout(*cel, "") for cel in cellen], plekken(inhoud()))


def bewerk(bytes_: bytes, verander: Callable[[bytes], bytes]) -> bytes:
    """Return the file with each of its parts passed through `verander`."""
    uit = BytesIO()
    with zipfile.ZipFile(BytesIO(bytes_)) as bron, zipfile.ZipFile(uit, "w") as doel:
        for info in bron.infolist():
            doel.writestr(info, verander(bron.read(info)))
    return uit.getvalue()


def zet(map_: Path, **bestanden: bytes) -> Path:
    """Write files into a new folder; '_' in a name is a space."""
    map_.mkdir(exist_ok=True)
    for naam, bytes_ in bestanden.items():
        (map_ / f"{naam.replace('_', ' ')}.xlsx").write_bytes(bytes_)
    return map_


def staat_er(klas: Klas, tabel: str, i: int, key: str) -> tuple[Cel, bool]:
    """Return what stands in a cell, and whether it is a formula."""
    plek = klas.koppelingen[tabel].plaats[key]
    return klas.blad(tabel).rijen[i][plek], (i, plek) in klas.blad(tabel).formules


def inhoud_van(map_: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {str(p.relative_to(map_)): p.read_bytes() for p in map_.rglob("*") if p.is_file()}
