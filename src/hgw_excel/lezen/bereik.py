"""Addresses as the file writes them: 'B7', '$B$7', 'B7:F40', `'Plan rekenen'!$B$3`."""

from typing import NamedTuple

from hgw_excel.schema.ruw import cel_adres

MAX_RIJ, MAX_KOLOM = 1_048_576, 16_384
_CIJFERS = "0123456789"


class Bereik(NamedTuple):
    """A rectangle of cells, zero-based, both ends included."""

    rij: int
    kolom: int
    laatste_rij: int
    laatste_kolom: int

    @property
    def adres(self) -> str:
        """The area as the file writes it: 'B7:F40', or 'B7' for one cell."""
        begin = cel_adres(self.rij, self.kolom)
        if self[:2] == self[2:]:
            return begin
        return f"{begin}:{cel_adres(self.laatste_rij, self.laatste_kolom)}"

    def snijd(self, ander: "Bereik") -> "Bereik | None":
        """Return what both have in common, None when nothing."""
        rij, kolom = max(self.rij, ander.rij), max(self.kolom, ander.kolom)
        onder = min(self.laatste_rij, ander.laatste_rij)
        rechts = min(self.laatste_kolom, ander.laatste_kolom)
        return Bereik(rij, kolom, onder, rechts) if rij <= onder and kolom <= rechts else None

    def bevat(self, rij: int, kolom: int) -> bool:
        """Tell whether a cell lies in it."""
        return self.rij <= rij <= self.laatste_rij and self.kolom <= kolom <= self.laatste_kolom


def kolom_nummer(letters: str) -> int:
    """Return the zero-based column of 'A', 'b', 'AB'; -1 when it is none that Excel has."""
    if not (letters.isascii() and letters.isalpha() and len(letters) <= 3):
        return -1
    nummer = 0
    for letter in letters.upper():
        nummer = nummer * 26 + ord(letter) - 64
    return nummer - 1 if nummer <= MAX_KOLOM else -1


def lees_cel(tekst: str) -> tuple[int, int] | None:
    """Return (row, column) of 'B7' or '$B$7', None when it is no address of one cell."""
    kaal = tekst.replace("$", "")
    letters = kaal.rstrip(_CIJFERS)
    cijfers, kolom = kaal[len(letters) :], kolom_nummer(letters)
    if kolom < 0 or not 0 < len(cijfers) <= 7 or not 0 < int(cijfers) <= MAX_RIJ:
        return None
    return int(cijfers) - 1, kolom


def lees_bereik(tekst: str) -> Bereik | None:
    """Return the rectangle of 'B7:F40' or 'B7', None when it is none."""
    begin, _, einde = tekst.partition(":")
    eerste, laatste = lees_cel(begin), lees_cel(einde or begin)
    if eerste is None or laatste is None:
        return None
    return Bereik(
        min(eerste[0], laatste[0]),
        min(eerste[1], laatste[1]),
        max(eerste[0], laatste[0]),
        max(eerste[1], laatste[1]),
    )


def lees_verwijzing(tekst: str) -> tuple[str, int, int] | None:
    """Return (sheet, row, column) of a reference to one cell of this workbook, else None."""
    blad, teken, plek = tekst.strip().removeprefix("=").rpartition("!")
    bereik = lees_bereik(plek)
    if not teken or bereik is None or bereik[:2] != bereik[2:]:
        return None
    if blad.startswith("'") and blad.endswith("'"):
        blad = blad[1:-1].replace("''", "'")
    return (blad, bereik.rij, bereik.kolom) if blad and "[" not in blad else None
