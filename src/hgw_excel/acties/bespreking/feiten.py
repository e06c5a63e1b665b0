"""The facts of one groepsbespreking: all that its pages show, ready to be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hgw_excel.controle.kindnamen import Kindnamen
from hgw_excel.domein.ambities import Stand
from hgw_excel.domein.meting import Kind


@dataclass(frozen=True, slots=True)
class Doel:
    """A row of a plan: how its goal stands.

    Attributes:
        aanpak: the school's word.
        kinderen: how many children the row has.
        uitkomst: 'behaald', 'deels: 4 van 6'; '' while nothing can be said.
        voorgesteld: whether the outcome is a proposal, and nobody typed one.
        tekst: the goal as the teacher wrote it; it may name a child.
    """

    aanpak: str
    kinderen: int
    uitkomst: str = ""
    voorgesteld: bool = False
    tekst: str = ""

    @property
    def niet_gehaald(self) -> bool:
        """Whether there is an outcome, and it is not the one that was hoped for."""
        return bool(self.uitkomst) and not self.uitkomst.casefold().startswith("behaald")


@dataclass(frozen=True, slots=True)
class Vakstand:
    """One gebied in one leerjaar.

    Attributes:
        naam: of the gebied.
        stand: against the ambition; None in groep 1-2.
        stappen: the observation steps of now with how many children have them.
        groei: how many children rose, stayed and fell in niveau since the result before.
    """

    naam: str
    leerjaar: int
    kinderen: int
    stand: Stand | None
    stappen: tuple[tuple[str, int], ...] = ()
    groei: tuple[int, int, int] = (0, 0, 0)
    doelen: tuple[Doel, ...] = ()
    anders: int = 0
    """Children in none of the groups: eigen leerlijn, met ander leerjaar, bespreken."""


@dataclass(frozen=True, slots=True)
class Aandacht:
    """A child with signals that ask attention; `meer` counts those that are not shown."""

    kind: Kind
    zinnen: tuple[str, ...]
    meer: int = 0


@dataclass(frozen=True, slots=True)
class Wissel:
    """A child that changed group since the last period."""

    kind: Kind
    vak: str
    van: str
    naar: str
    reden: str


@dataclass(frozen=True, slots=True)
class Afspraak:
    """A row of Besprekingen; `leerling` is '' when it is about the whole class."""

    datum: date | None
    afspraak: str
    wie: str
    wanneer: date | None
    gereed: bool
    leerling: str = ""
    vraag: str = ""


@dataclass(frozen=True, slots=True)
class Aanmelding:
    """A child that is put down for a leerlingbespreking.

    Attributes:
        redenen: of the four, those that are known.
        waarom: how it came on the list, one sentence a source.
        vragen: what the teacher asked.
        voorstel: whether only a signal put it here, and no teacher.
    """

    kind: Kind
    redenen: tuple[str, ...]
    waarom: tuple[str, ...]
    vragen: tuple[str, ...] = ()
    voorstel: bool = False


@dataclass(frozen=True, slots=True)
class Bekend:
    """What is known of a child before its leerlingbespreking.

    Attributes:
        resultaten: (gebied, the last results, aanpak now).
        teksten: (heading, what the teacher wrote), only those that are filled.
    """

    resultaten: tuple[tuple[str, str, str], ...]
    signalen: tuple[str, ...]
    teksten: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Groepsgesprek:
    """One class at its groepsbespreking.

    Attributes:
        niveaus: of the school, highest first.
        alleen_tip: children whose signals are tips only.
        namen: of all children, to keep them off a page.
        reflecties: (gebied, what its teacher wrote about the teaching at the evaluation).
        vorige_periode: whether any child had an aanpak in the period before.
    """

    groep: str
    leerjaren: tuple[int, ...]
    leerkrachten: str
    periode: str
    kinderen: int
    niveaus: tuple[str, ...]
    vakken: tuple[Vakstand, ...]
    aandacht: tuple[Aandacht, ...]
    alleen_tip: int
    wissels: tuple[Wissel, ...]
    afspraken: tuple[Afspraak, ...]
    bezoeken: tuple[Afspraak, ...]
    aanmeldingen: tuple[tuple[Aanmelding, Bekend], ...]
    namen: Kindnamen
    reflecties: tuple[tuple[str, str], ...] = ()
    vorige_periode: bool = False

    @property
    def open(self) -> Sequence[Afspraak]:
        """Agreements that are not ready."""
        return [afspraak for afspraak in self.afspraken if not afspraak.gereed]
