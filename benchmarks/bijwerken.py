"""Putting a score for every child in one klassenmap, against openpyxl that loads and saves it.

The patch alone changes 29 typed cells; `werk_bij` also computes again what the formulas of the
klassenmap show of them, keeps a reserve copy and waits for the disk.
"""

import io
from collections.abc import Callable
from pathlib import Path
from time import process_time

import openpyxl

from benchmarks.meten import toon_doel, werkmap
from hgw_excel.bijwerken.opdracht import Opdracht
from hgw_excel.bijwerken.patch import patch
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Boek
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken import werk_bij
from tests.klas import volle_klas

KEREN, DOEL, TABEL, SCORE = 5, 1 / 4, "tblScores", 123


def meet() -> None:
    """Print the CPU of all three, the least of five times in turn."""
    inhoud = bouw_klassenmap(volle_klas((5, 6), 29))
    with werkmap() as map_:
        bron = map_ / "klassenmap groep 5-6.xlsx"
        bron.write_bytes(inhoud)
        klas = _klas(bron)
        opdracht, wijzigingen = _opdracht(klas), _wijzigingen(klas)
        doen: dict[str, Callable[[], object]] = {
            "openpyxl load + save": lambda: openpyxl.load_workbook(io.BytesIO(inhoud)).save(
                io.BytesIO()
            ),
            "patch": lambda: patch(inhoud, opdracht),
            "werk_bij": lambda: werk_bij(bron, klas, wijzigingen, uit=map_ / "nieuw.xlsx",
                                         overschrijf=True),
        }  # fmt: skip
        tijden: dict[str, list[float]] = {naam: [] for naam in doen}
        for _ in range(KEREN):
            for naam, functie in doen.items():
                tijden[naam].append(_cpu(functie))
    print(f"\none klassenmap of {len(inhoud) / 1000:.0f} kB, {len(wijzigingen.cellen)} scores: CPU")
    for naam, reeks in tijden.items():
        print(f"{naam:<34}{1000 * min(reeks):9.0f} ms")
    openpyxl_s, patch_s, werk_bij_s = (min(reeks) for reeks in tijden.values())
    toon_doel("CPU of patch against openpyxl", patch_s / openpyxl_s, DOEL)
    toon_doel("CPU of werk_bij against openpyxl", werk_bij_s / openpyxl_s, DOEL)


def _klas(bron: Path) -> Klas:
    boek = read_safely(bron)
    assert isinstance(boek, Boek), boek
    klas, _ = lees_klassenmap(boek)
    assert klas is not None
    return klas


def _sleutel(klas: Klas) -> str:
    """Return the first column of scores."""
    kolommen = klas.werkboek.tabel(TABEL).columns
    return next(kolom.key for kolom in kolommen if kolom.key.endswith("_m_score"))


def _kinderen(klas: Klas) -> list[int]:
    rijen = klas.inhoud.ruw["tblLeerlingen"]
    return [i for i, rij in enumerate(rijen) if rij.get("roepnaam")]


def _wijzigingen(klas: Klas) -> Wijzigingen:
    sleutel = _sleutel(klas)
    return Wijzigingen(cellen={(TABEL, i, sleutel): SCORE for i in _kinderen(klas)})


def _opdracht(klas: Klas) -> Opdracht:
    """Return the same cells in words of the file."""
    blad = klas.boek.tabellen[TABEL]
    kop = klas.werkboek.tabel(TABEL).column(_sleutel(klas)).header
    rij, kolom = blad.eerste_cel[0] + 1, blad.eerste_cel[1] + blad.index[kop.casefold()]
    return Opdracht(waarden={blad.naam: {(rij + i, kolom): SCORE for i in _kinderen(klas)}})


def _cpu(doe: Callable[[], object]) -> float:
    begin = process_time()
    doe()
    return process_time() - begin
