"""Signaleren: a klassenmap in; per child what was noticed, and the rows that tblSignalen gets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from hgw_excel.acties.signaalrijen import (
    BEWUST_NIET,
    VOORBIJ,
    Signaalrij,
    Sleutel,
    lees_rijen,
    maak_rijen,
    per_sleutel,
)
from hgw_excel.controle.oogst import Afgekeurd
from hgw_excel.controle.reeksen import reeksen
from hgw_excel.domein.meting import Kind
from hgw_excel.domein.school import School
from hgw_excel.domein.signaal import Sterkte
from hgw_excel.domein.signaleren import Gevonden, Signaleerder
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde

HOOGSTENS = 3
"""So many are shown where the school did not agree on a number."""


@dataclass(frozen=True, slots=True)
class Kindsignaal:
    """A signal of one child, with what its teacher did with it."""

    gevonden: Gevonden
    sinds: date
    reactie: str = ""
    toelichting: str = ""

    @property
    def open(self) -> bool:
        """Whether it asks attention: the teacher did not decide to leave it."""
        return self.reactie != BEWUST_NIET


@dataclass(frozen=True, slots=True)
class KindSignalen:
    """All signals of one child, the heaviest first."""

    kind: Kind
    signalen: tuple[Kindsignaal, ...]

    @property
    def open(self) -> tuple[Kindsignaal, ...]:
        """Those that ask attention."""
        return tuple(signaal for signaal in self.signalen if signaal.open)

    @property
    def bewust_niet(self) -> int:
        """How many the teacher decided to leave."""
        return len(self.signalen) - len(self.open)


@dataclass(frozen=True, slots=True)
class KlasSignalen:
    """What signaleren found in one class.

    Attributes:
        kinderen: every child that is here, in the order of the class list, also without signals.
        hoogstens: so many are shown with a child; the rest is counted.
        rijen: what tblSignalen would hold.
    """

    kinderen: tuple[KindSignalen, ...]
    hoogstens: int
    rijen: tuple[Mapping[str, Waarde], ...]

    def van(self, leerjaren: Iterable[int]) -> "KlasSignalen":
        """Return the same for the children of these leerjaren only; the rows stay."""
        mag = set(leerjaren)
        return replace(self, kinderen=tuple(k for k in self.kinderen if k.kind.leerjaar in mag))

    @property
    def met_signaal(self) -> int:
        """How many children have a signal that asks attention."""
        return sum(bool(kind.open) for kind in self.kinderen)

    @property
    def bewust_niet(self) -> int:
        """How many signals a teacher decided to leave."""
        return sum(kind.bewust_niet for kind in self.kinderen)

    def tel(self, sterkte: Sterkte) -> int:
        """Return how many signals of one strength ask attention."""
        return sum(s.gevonden.sterkte is sterkte for kind in self.kinderen for s in kind.open)


def signaleer(
    inhoud: Inhoud,
    school: School,
    datum: date,
    *,
    afgekeurd: Afgekeurd = frozenset(),
    groep: str = "",
    signaleerder: Signaleerder | None = None,
) -> KlasSignalen:
    """Return the signals of every child of a class, joined with what its teacher did with them.

    The order of the rows in `inhoud` does not matter, and a second run on the rows of the first
    changes nothing.

    Args:
        school: the agreements the signals go by.
        datum: the day they are made on; a new signal is there since then.
        afgekeurd: cells whose value a check refused.
        groep: name of the class where its own cell is empty.
        signaleerder: made of `school` when absent; one serves any number of classes.
    """
    signaleerder = signaleerder or Signaleerder(school, datum)
    oud = lees_rijen(inhoud)
    bekend = per_sleutel(oud)
    kinderen = tuple(
        KindSignalen(
            kind,
            tuple(_met_reactie(kind, g, bekend, datum) for g in signaleerder.van_kind(alles)),
        )
        for kind, alles in reeksen(inhoud, school, afgekeurd, groep)
    )
    nieuw = [_als_rij(kind.kind, signaal) for kind in kinderen for signaal in kind.signalen]
    namen = {kind.kind.leerling_id: kind.kind.naam for kind in kinderen}
    return KlasSignalen(kinderen, _hoogstens(school), maak_rijen(nieuw, oud, namen))


def _met_reactie(
    kind: Kind, gevonden: Gevonden, bekend: Mapping[Sleutel, Signaalrij], datum: date
) -> Kindsignaal:
    """A signal that comes back after it was over is there since today; the reaction stays."""
    rij = bekend.get((kind.leerling_id.casefold(), gevonden.vak.casefold(), gevonden.code))
    if rij is None:
        return Kindsignaal(gevonden, datum)
    sinds = datum if rij.sterkte == VOORBIJ or rij.sinds is None else rij.sinds
    return Kindsignaal(gevonden, sinds, rij.reactie, rij.toelichting)


def _als_rij(kind: Kind, signaal: Kindsignaal) -> Signaalrij:
    g = signaal.gevonden
    wat = (kind.leerling_id, g.vak, g.code, g.zin, str(g.sterkte))
    return Signaalrij(*wat, signaal.sinds, signaal.reactie, signaal.toelichting)


def _hoogstens(school: School) -> int:
    aantal = school.signalen.get("algemeen", {}).get("hoogstens", HOOGSTENS)
    return aantal if isinstance(aantal, int) else HOOGSTENS
