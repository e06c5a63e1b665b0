"""Signaleren: a klassenmap in; per child what was noticed, and the rows that tblSignalen gets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from hgw_excel.acties.signaalrijen import (
    BEWUST_NIET,
    EERDER,
    VOORBIJ,
    Rijwissel,
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
from hgw_excel.domein.signaalinstellingen import STANDAARD
from hgw_excel.domein.signaleren import Gevonden, Signaleerder
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde


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
        wissels: what tblSignalen would hold, each row with the one that is there now.
    """

    kinderen: tuple[KindSignalen, ...]
    hoogstens: int
    wissels: tuple[Rijwissel, ...] = ()

    @property
    def rijen(self) -> tuple[Mapping[str, Waarde], ...]:
        """What tblSignalen would hold: the filled cells of each row by key."""
        return tuple(wissel.nu.als_rij() for wissel in self.wissels)

    def van(self, leerjaren: Iterable[int]) -> "KlasSignalen":
        """Return the same for the children of these leerjaren only; the rows stay."""
        mag = set(leerjaren)
        return replace(self, kinderen=tuple(k for k in self.kinderen if k.kind.leerjaar in mag))

    @property
    def vraagt_aandacht(self) -> int:
        """How many children have a signal that is more than a tip."""
        return sum(
            any(s.gevonden.sterkte is not Sterkte.TIP for s in kind.open) for kind in self.kinderen
        )

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
    kinderen, gedekt = [], set[Sleutel]()
    for kind, alles in reeksen(inhoud, school, afgekeurd, groep):
        gevonden, ook_waar = signaleerder.met_gedekt(alles)
        gedekt |= {_sleutel(kind, g) for g in ook_waar}
        signalen = tuple(_met_reactie(g, bekend.get(_sleutel(kind, g)), datum) for g in gevonden)
        kinderen.append(KindSignalen(kind, signalen))
    nieuw = [_als_rij(kind.kind, signaal) for kind in kinderen for signaal in kind.signalen]
    namen = {kind.kind.leerling_id: kind.kind.naam for kind in kinderen}
    wissels = maak_rijen(nieuw, oud, namen, gedekt)
    return KlasSignalen(tuple(kinderen), _hoogstens(school), wissels)


def _sleutel(kind: Kind, gevonden: Gevonden) -> Sleutel:
    return kind.leerling_id.casefold(), gevonden.vak.casefold(), gevonden.code


def _met_reactie(gevonden: Gevonden, rij: Signaalrij | None, datum: date) -> Kindsignaal:
    """A signal that comes back after it was over is there since today; the reaction stays.

    But for 'bewust niet': what she left was something else, so she is asked again.
    """
    if rij is None:
        return Kindsignaal(gevonden, datum)
    sinds = datum if rij.sterkte == VOORBIJ or rij.sinds is None else rij.sinds
    gelaten = rij.reactie == BEWUST_NIET
    opnieuw = gelaten and _is_anders(gevonden.sterkte, rij.sterkte)
    if opnieuw or (rij.eerder_gelaten and not gelaten):
        gevonden = replace(gevonden, zin=gevonden.zin + EERDER)
    return Kindsignaal(gevonden, sinds, "" if opnieuw else rij.reactie, rij.toelichting)


def _is_anders(nu: Sterkte, toen: str) -> bool:
    """Tell whether a signal is heavier than it was, or had been over."""
    return toen == VOORBIJ or (toen in list(Sterkte) and nu.zwaarte > Sterkte(toen).zwaarte)


def _als_rij(kind: Kind, signaal: Kindsignaal) -> Signaalrij:
    g = signaal.gevonden
    wat = (kind.leerling_id, g.vak, g.code, g.zin, str(g.sterkte))
    return Signaalrij(*wat, signaal.sinds, signaal.reactie, signaal.toelichting)


def _hoogstens(school: School) -> int:
    algemeen = {**STANDAARD["algemeen"], **school.signalen.get("algemeen", {})}
    return int(Decimal(str(algemeen["hoogstens"])))
