"""Indelen: children of one gebied who are taught together in, a proposal for each out."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hgw_excel.domein.indeling.gegevens import (
    GROEPEN,
    INTENSIEF,
    VERDIEPT,
    Gegevens,
    Ladder,
    ladder,
)
from hgw_excel.domein.indeling.verdeling import Grenzen, Kandidaat, verdeel
from hgw_excel.domein.indeling.wens import Wens, wens_van
from hgw_excel.domein.indeling.zinnen import Zinnen
from hgw_excel.domein.school import School

BESPREKEN = "bespreken"


class Uitkomst(NamedTuple):
    """What is proposed for one child.

    Attributes:
        voorstel: key of an aanpak ('basis', 'bespreken'); '' where the child is in no group by
            agreement (eigen leerlijn, met ander leerjaar).
        gedwongen: whether the size of a group moved it from what fits; shown as a '*'.
        reden: one Dutch sentence about this child.
    """

    voorstel: str
    gedwongen: bool
    reden: str


class Indeler:
    """The agreements of one school, ready to divide any number of groups."""

    def __init__(self, school: School) -> None:
        self.school = school
        self._ladders = {jong: ladder(school, observatie=jong) for jong in (True, False)}

    def deel_in(self, kinderen: Sequence[Gegevens]) -> dict[str, Uitkomst]:
        """Return a proposal for each child by leerling_id; the same in any order of the rows.

        Args:
            kinderen: of one gebied: of one leerjaar, or of all leerjaren taught together.
        """
        wensen = {kind.leerling_id: self.wens(kind) for kind in kinderen}
        vrij = [
            self._kandidaat(kind, groep)
            for kind in kinderen
            if not kind.keuze and (groep := wensen[kind.leerling_id].groep) is not None
        ]
        grenzen = self._grenzen(kinderen)
        groepen = verdeel(vrij, grenzen)
        leeg = not grenzen.vast and INTENSIEF not in groepen.values()
        zinnen = Zinnen(self.school, grenzen, leeg=leeg)
        return {
            kind.leerling_id: self._uitkomst(kind, wensen[kind.leerling_id], groepen, zinnen)
            for kind in kinderen
        }

    def wens(self, kind: Gegevens) -> Wens:
        """Return what fits one child, sizes apart."""
        return wens_van(kind, self._ladder(kind), self.school)

    def _ladder(self, kind: Gegevens) -> Ladder:
        return self._ladders[kind.observatie]

    def _grenzen(self, kinderen: Sequence[Gegevens]) -> Grenzen:
        afspraak = self.school.indeling
        vast = sum(kind.gekozen_groep == INTENSIEF for kind in kinderen)
        return Grenzen(afspraak.minimum, afspraak.maximum, vast)

    def _kandidaat(self, kind: Gegevens, groep: int) -> Kandidaat:
        ladder = self._ladder(kind)
        return Kandidaat(
            kind.leerling_id,
            groep,
            kind.rang,
            ladder.omhoog(kind, groep) if groep < VERDIEPT else 0,
            ladder.omlaag(kind, groep) if groep > INTENSIEF else 0,
            kind.vorige_groep,
        )

    def _uitkomst(
        self, kind: Gegevens, wens: Wens, groepen: Mapping[str, int], zinnen: Zinnen
    ) -> Uitkomst:
        if kind.keuze in ("eigen_leerlijn", "met_ander_leerjaar"):
            return Uitkomst("", False, zinnen.gekozen(kind, wens))
        eigen = BESPREKEN if wens.groep is None else GROEPEN[wens.groep]
        if kind.keuze:
            return Uitkomst(eigen, False, zinnen.gekozen(kind, wens))
        if wens.groep is None:
            return Uitkomst(eigen, False, zinnen.te_bespreken(kind, wens))
        groep = groepen[kind.leerling_id]
        reden = zinnen.in_groep(kind, wens, groep, self._ladder(kind))
        return Uitkomst(GROEPEN[groep], groep != wens.groep, reden)
