"""A block of names in two columns: a leerjaar each, or first the left one and then the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.format import Format

from hgw_excel.bouwen.muur_hulp import MuurHulp
from hgw_excel.bouwen.palet import GRIJS
from hgw_excel.bouwen.vel import Vel, cel

ONBEGRENSD = 999
"""The left column runs on in the right one."""


@dataclass(frozen=True, slots=True)
class Namenblok:
    """Where a block stands: from which cell, how many rows, and its number (1-3)."""

    blok: int
    rij: int
    kolom: int
    rijen: int


def zet_namen(vel: Vel, hulp: MuurHulp, plek: Namenblok, stijl: Format) -> None:
    """Write the names of a block."""
    for j in (0, 1):
        for r in range(1, plek.rijen + 1):
            vak = cel(plek.rij + r - 1, plek.kolom + j)
            naam = "weergave_muur_slot" if r == plek.rijen else "weergave_muur_naam"
            vel.formule(vak, naam, {**hulp.params, **_plek(plek, j, r)}, stijl)


def _plek(blok: Namenblok, j: int, r: int) -> dict[str, str]:
    """Return code * 1000 + place, with one column (`een`) and with two (`twee`)."""
    een = (blok.blok * 10 + 1) * 1000 + j * blok.rijen + r
    twee = (blok.blok * 10 + 1 + j) * 1000 + r
    vol = {"vol_een": str(2 * blok.rijen if j else ONBEGRENSD), "vol_twee": str(blok.rijen)}
    return {"een": str(een), "twee": str(twee), **vol}


def zet_keuzes(vel: Vel, hulp: str, keuzes: Sequence[tuple[int, str, str]]) -> None:
    """Write the line with the drop-downs (column, label, name), that does not go on paper."""
    vel.tekst(cel(0, 1), hulp, vel.stijlen.recept("hulp"))
    grijs = vel.stijlen.stijl(font_color=GRIJS, align="right", indent=1)
    invoer = vel.stijlen.recept("invoer", locked=False, align="left", indent=1)
    for kolom, label, naam in keuzes:
        vel.tekst(cel(1, kolom), label, grijs)
        vel.keuze(cel(1, kolom + 1), naam, invoer)
    for rij, punten in ((0, 20), (1, 24), (2, 10)):
        vel.blad.set_row(rij, punten)
    vel.blad.set_selection(1, keuzes[0][0] + 1, 1, keuzes[0][0] + 1)
