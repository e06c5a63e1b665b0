"""Which texts of a printed page are cut: drawn, but partly outside the rectangle that shows them.

LibreOffice sets a clip around a cell only when its text does not fit, and draws the whole text;
so the words of a PDF say nothing about it, and the drawing itself is read here.
"""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from pypdf import PageObject
from pypdf.generic import ContentStream

BOVEN, ONDER = 0.6, 0.15
"""What a line needs above and below its foot, as a part of its type size."""

SPELING = 0.6
"""Points that a text may stand outside."""

HEKJES = "###"
"""What is drawn in the place of a number that does not fit."""

SMALST = 2
"""A text in a clip that is narrower belongs to a closed column, and is no text at all."""

_PAREN = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


class Vlak(NamedTuple):
    """A rectangle in points from the lower left corner."""

    links: float
    onder: float
    rechts: float
    boven: float

    def samen(self, ander: "Vlak") -> "Vlak":
        """Return what both show."""
        return Vlak(
            max(self.links, ander.links),
            max(self.onder, ander.onder),
            min(self.rechts, ander.rechts),
            min(self.boven, ander.boven),
        )

    def toont(self, ander: "Vlak") -> bool:
        """Tell whether the other one is inside, give or take a bit."""
        return (
            ander.links > self.links - SPELING
            and ander.onder > self.onder - SPELING
            and ander.rechts < self.rechts + SPELING
            and ander.boven < self.boven + SPELING
        )


class Letter(NamedTuple):
    """A font of the page: widths by code from `eerste`, and what each code stands for."""

    eerste: int
    breedtes: tuple[float, ...]
    tekens: dict[int, str]

    def breed(self, code: int) -> float:
        plek = code - self.eerste
        return self.breedtes[plek] if 0 <= plek < len(self.breedtes) else 0.0


def lees(pagina: PageObject) -> tuple[list[str], float]:
    """Return every text of a page that is not shown in full, and its smallest type size."""
    lezer = _Lezer(pagina)
    for argumenten, opdracht in ContentStream(pagina.get_contents(), pagina.pdf).operations:
        lezer.volg(opdracht, argumenten)
    return lezer.geknipt, lezer.kleinst


class _Lezer:
    """Follows the drawing of a page: what can be seen, the font, and where a text begins."""

    def __init__(self, pagina: PageObject) -> None:
        self.letters = {naam: _letter(f.get_object()) for naam, f in _fonts(pagina).items()}
        self.zicht = self.rechthoek = Vlak(*(float(maat) for maat in pagina.mediabox))
        self.stapel: list[Vlak] = []
        self.x = self.y = self.punten = 0.0
        self.letter = Letter(0, (), {})
        self.geknipt: list[str] = []
        self.kleinst = float("inf")
        self.opdrachten = {
            b"q": lambda: self.stapel.append(self.zicht),
            b"Q": self._terug,
            b"re": self._rechthoek,
            b"W": self._knip,
            b"W*": self._knip,
            b"Tf": self._letter,
            b"Td": self._plaats,
            b"Tm": lambda *maten: self._plaats(*maten[4:]),
            b"Tj": self._tekst,
            b"TJ": self._tekst,
        }

    def volg(self, opdracht: bytes, argumenten: Sequence[Any]) -> None:
        if opdracht in self.opdrachten:
            self.opdrachten[opdracht](*argumenten)

    def _terug(self) -> None:
        self.zicht = self.stapel.pop()

    def _rechthoek(self, links: Any, onder: Any, breed: Any, hoog: Any) -> None:
        x, y = float(links), float(onder)
        self.rechthoek = Vlak(x, y, x + float(breed), y + float(hoog))

    def _knip(self) -> None:
        self.zicht = self.zicht.samen(self.rechthoek)

    def _letter(self, naam: str, punten: Any) -> None:
        self.letter, self.punten = self.letters[naam], float(punten)

    def _plaats(self, x: Any, y: Any) -> None:
        self.x, self.y = float(x), float(y)

    def _tekst(self, stukken: Any) -> None:
        tekst, breed = _meet(stukken, self.letter, self.punten)
        onder, boven = self.y - ONDER * self.punten, self.y + BOVEN * self.punten
        if not tekst or self.zicht.rechts - self.zicht.links < SMALST:
            return
        self.kleinst = min(self.kleinst, self.punten)
        heel = self.zicht.toont(Vlak(self.x, onder, self.x + breed, boven))
        if not heel or tekst == HEKJES:
            self.geknipt.append(tekst)


def _meet(stukken: Any, letter: Letter, punten: float) -> tuple[str, float]:
    """Return a text and its width; a number between its pieces moves back what follows."""
    tekst, duizendsten = "", 0.0
    for stuk in stukken if isinstance(stukken, list) else [stukken]:
        if isinstance(stuk, int | float):
            duizendsten -= float(stuk)
            continue
        codes = stuk.original_bytes
        duizendsten += sum(letter.breed(code) for code in codes)
        tekst += "".join(letter.tekens.get(code, "?") for code in codes)
    return tekst.strip(), duizendsten * punten / 1000


def _fonts(pagina: PageObject) -> dict[str, Any]:
    return pagina["/Resources"].get_object().get("/Font", {}).get_object()


def _letter(font: Any) -> Letter:
    tekens = {}
    if "/ToUnicode" in font:
        tabel = font["/ToUnicode"].get_object().get_data().partition(b"beginbfchar")[2]
        for code, teken in _PAREN.findall(tabel):
            tekens[int(code, 16)] = bytes.fromhex(teken.decode()).decode("utf-16-be")
    breedtes = tuple(float(breedte) for breedte in font.get("/Widths", ()))
    return Letter(int(font.get("/FirstChar", 0)), breedtes, tekens)
