"""The boxes that a button shows, with its label above them: what is so, and what it asks."""

from collections.abc import Iterable, Sequence
from typing import Any

LANGST = 1000
"""Characters of a text; what is longer does not fit on a small screen."""


class Vak:
    """Shows boxes over an open workbook.

    Args:
        app: of xlwings.
        titel: what stands above each box.
    """

    def __init__(self, app: Any, titel: str) -> None:  # noqa: ANN401
        self._app, self.titel = app, titel

    def zeg(self, *regels: str) -> None:
        """Tell something; one OK."""
        self._toon(regels, "ok", "info")

    def waarschuw(self, *regels: str) -> None:
        """Tell that something can't be done, or is not in order; one OK."""
        self._toon(regels, "ok", "critical")

    def vraag(self, *regels: str) -> bool:
        """Ask something; True for yes."""
        return self._toon(regels, "yes_no", "info") == "yes"

    def _toon(self, regels: Sequence[str], knoppen: str, soort: str) -> str | None:
        antwoord: str | None = self._app.alert(passend(regels), self.titel, knoppen, soort)
        return antwoord


def passend(regels: Iterable[str]) -> str:
    """Return the lines as one text; what does not fit goes from the middle, the last line stays.

    An empty line stays one: it keeps what was found apart from what is asked.
    """
    tekst = "\n".join(regels)
    if len(tekst) <= LANGST:
        return tekst
    eerst, _, laatste = tekst.rpartition("\n")
    slot = f"\n...\n{laatste}"
    if len(slot) > LANGST // 2:  # no question, and too long to stay
        eerst, slot = tekst, "\n..."
    begin = eerst[: LANGST - len(slot)]
    regel = begin.rfind("\n")
    tot = regel if regel > LANGST // 2 else begin.rfind(" ")
    return (begin[:tot] if tot > 0 else begin) + slot


def opgesomd(regels: Sequence[str], meeste: int, over: str = "en nog {}.") -> list[str]:
    """Return at most `meeste` lines, and how many there are more."""
    rest = len(regels) - meeste
    return [*regels[:meeste], over.format(rest)] if rest > 0 else list(regels)
