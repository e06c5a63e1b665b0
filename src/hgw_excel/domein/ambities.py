"""Do the children of a leerjaar reach the ambition of the school? Counts first, then a word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from hgw_excel.domein.afspraken import OverzichtAfspraken
from hgw_excel.domein.meting import Meting, Soort, beoordeel
from hgw_excel.domein.school import PROFIEL_JONG, Ambitie, School


class Oordeel(StrEnum):
    """How a leerjaar stands against its ambition."""

    GEHAALD = "gehaald"
    NET_NIET = "net niet"
    NIET = "niet"
    GEEN_AMBITIE = "geen ambitie"
    GEEN_TOETSEN = "nog geen toetsen"


@dataclass(frozen=True, slots=True)
class Stand:
    """One leerjaar x vakgebied at the latest moment enough children have ('' for no results).

    Attributes:
        getoetst: children with a niveau.
        op_niveau: those at the niveau of the ambition or higher.
        per_niveau: children per niveau, highest first, as the school's system has them.
        overig: children per other kind of meting at this moment.
    """

    vakgebied: str
    leerjaar: int
    moment: str
    getoetst: int
    op_niveau: int
    per_niveau: tuple[int, ...]
    overig: tuple[tuple[Soort, int], ...]
    ambitie: Ambitie | None
    afspraken: OverzichtAfspraken = field(default_factory=OverzichtAfspraken)

    @property
    def nodig(self) -> int:
        """Children at the niveau that the ambition asks: half a child is a child."""
        procent = self.ambitie.procent if self.ambitie else 0
        return -(-self.getoetst * procent // 100)

    @property
    def tekort(self) -> int:
        """Children too few, 0 when the ambition is reached."""
        return max(0, self.nodig - self.op_niveau)

    @property
    def oordeel(self) -> Oordeel:
        """The word on page one."""
        if not self.getoetst:
            return Oordeel.GEEN_TOETSEN
        if self.ambitie is None:
            return Oordeel.GEEN_AMBITIE
        if not self.tekort:
            return Oordeel.GEHAALD
        return Oordeel.NET_NIET if self.tekort <= self.afspraken.net_niet else Oordeel.NIET

    @property
    def kleur(self) -> bool:
        """Whether there are enough children for a colour."""
        return self.getoetst >= self.afspraken.kleinste_groep

    def aantal(self, soort: Soort) -> int:
        """Return how many children have another kind of meting at this moment."""
        return dict(self.overig).get(soort, 0)


def standen(school: School, metingen: Iterable[Meting]) -> tuple[Stand, ...]:
    """Return every leerjaar x vakgebied with children and a test, by vakgebied, then leerjaar.

    Args:
        school: the agreements to count by.
        metingen: every cell of the toetskalender, empty ones too.
    """
    tellend = [m for m in metingen if m.telt and not m.observatie]
    gevraagd = [m for m in tellend if m.gevraagd or m.soort is not Soort.LEEG]
    return tuple(_standen(school, gevraagd))


def _standen(school: School, metingen: list[Meting]) -> Iterator[Stand]:
    for vak in school.vakgebieden:
        van_vak = [m for m in metingen if m.vakgebied == vak.sleutel]
        for leerjaar in sorted({m.kind.leerjaar for m in van_vak} - set(PROFIEL_JONG)):
            van_jaar = [m for m in van_vak if m.kind.leerjaar == leerjaar]
            yield _stand(school, vak.sleutel, leerjaar, van_jaar)


def _moment(metingen: list[Meting], genoeg: int) -> str:
    """Return the latest moment that enough children have, else the one that most have, M first.

    Where no result has a niveau, those without one tell which round it is.
    """
    van = {moment: [m.soort for m in metingen if m.moment == moment] for moment in ("M", "E")}
    aantal = {moment: soorten.count(Soort.NIVEAU) for moment, soorten in van.items()}
    for moment in ("E", "M"):
        if aantal[moment] and aantal[moment] * 100 >= len(van[moment]) * genoeg:
            return moment
    if not any(aantal.values()):
        aantal = {moment: soorten.count(Soort.SCORE) for moment, soorten in van.items()}
    meeste = max(("M", "E"), key=aantal.__getitem__)
    return meeste if aantal[meeste] else ""


def _stand(school: School, vakgebied: str, leerjaar: int, metingen: list[Meting]) -> Stand:
    moment = _moment(metingen, school.overzicht.genoeg)
    nu = [m for m in beoordeel(metingen, school) if m.moment == moment]
    ambitie = school.ambitie(vakgebied, leerjaar)
    grens = school.systeem.rang(ambitie.niveau) if ambitie else 0
    rangen = [m.rang for m in nu if m.soort is Soort.NIVEAU]
    return Stand(
        vakgebied,
        leerjaar,
        moment,
        getoetst=len(rangen),
        op_niveau=sum(rang >= grens for rang in rangen) if grens else 0,
        per_niveau=tuple(rangen.count(r) for r in range(len(school.systeem.niveaus), 0, -1)),
        overig=_overig(nu),
        ambitie=ambitie if grens else None,
        afspraken=school.overzicht,
    )


def _overig(metingen: list[Meting]) -> tuple[tuple[Soort, int], ...]:
    soorten = [m.soort for m in metingen]
    anders = (soort for soort in Soort if soort is not Soort.NIVEAU and soort in soorten)
    return tuple((soort, soorten.count(soort)) for soort in anders)
