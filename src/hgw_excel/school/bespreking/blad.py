"""A page that is filled from top to bottom, on a grid of equal columns; it never gets too full.

Lines are measured before they are drawn, so that what does not fit is counted and not shrunk.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, NamedTuple

from hgw_excel.bouwen.stijlen import STIPPEL
from hgw_excel.bouwen.tekst import regels, rijhoogte
from hgw_excel.school.overzicht.vel import Vel, Waarde

PIXEL = 0.75
"""Points: a row is as many whole pixels high."""
LIJN = 30 * PIXEL
"""Height of a line to write on, in points."""
SECTIE = 28 * PIXEL
KLEIN = 20 * PIXEL
GEWOON = 23 * PIXEL
"""Least height of a line of text."""
WIT = 9 * PIXEL
"""White above a heading."""
PUNTEN = 10


class Stuk(NamedTuple):
    """A text over `breed` columns of the grid, in a named style with more properties."""

    waarde: Waarde
    breed: int
    stijl: Mapping[str, Any] = {}
    recept: str = "regel"


@dataclass(frozen=True, slots=True)
class Regel:
    """A row of a page, with its height in points."""

    stukken: tuple[Stuk, ...]
    hoogte: float


@dataclass(frozen=True, slots=True)
class Papier:
    """The grid on an A4: so many columns of so many units, and the points a page is high."""

    kolommen: int
    breedte: float
    hoogte: float
    liggend: bool = False

    def maat(self, breed: int) -> float:
        """Return how wide so many columns are, in the units of one column."""
        return (breed * (round(self.breedte * 7) + 5) - 5) / 7


STAAND = Papier(24, 3.3, 764.0)
"""A4 with margins of 1.2 cm; 504 points wide."""


def regel(papier: Papier, *stukken: Stuk, minstens: float = GEWOON) -> Regel:
    """Return a row as high as its longest text needs."""
    nodig = minstens
    for stuk in stukken:
        punten = stuk.stijl.get("font_size", PUNTEN)
        vet = bool(stuk.stijl.get("bold"))
        tekst = stuk.waarde if isinstance(stuk.waarde, str) else ""
        inspring = stuk.stijl.get("indent", 0)
        aantal = regels(tekst, papier.maat(stuk.breed), punten, vet=vet, inspring=inspring)
        nodig = max(nodig, rijhoogte(aantal, punten, minstens=minstens))
    return Regel(stukken, ceil(round(nodig / PIXEL, 6)) * PIXEL)


def verdeel(lijsten: Sequence[Sequence[float]], ruimte: float, rest: float) -> tuple[int, ...]:
    """Return how many of each list are shown, so that all together fit in `ruimte`.

    They get a place in turn, and `rest` is kept in each list that is not complete for the line
    that counts the others.
    """
    aantal = [0] * len(lijsten)
    vrij = ruimte - rest * sum(map(bool, lijsten))
    beurt = [i for i, lijst in enumerate(lijsten) if lijst]
    if sum(map(sum, lijsten)) <= ruimte:
        return tuple(map(len, lijsten))
    while beurt:
        blijft = []
        for i in beurt:
            laatste = aantal[i] + 1 == len(lijsten[i])
            nodig = lijsten[i][aantal[i]] - (rest if laatste else 0.0)
            if nodig <= vrij:
                vrij -= nodig
                aantal[i] += 1
                if not laatste:
                    blijft.append(i)
        beurt = blijft
    return tuple(aantal)


@dataclass
class Pagina:
    """A page being drawn; `rij` is the first row that is free, `vrij` the points that are left."""

    vel: Vel
    papier: Papier = STAAND
    rij: int = 0
    gebruikt: float = 0.0

    def __post_init__(self) -> None:
        self.vel.kolom(1, self.papier.kolommen, self.papier.breedte)

    @property
    def vrij(self) -> float:
        """Points that are left on the page."""
        return self.papier.hoogte - self.gebruikt

    def zet(self, *rijen: Regel) -> None:
        """Draw rows below what is there."""
        for rij in rijen:
            self.vel.blad.set_row(self.rij, rij.hoogte)
            kolom = 1
            for stuk in rij.stukken:
                self._stuk(kolom, stuk)
                kolom += stuk.breed
            self.rij += 1
            self.gebruikt += rij.hoogte

    def _stuk(self, kolom: int, stuk: Stuk) -> None:
        gewoon = {"font_size": PUNTEN} if stuk.recept in ("regel", "schrijflijn") else {}
        eigen = {"align": "left", "text_wrap": True} | gewoon | dict(stuk.stijl)
        stijl = self.vel.stijlen.recept(stuk.recept, **eigen)
        laatste = kolom + stuk.breed - 1
        if isinstance(stuk.waarde, str | None) and laatste > kolom:
            self.vel.samen(self.rij, kolom, laatste, stuk.waarde or "", stijl)
            return
        for leeg in range(kolom, laatste + 1):
            self.vel.schrijf(self.rij, leeg, None, stijl)
        if laatste > kolom:
            self.vel.blad.merge_range(self.rij, kolom, self.rij, laatste, "", stijl)
        self.vel.schrijf(self.rij, kolom, stuk.waarde, stijl)

    def regel(self, *stukken: Stuk, minstens: float = GEWOON) -> Regel:
        """Return a row of this page, as high as its longest text needs."""
        return regel(self.papier, *stukken, minstens=minstens)

    def vol(self, tekst: str, recept: str = "regel", **stijl: Any) -> Regel:  # noqa: ANN401
        """Return a row with one text over the whole width."""
        return self.regel(Stuk(tekst, self.papier.kolommen, stijl, recept))

    def kop(self, titel: str, onder: str) -> None:
        """Draw the title and the sentence below it."""
        breed = self.papier.kolommen
        self.zet(Regel((Stuk(titel, breed, {"text_wrap": False}, "titel"),), 30))
        self.zet(self.regel(Stuk(onder, breed, {"font_size": PUNTEN}, "hulp")))

    def sectie(self, titel: str) -> None:
        """Draw a heading with a rule below it, after some white."""
        wit = Regel((), WIT)
        self.zet(wit, self.regel(Stuk(titel, self.papier.kolommen, {}, "sectie"), minstens=SECTIE))

    def lijnen(self, aantal: int, *breedtes: int) -> None:
        """Draw lines to write on; with `breedtes` in columns with some white in between."""
        for _ in range(aantal):
            self.zet(Regel(self._schrijflijn(breedtes or (self.papier.kolommen,)), LIJN))

    def _schrijflijn(self, breedtes: Sequence[int]) -> tuple[Stuk, ...]:
        return tuple(Stuk(None, breed, {"bottom": STIPPEL}, "schrijflijn") for breed in breedtes)

    def klaar(self, voet: str) -> None:
        """Set up the print: exactly one page."""
        boven, onder = (1.1, 1.5)
        self.vel.pagina(
            voet,
            gebied=(0, 1, max(0, self.rij - 1), self.papier.kolommen),
            liggend=self.papier.liggend,
            hoog=1,
            marges=(1.2, 1.2, boven, onder),
        )
