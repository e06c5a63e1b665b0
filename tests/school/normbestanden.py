"""Norm tables for tests: rows of a csv, one a band; the numbers are invented."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from hgw_excel.school.normbestand import KOLOMMEN

RIJ = {
    "toets": "Rekenen", "versie": "3.0", "norm_versie": "2026", "norm_soort": "leerling",
    "sleutel": "moment", "moment": "M5", "systeem": "A-E", "bron": "handleiding",
}  # fmt: skip

Banden = Sequence[tuple[str, str, str]]

AE = [("A", "120", ""), ("B", "110", "119"), ("C", "100", "109"), ("D", "90", "99"),
      ("E", "", "89")]  # fmt: skip
IV = [("I", "120", ""), ("II", "110", ""), ("III", "100", ""), ("IV", "90", ""), ("V", "", "")]


def regels(banden: Banden, kolommen: Sequence[str] = KOLOMMEN, **anders: str) -> list[str]:
    """Return csv rows, one a band (niveau, ondergrens, bovengrens)."""
    uit = []
    for niveau, onder, boven in banden:
        band = {"niveau": niveau, "ondergrens": onder, "bovengrens": boven}
        velden: Mapping[str, str] = RIJ | band | anders
        uit.append(",".join(velden[kolom] for kolom in kolommen))
    return uit


def hoger(punten: int, banden: Banden = IV) -> list[tuple[str, str, str]]:
    """Return the bands so many points higher."""
    return [(n, g and str(int(g) + punten), b) for n, g, b in banden]


def schrijf_csv(pad: Path, *rijen: str, kolommen: Sequence[str] = KOLOMMEN) -> None:
    """Write a norm table."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text("\n".join([",".join(kolommen), *rijen]) + "\n", "utf-8")
