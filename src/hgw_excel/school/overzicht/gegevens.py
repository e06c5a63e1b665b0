"""What the sheets are drawn from.

`Cijfers` holds no name, id or number of any child, so no sheet of the schooloverzicht can show
one. `IbGegevens` adds what only the intern begeleider may see.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from hgw_excel.domein.ambities import Stand
from hgw_excel.domein.kwaliteit import Kwaliteit
from hgw_excel.domein.melding import Melding
from hgw_excel.domein.meting import Meting
from hgw_excel.domein.oogst import Groei, Telling
from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import Inhoud

AFSPRAAK_VELDEN = ("afspraak", "wie", "stand")
AFSPRAAK_REGELS = 3
Afspraak = tuple[str, str, str]
"""One line typed on Samenvatting: what was agreed, who does it, how it stands."""

GEEN_PERIODE = "periode kiezen op Start"
"""What a class has to do first when its period is not one of the school."""


def afspraak_naam(veld: str, nummer: int) -> str:
    """Return the defined name of one cell of the agreements; `nummer` counts from 1."""
    return f"hgw_{veld}_{nummer}"


class Klas(Protocol):
    """A class workbook that was read: what the overviews need of it."""

    @property
    def bestand(self) -> str:
        """Bare name of the file."""

    @property
    def inhoud(self) -> Inhoud:
        """Its typed values."""

    @property
    def sha256(self) -> str:
        """Hash of the file."""

    @property
    def afgekeurd(self) -> frozenset[tuple[str, int, str]]:
        """Cells (table, row, key) whose value a check refused."""


@dataclass(frozen=True, slots=True)
class Bestand:
    """One workbook of the run; `reden` says why it does not count, '' when it does."""

    naam: str
    groep: str = ""
    kinderen: int = 0
    versie: str = ""
    afspraken: str = ""
    sha256: str = ""
    normen: tuple[str, ...] = ()
    reden: str = ""


@dataclass(frozen=True, slots=True)
class Cyclus:
    """The steps of the period a class works in, each with the date on which it was done."""

    periode: str
    stappen: tuple[tuple[str, date | None], ...]

    @property
    def open(self) -> str:
        """The first step that is not done, '' when the cycle is round."""
        if not self.stappen:
            return GEEN_PERIODE
        return next((stap for stap, dag in self.stappen if dag is None), "")

    @property
    def rond(self) -> bool:
        """Whether every step is done."""
        return not self.open

    @property
    def begonnen(self) -> bool:
        """Whether any step is done."""
        return any(dag for _, dag in self.stappen)


@dataclass(frozen=True, slots=True)
class GroepCijfers:
    """A class in numbers."""

    naam: str
    leerjaren: tuple[int, ...]
    kinderen: int
    cyclus: Cyclus


@dataclass(frozen=True, slots=True)
class Cijfers:
    """All that the schooloverzicht shows.

    `meldingen` counts per code and ernst; `gevonden` is every workbook, also those left out;
    `afspraken` were typed in the overview that this one replaces; `kwaliteit` is None where no
    kwaliteitskaart lies between the classes.
    """

    school: School
    groepen: tuple[GroepCijfers, ...]
    tellingen: tuple[Telling, ...]
    standen: tuple[Stand, ...]
    groei: tuple[Groei, ...]
    bestanden: tuple[Bestand, ...]
    meldingen: tuple[tuple[str, str, int], ...]
    datum: date | None = None
    afspraken: tuple[Afspraak, ...] = ()
    kwaliteit: Kwaliteit | None = None

    @property
    def gevonden(self) -> int:
        """Workbooks of this run."""
        return len(self.bestanden)

    @property
    def kinderen(self) -> int:
        """Children in all classes that count."""
        return sum(groep.kinderen for groep in self.groepen)


@dataclass(frozen=True, slots=True)
class Voortgang:
    """How far a class is, in counts: (done, of how many)."""

    groep: GroepCijfers
    gemaakt: tuple[tuple[str, int, int], ...]
    """Per moment ('M', 'E') results filled in and asked."""
    behoeften: int
    bespreken: int
    plannen_klaar: int
    plannen: int
    gesprekken: int


@dataclass(frozen=True, slots=True)
class IbGegevens:
    """All that the ib-overzicht shows; `komt_uit` maps a groep to its file."""

    cijfers: Cijfers
    voortgang: tuple[Voortgang, ...]
    metingen: tuple[Meting, ...]
    meldingen: Sequence[Melding]
    komt_uit: dict[str, str]
