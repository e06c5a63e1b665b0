"""What a school has agreed: the values of `school.toml`, and what follows from them.

A klassenmap carries these as JSON on its sheet Lijsten, so that it can be read without the folder.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from hgw_excel.domein.afspraken import (
    EvaluatieAfspraken,
    KwaliteitAfspraken,
    OverzichtAfspraken,
    PlanAfspraken,
)
from hgw_excel.domein.cyclus import CyclusAfspraken
from hgw_excel.domein.planzinnen import Planbank

MOMENTEN = ("B", "M", "E")
PROFIEL_JONG = range(1, 3)
"""Leerjaren followed by observation; the law allows no school tests there."""


@dataclass(frozen=True, slots=True)
class Vakgebied:
    """A subject with tests. `kort` stands in headers; without `indelen` it has no plan.

    `lesminuten` is how many minutes of lessons a week there are for it; 0 is not agreed.
    """

    sleutel: str
    naam: str
    kort: str
    leerjaren: tuple[int, ...] = (3, 4, 5, 6, 7, 8)
    indelen: bool = True
    lesminuten: int = 0


@dataclass(frozen=True, slots=True)
class Ontwikkelgebied:
    """An area observed in groep 1-2, in three steps."""

    sleutel: str
    naam: str
    kort: str
    indelen: bool = True


@dataclass(frozen=True, slots=True)
class Toets:
    """A test of the toetskalender; `ook` holds other names it goes by in exports.

    `minimum` and `maximum` are the scores that can exist at all. `systeem` is '' where the niveaus
    of the school hold, 'AVI' for the ladder of reading levels: a test without scores.
    """

    sleutel: str
    naam: str
    kort: str
    vakgebied: str
    ook: tuple[str, ...] = ()
    minimum: float = 0
    maximum: float = 500
    systeem: str = ""

    @property
    def met_score(self) -> bool:
        """Whether it has scores, with a niveau of the school's own system."""
        return not self.systeem


@dataclass(frozen=True, slots=True)
class Periode:
    """A period of the cycle. `peil` is the test moment it starts from: 'M', 'E' or 'vorig jaar'."""

    nummer: int
    naam: str
    van: date | None
    tot: date | None
    peil: str


@dataclass(frozen=True, slots=True)
class Ambitie:
    """At least `procent` of the children of a leerjaar on `niveau` or higher."""

    vakgebied: str
    niveau: str
    procent: int
    vastgesteld: date | None = None
    leerjaren: tuple[int, ...] = (3, 4, 5, 6, 7, 8)


@dataclass(frozen=True, slots=True)
class NiveauSysteem:
    """Ordered names, highest first; `ondergrenzen` are percentiles, empty for an own system."""

    naam: str
    niveaus: tuple[str, ...]
    ondergrenzen: tuple[int, ...] = ()

    @property
    def hoofdletters(self) -> bool:
        """Whether all its names are capitals, so that a typed 'iii' can be shown as III."""
        return all(niveau == niveau.upper() for niveau in self.niveaus)

    def rang(self, niveau: str) -> int:
        """Return 1 for the lowest niveau up to n for the highest, 0 when unknown.

        A '+' or '-' behind the name does not change the rang: I+ counts as I.
        """
        return _rang(self.niveaus, niveau)


@lru_cache(maxsize=1024)
def _rang(niveaus: tuple[str, ...], niveau: str) -> int:
    kaal = niveau.strip().rstrip("+-").casefold()
    namen = [naam.casefold() for naam in niveaus]
    return len(namen) - namen.index(kaal) if kaal in namen else 0


A_E = NiveauSysteem("A-E", ("A", "B", "C", "D", "E"), (76, 51, 26, 11, 0))
I_V = NiveauSysteem("I-V", ("I", "II", "III", "IV", "V"), (81, 61, 41, 21, 0))
SYSTEMEN = {systeem.naam: systeem for systeem in (A_E, I_V)}


@dataclass(frozen=True, slots=True)
class Aanpakken:
    """The school's own words for the aanpakken, in their fixed order."""

    intensief: str = "intensief"
    basis: str = "basis"
    verdiept: str = "verdiept"
    eigen_leerlijn: str = "eigen leerlijn"
    met_ander_leerjaar: str = "met ander leerjaar"
    bespreken: str = "bespreken"

    @property
    def groepen(self) -> tuple[str, str, str]:
        """The three that get instruction of their own."""
        return (self.intensief, self.basis, self.verdiept)

    @property
    def keuzes(self) -> tuple[str, ...]:
        """All that a teacher may choose."""
        return (*self.groepen, self.eigen_leerlijn, self.met_ander_leerjaar, self.bespreken)


@dataclass(frozen=True, slots=True)
class BewijsAfspraken:
    """What besides the niveau counts in a proposal; percentages of methodetoetsen, 0 is off.

    Attributes:
        signalen: codes of which a strong signal asks more support.
        methodetoetsen: below this a child gets more support.
        laag_niveau: from this a niveau that gets the intensive aanpak is to be discussed.
        hoog_niveau: below this a niveau that gets the most demanding aanpak is to be discussed.
        werkhouding: whether the lowest step keeps a child from the most demanding aanpak.
        gegroeid: whether strong growth up to a border asks less support.
        gemengd: whether evidence both ways is to be discussed; else it does not count.
    """

    signalen: tuple[str, ...] = ("S02", "S03", "S04", "S10")
    methodetoetsen: int = 60
    laag_niveau: int = 85
    hoog_niveau: int = 60
    werkhouding: bool = True
    gegroeid: bool = True
    gemengd: bool = True


@dataclass(frozen=True, slots=True)
class IndelingAfspraken:
    """How niveaus and observation steps map to an aanpak key, and how large a group may be.

    `mapping` and `observatie` map a word to 'intensief', 'basis' or 'verdiept'. More than
    `groepen` groups in one lesson of a combination class is worth a remark, and so is more than
    `hoogstens_verdiept` percent verdiept (0 is off). A group intensief under the minimum goes up
    in basis with `opheffen`, and stays as it is, with a remark, without.
    """

    mapping: Mapping[str, str]
    observatie: Mapping[str, str]
    minimum: int = 2
    maximum: int = 6
    samen: tuple[str, ...] = ()
    groepen: int = 4
    opheffen: bool = False
    hoogstens_verdiept: int = 60
    bewijs: BewijsAfspraken = BewijsAfspraken()


@dataclass(frozen=True, slots=True)
class School:
    """All that a school agreed. Empty `naam`, `brin` or `schooljaar` are filled in by `nieuw`.

    `planzinnen` is no agreement: schools with other sentences are equal, and it is not carried.
    """

    naam: str
    brin: str
    schooljaar: str
    periodes: tuple[Periode, ...]
    vakgebieden: tuple[Vakgebied, ...]
    ontwikkelgebieden: tuple[Ontwikkelgebied, ...]
    toetsen: tuple[Toets, ...]
    toetskalender: Mapping[int, Mapping[str, tuple[str, ...]]]
    systeem: NiveauSysteem
    aanpakken: Aanpakken
    indeling: IndelingAfspraken
    ambities: tuple[Ambitie, ...]
    observatiestappen: tuple[str, str, str] = ("aandacht", "op koers", "loopt voor")
    sev_stappen: tuple[str, str, str] = ("goed", "let op", "zorg")
    codes: tuple[str, str] = ("ziek", "vrij")
    signalen: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    zinnen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    groepjes: tuple[str, str, str] = ("de eiken", "de beuken", "de berken")
    methode_norm: int = 80
    dl_telling: str = "lopende maand"
    leerroutes: Mapping[str, int] = field(default_factory=dict)
    overzicht: OverzichtAfspraken = field(default_factory=OverzichtAfspraken)
    kwaliteit: KwaliteitAfspraken = field(default_factory=KwaliteitAfspraken)
    cyclus: CyclusAfspraken = field(default_factory=CyclusAfspraken)
    evaluatie: EvaluatieAfspraken = field(default_factory=EvaluatieAfspraken)
    plan: PlanAfspraken = field(default_factory=PlanAfspraken)
    planzinnen: Planbank = field(default_factory=Planbank, compare=False)

    def toets(self, sleutel: str) -> Toets:
        """Return the test with this key.

        Raises:
            KeyError: there is none.
        """
        return {toets.sleutel: toets for toets in reversed(self.toetsen)}[sleutel]

    def vakgebied(self, sleutel: str) -> Vakgebied:
        """Return the vakgebied with this key.

        Raises:
            KeyError: there is none.
        """
        return {vak.sleutel: vak for vak in reversed(self.vakgebieden)}[sleutel]

    def verwacht(self, toets: str, moment: str) -> tuple[int, ...]:
        """Return the leerjaren in which the toetskalender asks this test at 'M' or 'E'."""
        return tuple(
            leerjaar
            for leerjaar, momenten in sorted(self.toetskalender.items())
            if toets in momenten.get(moment, ())
        )

    def systeem_van(self, toets: Toets) -> NiveauSysteem:
        """Return the niveaus a test has: those of the school, or the ladder it is made with."""
        if not toets.systeem:
            return self.systeem
        from hgw_excel.domein.avi import AVI  # it is made of the records above

        return AVI

    def ambitie(self, vakgebied: str, leerjaar: int) -> Ambitie | None:
        """Return the ambition for a vakgebied in a leerjaar, if the school set one."""
        return next(
            (a for a in self.ambities if a.vakgebied == vakgebied and leerjaar in a.leerjaren),
            None,
        )

    def periode(self, nummer: int) -> Periode:
        """Return a period by its number."""
        return next(periode for periode in self.periodes if periode.nummer == nummer)
