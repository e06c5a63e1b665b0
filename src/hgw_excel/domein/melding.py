"""One record for everything the software has to say about a file."""

from dataclasses import asdict, dataclass, replace
from enum import StrEnum


class Ernst(StrEnum):
    """How much a melding asks: mend it, look at it, or only know it."""

    AANPASSEN = "aanpassen"
    LET_OP = "let op"
    TIP = "tip"


@dataclass(frozen=True, slots=True)
class Melding:
    """A fault or hint in the user's data, in Dutch, at its place, with what to do.

    `zin` states the fact, `doe` the one thing to do (empty when there is nothing to do).
    `herstel` names a safe repair, if there is one. Values of personal columns never stand in it.
    `bestand` is a bare file name, `cel` an A1 address or ''.
    """

    code: str
    ernst: Ernst
    bestand: str
    blad: str
    cel: str
    veld: str
    zin: str
    doe: str = ""
    herstel: str = ""

    @property
    def plaats(self) -> str:
        """'Scores, H12', 'Scores' or '' for a whole file."""
        return ", ".join(deel for deel in (self.blad, self.cel) if deel)

    def __str__(self) -> str:
        kop = f"{self.plaats}: " if self.plaats else ""
        return f"{kop}{self.zin} {self.doe}".rstrip()

    def in_bestand(self, bestand: str) -> "Melding":
        """Return the same melding, said of another file."""
        return replace(self, bestand=bestand)

    def als_dict(self) -> dict[str, str]:
        """Return the fields as plain text, for `--json`."""
        return {naam: str(waarde) for naam, waarde in asdict(self).items()}


class KanNiet(Exception):  # noqa: N818 - the IB's words, not a fault of ours
    """A command can't go on. The CLI shows the sentence and stops with `code` (2, 3 or 4)."""

    def __init__(self, zin: str, code: int = 4) -> None:
        super().__init__(zin)
        self.zin = zin
        self.code = code
