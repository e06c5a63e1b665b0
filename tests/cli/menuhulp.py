"""A screen for tests: answers are given beforehand, what was said is kept."""

from collections.abc import Callable, Sequence
from pathlib import Path

from hgw_excel.cli.gesprek.sessie import Sessie
from hgw_excel.cli.onthouden import Geheugen
from hgw_excel.cli.scherm import Scherm


class Blad:
    """Keeps what is written; after the last answer the typing has ended."""

    def __init__(self, *antwoorden: str, breedte: int = 200) -> None:
        self._antwoorden = iter(antwoorden)
        self.tekst = ""
        self.scherm = Scherm(self._lees, self._schrijf, breedte)

    def _lees(self) -> str:
        try:
            antwoord = next(self._antwoorden)
        except StopIteration:
            raise EOFError from None
        self.tekst += f"{antwoord}\n"
        return antwoord

    def _schrijf(self, tekst: str) -> None:
        self.tekst += tekst

    @property
    def over(self) -> list[str]:
        """Answers that nobody asked for."""
        return list(self._antwoorden)


def gesprek(
    functie: Callable, naam: str, *antwoorden: str, paden: Sequence[str | Path] = (), **meer: object
):
    """Let `functie` talk; return its proposal, the sheet and the session."""
    blad = Blad(*antwoorden)
    blad.scherm.breedte = 300  # sentences on one line
    gegeven = tuple(str(pad) for pad in paden)
    meer.setdefault("geheugen", Geheugen())
    sessie = Sessie(blad.scherm, gegeven, **meer)
    voorstel = functie(naam, sessie)
    assert blad.over == []
    return voorstel, blad.tekst, sessie
