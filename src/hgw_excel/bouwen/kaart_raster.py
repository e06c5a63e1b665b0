"""The columns of the Leerlingkaart: blocks of three figures, and halves that split in the middle.

Widths are pixels. With an odd number of blocks the figure in the middle of the middle block is cut
in three, so that the gap between the two halves runs through it. In narrow blocks the last figure
is cut in two, so that the name of the gebied has more room than the niveau beside it.
"""

from dataclasses import dataclass

from hgw_excel.bouwen.vel import Span

BREEDTE = 708
"""Of the whole card: fills the width of an A4 portrait."""

MINST, MEEST = 3, 5
NIVEAU = 30
"""Room for the niveau above a narrow block."""

EERSTE = 1
"""Column A is the margin."""


@dataclass(frozen=True, slots=True)
class Blok:
    """The spans of one block: its three figures, and its head cut in name and niveau."""

    cijfers: tuple[Span, Span, Span]
    naam: Span
    niveau: Span

    @property
    def alles(self) -> Span:
        """The whole block."""
        return self.cijfers[0][0], self.cijfers[2][1]

    @property
    def woord(self) -> Span:
        """All but the first figure."""
        return self.cijfers[1][0], self.cijfers[2][1]


@dataclass(frozen=True, slots=True)
class Raster:
    """Where each part of the card stands.

    Attributes:
        breedtes: pixels of each column from EERSTE on.
        goot: the column between the two halves.
    """

    breedtes: tuple[int, ...]
    blokken: tuple[Blok, ...]
    goot: int

    @property
    def laatste(self) -> int:
        """The last column of the card."""
        return EERSTE + len(self.breedtes) - 1

    @property
    def alles(self) -> Span:
        """The whole width."""
        return EERSTE, self.laatste

    @property
    def links(self) -> Span:
        """The left half."""
        return EERSTE, self.goot - 1

    @property
    def rechts(self) -> Span:
        """The right half."""
        return self.goot + 1, self.laatste

    @property
    def smal(self) -> bool:
        """Whether the blocks are narrow."""
        return len(self.blokken) == MEEST

    def pixels(self, span: Span) -> int:
        """Return the width of a span."""
        return sum(self.breedtes[span[0] - EERSTE : span[1] - EERSTE + 1])

    def knip(self, span: Span, deel: float) -> tuple[Span, Span]:
        """Cut a span in two, at the column nearest to `deel` of its width."""
        doel = self.pixels(span) * deel
        eerste, laatste = span
        plek = min(range(eerste, laatste), key=lambda k: abs(self.pixels((eerste, k)) - doel))
        return (eerste, plek), (plek + 1, laatste)


def maak_raster(gebieden: int) -> Raster:
    """Return the grid for so many gebieden; at least three blocks and at most five."""
    aantal = min(MEEST, max(MINST, gebieden))
    goot = 12 if aantal == MEEST else 16
    cijfer = (BREEDTE - (aantal - 1) * goot) // (3 * aantal)
    kant = (cijfer - goot) // 2
    in_drieen = [kant, goot, cijfer - goot - kant]
    breedtes: list[int] = []
    blokken: list[Blok] = []
    midden = 0
    for i in range(aantal):
        if i:
            midden = EERSTE + len(breedtes) if 2 * i == aantal else midden
            breedtes.append(goot)
        in_midden = 2 * i + 1 == aantal
        tweede = in_drieen if in_midden else [cijfer]
        derde = [cijfer - NIVEAU, NIVEAU] if aantal == MEEST else [cijfer]
        midden = EERSTE + len(breedtes) + 2 if in_midden else midden
        blokken.append(_blok(EERSTE + len(breedtes), len(tweede), len(derde)))
        breedtes += [cijfer, *tweede, *derde]
    return Raster(tuple(breedtes), tuple(blokken), midden)


def _blok(eerste: int, tweede: int, derde: int) -> Blok:
    """Return a block of 1 + `tweede` + `derde` columns."""
    van, laatste = eerste + 1 + tweede, eerste + tweede + derde
    cijfers = ((eerste, eerste), (eerste + 1, van - 1), (van, laatste))
    return Blok(cijfers, (eerste, laatste - 1), (laatste, laatste))
