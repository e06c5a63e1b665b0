"""Whether a text names a child: one rule for cards, for plans and for what is shown to all."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from re import findall

from hgw_excel.controle.citaat import plat
from hgw_excel.schema.inhoud import Inhoud

KORTST = 3
"""A roepnaam with fewer letters is a name only with a capital: 'Bo' is one, 'bo' is none."""


@dataclass(frozen=True, slots=True)
class Kindnamen:
    """The flat words of names: of roepnamen in any case, of achternamen only with a capital.

    'meer' is no name for Pleun van der Meer: nearly each text would be about her.
    """

    roep: frozenset[str]
    achter: frozenset[str] = frozenset()

    def in_tekst(self, tekst: str) -> bool:
        """Tell whether a word of a text is part of one of these names."""
        return any(map(self._is_naam, findall(r"\w+", unicodedata.normalize("NFC", tekst))))

    def _is_naam(self, woord: str) -> bool:
        vlak = plat(woord)
        if woord[:1].isupper():
            return vlak in self.roep or vlak in self.achter
        return len(vlak) >= KORTST and vlak in self.roep


def kindnamen(inhoud: Inhoud) -> Kindnamen:
    """Return the names of all children of a class, also of those who left."""
    rijen = list(inhoud.rijen("tblLeerlingen"))
    achter = (rij.tekst(key) for rij in rijen for key in ("achternaam", "leerling"))
    return Kindnamen(
        naamwoorden(rij.tekst("roepnaam") for rij in rijen),
        frozenset(woord for woord in naamwoorden(achter) if len(woord) > 1),
    )


def naamwoorden(namen: Iterable[str]) -> frozenset[str]:
    """Return the flat words of names, each part of 'Xander Zebulon' and of 'Anne-Marie'."""
    return frozenset(plat(woord) for naam in namen for woord in _woorden(naam))


def _woorden(naam: str) -> Iterator[str]:
    """Yield the words with a capital, not 'van der'; of a name without any capital all."""
    woorden = findall(r"\w+", unicodedata.normalize("NFC", naam))
    groot = [woord for woord in woorden if woord[0].isupper()]
    yield from groot or woorden
