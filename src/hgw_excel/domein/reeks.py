"""What a signal looks at: one line of results of one child, oldest first."""

import operator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from hgw_excel.domein.meting import Soort


class Onderwerp(StrEnum):
    """What a reeks is about; a rule says which of these it judges."""

    TOETS = "toets"
    OBSERVATIE = "observatie"
    AVI = "avi"
    SOCIAAL = "sociaal-emotioneel"
    WERKHOUDING = "werkhouding"
    LEERMOMENT = "leermoment"


Plek = tuple[str, int, str]
"""Where a value stands: table, zero-based row, column key."""


class Meetpunt(NamedTuple):
    """One moment in a reeks; a tuple, for there are many of them and it is the fastest to make.

    Attributes:
        moment: the child's own leerjaar and moment ('M5'); of behaviour the name of the period.
        soort: what the cells hold; only with NIVEAU or STAP there is a rang.
        niveau: the niveau or step that counts, '' when there is none.
        rang: 1 for the lowest, 0 when there is none.
        versie: version of the test, '' when nobody noted it; `norm_versie` that of the norm.
        boekje: the test taken where it differs from the moment ('M7'); data, never a key.
        tekort: points (or percentiles) short of the next higher niveau; None when not known.
        over: points (or percentiles) above the lower bound of its own niveau; None when not known.
        gevraagd: whether the toetskalender asks it and the round has begun.
        plekken: the cells it came from.
    """

    moment: str
    soort: Soort = Soort.LEEG
    niveau: str = ""
    rang: int = 0
    score: Decimal | None = None
    percentiel: Decimal | None = None
    versie: str = ""
    norm_versie: str = ""
    boekje: str = ""
    datum: date | None = None
    schooljaar: str = ""
    tekort: Decimal | None = None
    over: Decimal | None = None
    gevraagd: bool = False
    plekken: tuple[Plek, ...] = ()


@dataclass(frozen=True, slots=True)
class Aanpakpunt:
    """The aanpak of one period: its key ('intensief'), not the school's word.

    Attributes:
        niveau: what the child had then, with its rang; 0 when it is on no ladder we know.
        volgorde: place in time; the period right before has one less, also over a summer. 0 when
            not known: then it is next to no other.
        onderwerp: on which ladder the rang stands, TOETS or OBSERVATIE; never compare across.
    """

    periode: str
    aanpak: str
    niveau: str = ""
    rang: int = 0
    plek: Plek | None = None
    volgorde: int = 0
    onderwerp: Onderwerp = Onderwerp.TOETS


@dataclass(frozen=True, slots=True)
class Reeks:
    """All that is known of one child about one thing.

    Attributes:
        gebied: key of the vakgebied or ontwikkelgebied, '' for a child as a whole.
        vak: its name, as a sentence begins with it.
        leerjaar: of the child, now.
        rangen: how many niveaus or steps the system has.
        hoofd: whether this is the test that counts for the gebied, not a second one of it.
        actueel: whether the newest result is of the running schooljaar (or may stand for it).
        punten: oldest first, also the moments without a result.
        methode: mean % goed of the methodetoetsen of this period.
        aanpakken: per period, oldest first; the last one is the running period.
        dle: of the newest result, as the school typed it.
        tekst: what the teacher wrote (a leermoment).
        landelijk: norm growth in points between the last two results, of the country.
        eigen: the same of children who began in the same niveau.
        gedaan: the punten with a rang; made from `punten`.
    """

    onderwerp: Onderwerp
    gebied: str
    vak: str
    leerjaar: int
    punten: tuple[Meetpunt, ...] = ()
    rangen: int = 5
    methode: Decimal | None = None
    methode_plek: Plek | None = None
    aanpakken: tuple[Aanpakpunt, ...] = ()
    dle: Decimal | None = None
    dle_plek: Plek | None = None
    tekst: str = ""
    tekst_plek: Plek | None = None
    landelijk: Decimal | None = None
    eigen: Decimal | None = None
    hoofd: bool = True
    actueel: bool = True
    gedaan: tuple[Meetpunt, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "gedaan", tuple([p for p in self.punten if p.rang]))

    @property
    def laatste(self) -> Meetpunt | None:
        """The newest result."""
        return self.gedaan[-1] if self.gedaan else None

    @property
    def vorige(self) -> Meetpunt | None:
        """The result before the newest."""
        return self.gedaan[-2] if len(self.gedaan) > 1 else None

    def op_de_grens(self, marge: Decimal) -> bool:
        """Tell whether the newest result is at most `marge` points under a higher niveau."""
        return bool(self.gedaan) and is_grens(self.gedaan[-1].tekort, marge)

    def anders(self, marge: Decimal, *, gunstig: bool) -> "Reeks":
        """Return the reeks as it would be had every result on a border fallen the other way.

        Args:
            marge: how near to a border is on it, in points.
            gunstig: up where a little more was enough, else down where a little less was.
        """
        punten = tuple([_over_de_grens(punt, marge, gunstig=gunstig) for punt in self.punten])
        zelfde = all(map(operator.is_, punten, self.punten))
        return self if zelfde else replace(self, punten=punten)


def is_grens(afstand: Decimal | None, marge: Decimal) -> bool:
    """Tell whether a distance to a border lies within the margin; unknown is no."""
    return afstand is not None and afstand <= marge


def _over_de_grens(punt: Meetpunt, marge: Decimal, *, gunstig: bool) -> Meetpunt:
    if gunstig and is_grens(punt.tekort, marge):
        return punt._replace(rang=punt.rang + 1, tekort=None)
    # on the bound itself (0 above it) one point less is the lower niveau
    if not gunstig and punt.rang > 1 and punt.over is not None and punt.over < marge:
        return punt._replace(rang=punt.rang - 1, over=None)
    return punt
