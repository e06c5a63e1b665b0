"""Indelen: children of one gebied who are taught together in, a proposal for each out."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hgw_excel.domein.indeling.gegevens import (
    GROEPEN,
    INTENSIEF,
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

    def deel_in(self, kinderen: Sequence[Gegevens], elders: int = 0) -> dict[str, Uitkomst]:
        """Return a proposal for each child by leerling_id; the same in any order of the rows.

        Args:
            kinderen: of one gebied: of one leerjaar, or of all leerjaren taught together.
            elders: `willen_intensief` of the other leerjaren in the class. Whoever would be alone
                there can join them, so they count for the minimum; not for the maximum.
        """
        wensen = {kind.leerling_id: self.wens(kind) for kind in kinderen}
        vrij = [
            self._kandidaat(kind, groep)
            for kind in kinderen
            if not kind.keuze and (groep := wensen[kind.leerling_id].groep) is not None
        ]
        grenzen = self._grenzen(kinderen, elders)
        groepen = verdeel(vrij, grenzen)
        leeg = not grenzen.vast and INTENSIEF not in groepen.values()
        zinnen = Zinnen(self.school, leeg=leeg)
        return {
            kind.leerling_id: self._uitkomst(kind, wensen[kind.leerling_id], groepen, zinnen)
            for kind in kinderen
        }

    def wens(self, kind: Gegevens) -> Wens:
        """Return what fits one child, sizes apart."""
        return wens_van(kind, self._ladder(kind), self.school)

    def willen_intensief(self, kinderen: Sequence[Gegevens]) -> int:
        """Return how many have most support by choice, or by what fits them where none is made."""
        return sum(
            kind.gekozen_groep == INTENSIEF if kind.keuze else self.wens(kind).groep == INTENSIEF
            for kind in kinderen
        )

    def _ladder(self, kind: Gegevens) -> Ladder:
        return self._ladders[kind.observatie]

    def _grenzen(self, kinderen: Sequence[Gegevens], elders: int) -> Grenzen:
        afspraak = self.school.indeling
        vast = sum(kind.gekozen_groep == INTENSIEF for kind in kinderen)
        minimum = max(0, afspraak.minimum - elders) if afspraak.opheffen else 0
        return Grenzen(minimum, afspraak.maximum, vast)

    def _kandidaat(self, kind: Gegevens, groep: int) -> Kandidaat:
        afstand = self._ladder(kind).omhoog(kind, groep) if groep == INTENSIEF else 0
        return Kandidaat(kind.leerling_id, groep, kind.rang, afstand, kind.vorige_groep)

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
