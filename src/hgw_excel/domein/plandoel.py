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
    if that is higher: there it is enough to stay. A group with more instruction that has a child
    just under the bound brings at least that one there: staying is no goal for it.
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
    for i, groep in enumerate(groepen):
        if groep.aanpak == INTENSIEF and maat.grens - 1 in groep.rangen and maat.grens > 1:
            erbij[i] = max(erbij[i], 1)
    return [
        Groepsdoel(grens, er + erbij[i], er)
        for i, groep in enumerate(groepen)
        for grens in [_grens(groep, maat)]
        for er in [sum(rang >= grens for rang in groep.rangen)]
    ]


def _grens(groep: Doelgroep, maat: Maat) -> int:
    return max(maat.grens, maat.hoog) if groep.aanpak == VERDIEPT else maat.grens
