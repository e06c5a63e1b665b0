"""The wish of one child: the group of its niveau, shifted at most one step by the evidence."""

from collections.abc import Sequence
from typing import NamedTuple

from hgw_excel.domein.indeling.bewijs import Bewijsregel, Bewijsvraag, Duw, Kant, alle
from hgw_excel.domein.indeling.gegevens import BASIS, INTENSIEF, VERDIEPT, Gegevens, Ladder
from hgw_excel.domein.school import School


class Wens(NamedTuple):
    """What fits a child, sizes apart.

    Attributes:
        groep: None where the teacher has to say it: no niveau, or evidence that contradicts.
        mee: facts that agree with the niveau.
        tegen: facts that shifted the wish, or that contradict.
    """

    groep: int | None
    mee: tuple[str, ...] = ()
    tegen: tuple[str, ...] = ()


def wens_van(
    kind: Gegevens, ladder: Ladder, school: School, regels: Sequence[Bewijsregel] | None = None
) -> Wens:
    """Return the wish; without a niveau that the school mapped there is none.

    Source:
        the mapping and each rule are agreements of the school; that nobody is put in a group
        without data or on contradicting evidence is from the design, §4.
    """
    groep = ladder.groepen.get(kind.rang)
    if groep is None:
        return Wens(None)
    vraag = Bewijsvraag(kind, groep, school)
    gevonden = (regel.functie(vraag) for regel in (alle() if regels is None else regels))
    return _weeg(groep, [duw for duw in gevonden if duw is not None], school)


def _weeg(groep: int, duwen: Sequence[Duw], school: School) -> Wens:
    if not duwen:
        return Wens(groep)
    if tegen := _feiten(duwen, Kant.BESPREKEN):
        return Wens(None, tegen=tegen)
    meer, minder = _feiten(duwen, Kant.MEER_STEUN), _feiten(duwen, Kant.MINDER_STEUN)
    if meer and minder:
        if school.indeling.bewijs.gemengd:
            return Wens(None, tegen=(*minder, *meer))
        meer, minder = (), ()
    feiten, rem = meer or minder, _feiten(duwen, Kant.GEEN_VERDIEPT)
    naar = max(INTENSIEF, groep - 1) if meer else min(VERDIEPT, groep + 1) if minder else groep
    if naar == VERDIEPT and rem:
        return Wens(BASIS, tegen=rem)
    return Wens(naar, mee=feiten) if naar == groep else Wens(naar, tegen=feiten)


def _feiten(duwen: Sequence[Duw], kant: Kant) -> tuple[str, ...]:
    return tuple(duw.feit for duw in duwen if duw.kant is kant)
