"""A drawing of a box that a button shows, with the words it says."""

from collections.abc import Iterator, Sequence

from hgw_excel.bouwen.palet import GRIJS, INKT, LIJN_MIDDEN, PETROL, WIT, ZACHT
from tests.handleiding.tekening import breed, svg, tekst, vlak

TITEL = "Tekening van een vak met een vraag van een knop"
BREEDTE, RAND, LETTERS, REGEL, BALK, KNOP = 460, 20, 13.5, 19, 30, 92


def teken(titel: str, woorden: str, antwoorden: Sequence[str]) -> str:
    """Return the drawing; the first answer is the one that Enter gives."""
    regels = list(_regels(woorden))
    onder = BALK + RAND + len(regels) * REGEL + 8
    hoog = onder + 58
    delen = [
        vlak(0, 0, BREEDTE, hoog, WIT, LIJN_MIDDEN, 4),
        tekst(RAND, 20, titel, 13, INKT),
        tekst(BREEDTE - RAND, 20, "×", 17, GRIJS, "end"),
        *(tekst(RAND, BALK + RAND + i * REGEL + 6, r, LETTERS, INKT) for i, r in enumerate(regels)),
        vlak(0, onder, BREEDTE, 58, ZACHT),
    ]
    x = BREEDTE - RAND - len(antwoorden) * (KNOP + 8) + 8
    for i, antwoord in enumerate(antwoorden):
        links = x + i * (KNOP + 8)
        delen.append(vlak(links, onder + 15, KNOP, 28, WIT, LIJN_MIDDEN if i else PETROL, 3))
        delen.append(tekst(links + KNOP / 2, onder + 34, antwoord, LETTERS, INKT, "middle"))
    return svg(BREEDTE, hoog, TITEL, delen)


def _regels(woorden: str) -> Iterator[str]:
    """Yield the lines as they fit in the box; an empty one stays."""
    for alinea in woorden.splitlines():
        regel = ""
        for woord in alinea.split(" "):
            langer = f"{regel} {woord}".strip()
            if regel and breed(langer, LETTERS) > BREEDTE - 2 * RAND:
                yield regel
                langer = woord
            regel = langer
        yield regel
