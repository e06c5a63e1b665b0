"""How a sheet falls on paper: the size its letters get, computed as the print dialog does."""

from collections.abc import Iterable
from dataclasses import dataclass

from hgw_excel.bouwen.druk import marges
from hgw_excel.bouwen.tekst import kolom_pixels
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.kolom import Sheet

BLAD = {"A4": (595, 842), "A3": (842, 1191)}
"""Short and long side in points."""

LEESBAAR = 0.77
"""Below this scale 11 pt is less than 8.5 pt on paper."""

PUNT_PER_PIXEL = 0.75
PUNT_PER_CM = 72 / 2.54
RUIM = 1.07
"""LibreOffice draws columns this much wider on paper: count with it where a scale is fixed."""


@dataclass(frozen=True, slots=True)
class Papier:
    """A sheet of paper as a table uses it."""

    maat: str
    liggend: bool = True


def leesbaar(punten: float) -> float:
    """Return the scale below which letters of this size are less than 8.5 pt on paper."""
    return LEESBAAR * 11 / punten


def ruimte(sheet: Sheet, papier: Papier) -> tuple[float, float]:
    """Return width and height in points between the margins."""
    links, rechts, boven, onder = marges(sheet)
    kort, lang = BLAD[papier.maat]
    breed, hoog = (lang, kort) if papier.liggend else (kort, lang)
    return breed - (links + rechts) * PUNT_PER_CM, hoog - (boven + onder) * PUNT_PER_CM


def punten(breedtes: Iterable[float]) -> float:
    """Return how wide columns together are on paper, in points at full size."""
    return sum(map(kolom_pixels, breedtes)) * PUNT_PER_PIXEL


def schaal_breed(sheet: Sheet, papier: Papier, breedtes: Iterable[float]) -> float:
    """Return the scale at which columns of these widths fill the width of the page, at most 1."""
    return min(1.0, ruimte(sheet, papier)[0] / punten(breedtes))


def hoogte(blad: Werkblad, van: int, tot: int) -> float:
    """Return the height in points of some rows."""
    return sum(blad.hoogtes.get(rij, 15) for rij in range(van, tot + 1))


def schaal_hoog(blad: Werkblad, sheet: Sheet, papier: Papier, tot: int) -> float:
    """Return the scale at which rows 0 to `tot` fill the height of the page."""
    return ruimte(sheet, papier)[1] / hoogte(blad, 0, tot)


def kies_papier(sheet: Sheet, breedtes: list[float]) -> Papier:
    """Return upright A4 for a narrow table, A3 where A4 gets too small to read, else its own."""
    eigen = Papier(sheet.papier or "A4", sheet.liggend)
    staand = Papier("A4", liggend=False)
    if schaal_breed(sheet, staand, breedtes) == 1:
        return staand
    return eigen if schaal_breed(sheet, eigen, breedtes) >= LEESBAAR else Papier("A3")
