"""The layout of the Invalkaart: its columns, and rows as high as one A4 lets them be."""

from dataclasses import dataclass

from hgw_excel.bouwen.tekst import kolom_pixels
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Inhoud

RESERVE, MINST_RIJEN, MEESTE_RIJEN = 1, 14, 38
"""One empty row for who comes; so many rows at least and at most."""

VOL = 28
"""From so many rows on there is one line for notes, so that two lines of text fit in a row."""

NUMMER, NAAM, LEERJAAR = 3.3, 14.5, 5.5
GEBIED, GEBIED_SMAL, VEEL_GEBIEDEN = 9.2, 8.4, 4
BREED, WERKT_MINST = 91, 22
"""Width of all columns together, which fills an A4 portrait; the last one takes what is left."""

TITEL, REGEL, WIT, KOP, LEGENDA, SCHRIJF = 28, 17, 5, 24, 14, 22
HOOG = 777
"""Points that fit on the A4 at this width."""

LETTER, REGELHOOGTE, RAND, TEKEN = 8.5, 10.4, 1.2, 5.5
"""Of the last column: points, points per line and around them, pixels per letter."""

HOOGTE_MINST, HOOGTE_MEEST = 17, 31.5
EERSTE = 1
"""Column A is the margin."""


@dataclass(frozen=True, slots=True)
class Indeling:
    """The columns of the card, and how high its rows are.

    Attributes:
        gebieden: what gets a column.
        met_leerjaar: whether the class has more leerjaren than one.
        werkt: width of the last column.
        rijen: how many rows for children, `hoogte` points each.
        notities: lines to write on.
    """

    gebieden: tuple[Gebied, ...]
    met_leerjaar: bool
    werkt: float
    rijen: int
    hoogte: float
    notities: int

    @property
    def breedtes(self) -> list[float]:
        """Width of each column."""
        leerjaar = [LEERJAAR] if self.met_leerjaar else []
        return [NUMMER, NAAM, *leerjaar, *_gebied_breedtes(self.gebieden), self.werkt]

    @property
    def laatste(self) -> int:
        """The last column."""
        return EERSTE + len(self.breedtes) - 1

    @property
    def eerste_gebied(self) -> int:
        """The column of the first gebied."""
        return EERSTE + (3 if self.met_leerjaar else 2)

    @property
    def ruimte(self) -> int:
        """How many letters fit in what works, on the safe side."""
        lijnen = max(1, int((self.hoogte - RAND) / REGELHOOGTE))
        return int(lijnen * (kolom_pixels(self.werkt) - 18) / TEKEN)


def _gebied_breedtes(gebieden: tuple[Gebied, ...]) -> list[float]:
    return [GEBIED if len(gebieden) <= VEEL_GEBIEDEN else GEBIED_SMAL] * len(gebieden)


def deel_in(inhoud: Inhoud) -> Indeling:
    """Return the layout for a class."""
    werkboek = inhoud.werkboek
    gebieden = tuple(gebied for gebied in werkboek.gebieden if gebied.indelen)
    met_leerjaar = len(werkboek.leerjaren) > 1
    vast = NUMMER + NAAM + (LEERJAAR if met_leerjaar else 0) + sum(_gebied_breedtes(gebieden))
    kinderen = sum(rij.leerjaar is not None for rij in inhoud.rijen("tblIndeling"))
    rijen = min(MEESTE_RIJEN, max(MINST_RIJEN, kinderen + RESERVE))
    notities = 2 if rijen < VOL else 1
    vrij = HOOG - TITEL - REGEL - WIT - KOP - LEGENDA - WIT - notities * SCHRIJF
    hoogte = min(HOOGTE_MEEST, max(HOOGTE_MINST, round(vrij / rijen, 2)))
    notities += int((vrij - hoogte * rijen) / SCHRIJF)
    return Indeling(gebieden, met_leerjaar, max(WERKT_MINST, BREED - vast), rijen, hoogte, notities)
