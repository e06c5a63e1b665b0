"""Cell addresses and areas, one-based."""

import re
from dataclasses import dataclass

MAX_RIJ = 1_048_576
MAX_KOLOM = 16_384

_CEL = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_KOLOMMEN = re.compile(r"\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})")
_RIJEN = re.compile(r"\$?(\d{1,7}):\$?(\d{1,7})")


def kolomnummer(letters: str) -> int:
    """Return 1 for 'A', 27 for 'AA'."""
    nummer = 0
    for letter in letters.upper():
        nummer = nummer * 26 + ord(letter) - 64
    return nummer


def kolomletters(nummer: int) -> str:
    """Return 'A' for 1, 'AA' for 27."""
    letters = ""
    while nummer:
        nummer, rest = divmod(nummer - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def lees_cel(tekst: str) -> tuple[int, int]:
    """Return (row, column) of 'B7' or '$B$7'.

    Raises:
        ValueError: it is no address inside the grid.
    """
    gevonden = _CEL.fullmatch(tekst)
    if not gevonden:
        raise ValueError(f"no cell address: {tekst!r}")
    rij, kolom = int(gevonden[2]), kolomnummer(gevonden[1])
    if not (1 <= rij <= MAX_RIJ and kolom <= MAX_KOLOM):
        raise ValueError(f"outside the grid: {tekst!r}")
    return rij, kolom


@dataclass(frozen=True, slots=True)
class Gebied:
    """A rectangle of cells, both corners included."""

    rij1: int
    kolom1: int
    rij2: int
    kolom2: int

    @property
    def rijen(self) -> int:
        return self.rij2 - self.rij1 + 1

    @property
    def kolommen(self) -> int:
        return self.kolom2 - self.kolom1 + 1

    def raakt(self, ander: "Gebied") -> bool:
        """Return whether the two share a cell."""
        return (
            self.rij1 <= ander.rij2
            and ander.rij1 <= self.rij2
            and self.kolom1 <= ander.kolom2
            and ander.kolom1 <= self.kolom2
        )

    def bevat(self, rij: int, kolom: int) -> bool:
        return self.rij1 <= rij <= self.rij2 and self.kolom1 <= kolom <= self.kolom2

    def __str__(self) -> str:
        eind = f"{kolomletters(self.kolom2)}{self.rij2}"
        return f"{kolomletters(self.kolom1)}{self.rij1}:{eind}"


def lees_gebied(tekst: str) -> Gebied:
    """Return the area of 'A1', 'A1:B3', 'A:B' or '1:3', with or without dollars.

    Raises:
        ValueError: it is no area, lies outside the grid, or its corners are swapped.
    """
    if kolommen := _KOLOMMEN.fullmatch(tekst):
        gebied = Gebied(1, kolomnummer(kolommen[1]), MAX_RIJ, kolomnummer(kolommen[2]))
    elif rijen := _RIJEN.fullmatch(tekst):
        gebied = Gebied(int(rijen[1]), 1, int(rijen[2]), MAX_KOLOM)
    else:
        begin, dubbelepunt, eind = tekst.partition(":")
        gebied = Gebied(*lees_cel(begin), *lees_cel(eind if dubbelepunt else begin))
    if not (1 <= gebied.rij1 <= gebied.rij2 <= MAX_RIJ):
        raise ValueError(f"rows out of order: {tekst!r}")
    if not (1 <= gebied.kolom1 <= gebied.kolom2 <= MAX_KOLOM):
        raise ValueError(f"columns out of order: {tekst!r}")
    return gebied


def lees_gebieden(tekst: str) -> tuple[Gebied, ...]:
    """Return the areas of a list with spaces, as in `sqref`.

    Raises:
        ValueError: one of them is no area, or there is none.
    """
    if not tekst.split():
        raise ValueError("no area")
    return tuple(lees_gebied(deel) for deel in tekst.split())


def probeer(tekst: str | None) -> tuple[Gebied, ...]:
    """Return the areas, or none when they can't be read: another rule says so."""
    try:
        return lees_gebieden(tekst or "")
    except ValueError:
        return ()
