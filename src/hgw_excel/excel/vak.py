"""The boxes that a button shows, with its label above them: what is so, and what it asks."""

from collections.abc import Sequence
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

    def zeg(self, *regels: str, kop: Sequence[str] = ()) -> None:
        """Tell something; one OK. For `kop` see `vraag`."""
        self._toon(regels, "ok", "info", kop)

    def waarschuw(self, *regels: str) -> None:
        """Tell that something can't be done, or is not in order; one OK."""
        self._toon(regels, "ok", "critical")

    def vraag(self, *regels: str, kop: Sequence[str] = ()) -> bool:
        """Ask something; True for yes.

        Args:
            kop: lines above it, of which the last go when not all fit.
        """
        return self._toon(regels, "yes_no", "info", kop) == "yes"

    def _toon(
        self, regels: Sequence[str], knoppen: str, soort: str, kop: Sequence[str] = ()
    ) -> str | None:
        tekst = passend(regels, kop)
        antwoord: str | None = self._app.alert(tekst, self.titel, knoppen, soort)
        return antwoord


def passend(regels: Sequence[str], kop: Sequence[str] = ()) -> str:
    """Return the lines as one text that fits: lines of `kop` go first, from its end.

    Where even without those it is too long, the text itself is cut at its end. An empty line stays
    one: it keeps what was found apart from what is asked.
    """
    for meeste in range(len(kop), -1, -1):
        tekst = "\n".join([*opgesomd(kop, meeste, "... en nog {} regels."), *regels])
        if len(tekst) <= LANGST:
            return tekst
    tekst = "\n".join(regels)[: LANGST - len("\n...")]
    regel = tekst.rfind("\n")
    tot = regel if regel > LANGST // 2 else tekst.rfind(" ")
    return f"{tekst[:tot] if tot > 0 else tekst}\n..."


def opgesomd(regels: Sequence[str], meeste: int, over: str = "en nog {}.") -> list[str]:
    """Return the first `meeste` lines, and how many there are more; never for just one."""
    rest = len(regels) - meeste
    return [*regels[:meeste], over.format(rest)] if rest > 1 else list(regels)
