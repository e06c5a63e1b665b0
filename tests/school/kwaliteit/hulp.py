"""Filled cards for tests: made once, typed in with openpyxl."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from hgw_excel.domein.kwaliteit import punten
from hgw_excel.school.kwaliteit.kaart import KAART, KOLOMMEN, maak_kaart
from tests.voorbeeld import voorbeeld_school

EERSTE_RIJ = 5
KOLOM = {kolom.kop: i for i, kolom in enumerate(KOLOMMEN, 2)}


@cache
def leeg() -> bytes:
    """Return the empty card of the invented school."""
    return maak_kaart(voorbeeld_school())


def vul(pad: Path, cellen: Mapping[str, Mapping[str, object]]) -> Path:
    """Write a card in which was typed: number of the point -> header -> what."""
    pad.write_bytes(_gevuld(tuple((nr, tuple(typ.items())) for nr, typ in cellen.items())))
    return pad


@cache
def _gevuld(cellen: tuple[tuple[str, tuple[tuple[str, object], ...]], ...]) -> bytes:
    boek, uit = load_workbook(BytesIO(leeg())), BytesIO()
    nummers = [punt.nr for punt in punten()]
    for nr, waarden in cellen:
        for kop, waarde in waarden:
            boek[KAART].cell(EERSTE_RIJ + nummers.index(nr), KOLOM[kop]).value = waarde
    boek.save(uit)
    return uit.getvalue()


def scores(**per_punt: str) -> dict[str, dict[str, object]]:
    """Return what is typed for these scores; a '!' behind one makes it a werkpunt."""
    return {
        nr: {"score": woord.rstrip("!"), **({"werkpunt": "ja"} if woord.endswith("!") else {})}
        for nr, woord in per_punt.items()
    }
