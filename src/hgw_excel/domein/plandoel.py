"""How many children of each group have to reach which niveau, so that together it is enough."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

INTENSIEF, BASIS, VERDIEPT = "intensief", "basis", "verdiept"


@dataclass(frozen=True, slots=True)
class Doelgroep:
    """One group: `aanpak` is a key, '' for who has no group; `rangen` has 0 for no niveau yet."""

    aanpak: str
    rangen: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Maat:
    """What is enough: `procent` of the children on rang `grens`; verdiept aims at `hoog`."""

    grens: int
    procent: int
    hoog: int


@dataclass(frozen=True, slots=True)
class Groepsdoel:
    """So many children of a group on rang `grens`; `nu` are there already."""

    grens: int
    aantal: int
    nu: int


def nodig(groepen: Sequence[Doelgroep], maat: Maat) -> int:
    """Return how many children must be on the bound, of those with a niveau; rounded up."""
    bekend = sum(rang > 0 for groep in groepen for rang in groep.rangen)
    return (bekend * maat.procent + 99) // 100


def verdeel(groepen: Sequence[Doelgroep], maat: Maat) -> list[Groepsdoel]:
    """Return a goal for each group, in their order; together they are at least what is needed.

    Who is there stays there. What is short comes from the children nearest the bound, whatever
    their group, those of the group with more instruction last. Verdiept has a bound of its own,
    if that is higher: there it is enough to stay. For a group with more instruction staying is no
    goal while a child is below: it brings at least its nearest one a step further.
    """
    nu = sum(rang >= maat.grens for groep in groepen for rang in groep.rangen)
    tekort = max(0, nodig(groepen, maat) - nu)
    kandidaten = sorted(
        (-rang, groep.aanpak == INTENSIEF, i)
        for i, groep in enumerate(groepen)
        if groep.aanpak and _grens(groep, maat) == maat.grens
        for rang in groep.rangen
        if 0 < rang < maat.grens
    )
    erbij = Counter(i for _, _, i in kandidaten[:tekort])
    return [_doel(groep, _grens(groep, maat), erbij[i]) for i, groep in enumerate(groepen)]


def _doel(groep: Doelgroep, grens: int, erbij: int) -> Groepsdoel:
    er = sum(rang >= grens for rang in groep.rangen)
    onder = [rang for rang in groep.rangen if 0 < rang < grens]
    if groep.aanpak == INTENSIEF and onder and not erbij:
        return Groepsdoel(max(onder) + 1, er + 1, er)
    return Groepsdoel(grens, er + erbij, er)


def _grens(groep: Doelgroep, maat: Maat) -> int:
    return max(maat.grens, maat.hoog) if groep.aanpak == VERDIEPT else maat.grens
