"""Questions on a screen: an answer that doesn't fit gets one sentence, and the question again."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from hgw_excel.cli.scherm import Scherm

T = TypeVar("T")

TERUG = frozenset({"0", "terug", "stop", "stoppen"})
_JA, _NEE = frozenset({"j", "ja", "y", "yes"}), frozenset({"n", "nee", "no"})


class Terug(Exception):  # noqa: N818 - an answer, not a fault
    """The user leaves the questions and goes back to the menu."""


@dataclass(frozen=True, slots=True)
class Nee:
    """An answer that doesn't fit, and the sentence that says why."""

    zin: str


def vraag_tot(scherm: Scherm, prompt: str, keur: Callable[[str], T | Nee]) -> T:
    """Ask until `keur` makes something of the answer; an empty one is for `keur` to judge.

    Raises:
        Terug: the answer is one of the words of `TERUG`.
    """
    while True:
        antwoord = scherm.vraag(prompt)
        if antwoord.casefold() in TERUG:
            raise Terug
        uitslag = keur(antwoord)
        if not isinstance(uitslag, Nee):
            return uitslag
        scherm.zeg(uitslag.zin)


def ja(scherm: Scherm, vraag: str, *, standaard: bool = True) -> bool:
    """Ask yes or no; Enter is `standaard`."""

    def keur(antwoord: str) -> bool | Nee:
        if not antwoord:
            return standaard
        if antwoord.casefold() in _JA:
            return True
        return False if antwoord.casefold() in _NEE else Nee("Typ j voor ja of n voor nee.")

    return vraag_tot(scherm, f"{vraag} {'J/n' if standaard else 'j/N'}: ", keur)
