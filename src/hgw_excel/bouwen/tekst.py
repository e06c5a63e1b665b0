"""How many lines a text takes in a column, and how high its row must be.

Row heights are set from the text: LibreOffice fits no row by itself, and nobody fits a formula.
Rounded up on purpose: a line too many is air, a line too few is a cut word.
"""

import math
from collections.abc import Iterable
from functools import cache

from hgw_excel.bouwen.breedtes import BREEDST, GEWOON, VET

EM = 2048
PIXEL = 96 / 72
RAND = 9
INSPRING = 9
KANT = 6
"""Pixels that a cell keeps free left and right together, with its gridline."""

HOOGST = 409
"""Points of the highest row there is in Excel."""


@cache
def _tabel(vet: bool) -> dict[str, int]:
    bron = VET if vet else GEWOON
    return {letter: breedte for breedte, letters in bron.items() for letter in letters}


def kolom_pixels(breedte_kolom: float) -> int:
    """Return the pixels of a column given in character units of Calibri 11."""
    return math.floor(breedte_kolom * 7 + 0.5) + 5


def tekst_pixels(tekst: str, punten: float, *, vet: bool = False) -> float:
    """Return how wide one line of text is, in pixels of 1/96 inch."""
    tabel = _tabel(vet)
    eenheden = sum(tabel.get(letter, BREEDST) for letter in tekst)
    return eenheden / EM * punten * PIXEL


def minst_breed(tekst: str, punten: float, *, vet: bool = False, inspring: int = 0) -> float:
    """Return the column width at which no word of a header is broken."""
    woorden = tekst.replace("-", "- ").split() or [""]
    pixels = max(tekst_pixels(woord, punten, vet=vet) for woord in woorden)
    return _breedte(pixels + KANT + INSPRING * inspring)


def _breedte(pixels: float) -> float:
    """Return the least column width of at least so many pixels."""
    return math.ceil((math.ceil(pixels) - 5) / 7 * 100) / 100


def tekst_breed(tekst: str, punten: float) -> float:
    """Return the column width that shows a bold line, indented once, in full."""
    return _breedte(tekst_pixels(tekst, punten, vet=True) + KANT + INSPRING) if tekst else 0.0


def regels(
    tekst: str,
    breedte_kolom: float,
    punten: float,
    vet: bool = False,
    inspring: int = 1,
    rand: float = RAND,
) -> int:
    """Return how many lines `tekst` takes when wrapped; '' takes one.

    Args:
        tekst: may hold line breaks.
        breedte_kolom: of the column (or the merged columns together), in character units.
        punten: type size.
        inspring: indent of the cell.
        rand: pixels kept free besides; less than usual for a header, where each line counts.
    """
    ruimte = max(1.0, kolom_pixels(breedte_kolom) - rand - INSPRING * inspring)
    return sum(_regels(deel, ruimte, punten, vet) for deel in tekst.split("\n"))


def _regels(tekst: str, ruimte: float, punten: float, vet: bool) -> int:
    """Break one paragraph between words; a word wider than the column is broken inside."""
    aantal, gevuld = 1, 0.0
    spatie = tekst_pixels(" ", punten, vet=vet)
    for woord in tekst.split(" "):
        breed = tekst_pixels(woord, punten, vet=vet)
        if gevuld and gevuld + spatie + breed > ruimte:
            aantal, gevuld = aantal + 1, 0.0
        gevuld += breed + (spatie if gevuld else 0)
        if gevuld > ruimte:
            aantal += math.ceil(gevuld / ruimte) - 1
            gevuld %= ruimte
    return aantal


def rijhoogte(aantal_regels: int, punten: float = 10, *, minstens: float = 19) -> float:
    """Return the height in points of a row of so many lines: 10 pt takes 12.2 a line."""
    return min(HOOGST, max(minstens, round(aantal_regels * punten * 1.22 + 3.6, 2)))


def hoogte(
    cellen: Iterable[tuple[str, float]], punten: float = 10, *, minstens: float = 19
) -> float:
    """Return the height of a row with these (text, column width) cells, all indented once."""
    meeste = max((regels(tekst, breedte, punten) for tekst, breedte in cellen), default=1)
    return rijhoogte(meeste, punten, minstens=minstens)
