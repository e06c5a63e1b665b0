"""Divide children over three ordered groups, exactly, with as few moves from their wish as can be.

With the children sorted from most to least support the three groups are two cuts in that row.
What a pair of cuts costs is a sum over children, so prefix sums and one walk find the best pair.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from hgw_excel.domein.indeling.gegevens import BASIS, INTENSIEF, VERDIEPT

_VELD = 32
"""Bits for each part of a cost; the sums over a class stay far below."""

TE_VER = 1 << 5 * _VELD
"""More than any cost that is allowed: nobody moves two steps."""


class Kandidaat(NamedTuple):
    """A child whose group is not fixed.

    Attributes:
        wens: the group that fits.
        omhoog: distance to a group with less support; 0 where there is none.
        omlaag: distance to a group with more support.
        vorig: the group of last period, None when it had none.
    """

    leerling_id: str
    wens: int
    rang: int
    omhoog: int = 0
    omlaag: int = 0
    vorig: int | None = None


class Grenzen(NamedTuple):
    """How many may be in the group with most support; `vast` are there by choice already."""

    minimum: int
    maximum: int
    vast: int = 0

    def te_veel_of_te_weinig(self, erbij: int) -> int:
        """Return by how many the size is out of bounds; an empty group is allowed."""
        aantal = self.vast + erbij
        if not aantal:
            return 0
        return max(0, self.minimum - aantal, aantal - self.maximum)


def verdeel(kandidaten: Sequence[Kandidaat], grenzen: Grenzen) -> dict[str, int]:
    """Return the group of each child by leerling_id; the same in any order of the rows.

    Of all partitions with nobody more than one step from the wish, in this order of weight: sizes
    least out of bounds, fewest steps from the wish, those who move nearest to the border, fewest
    changes against last period, most support.
    """
    rij = sorted(kandidaten, key=_plaats)
    sommen = [list(accumulate((kosten(k, groep) for k in rij), initial=0)) for groep in range(3)]
    _, eerste, tweede = min(_sneden(sommen, grenzen))
    groep_van = [INTENSIEF] * eerste + [BASIS] * (tweede - eerste)
    groep_van += [VERDIEPT] * (len(rij) - tweede)
    return {k.leerling_id: groep for k, groep in zip(rij, groep_van, strict=True)}


def kosten(kind: Kandidaat, groep: int) -> int:
    """Return what one child costs in a group; a later part never outweighs an earlier one."""
    stappen = abs(groep - kind.wens)
    if stappen > 1:
        return TE_VER
    afstand = 0 if not stappen else kind.omhoog if groep > kind.wens else kind.omlaag
    anders = kind.vorig is not None and groep != kind.vorig
    return ((stappen << _VELD | afstand) << _VELD | anders) << _VELD | groep


def buiten_grenzen(grenzen: Grenzen, aantal: int) -> int:
    """Return what the size of the group costs: more than anything but a move that is too far."""
    return grenzen.te_veel_of_te_weinig(aantal) << 4 * _VELD


def _sneden(sommen: Sequence[Sequence[int]], grenzen: Grenzen) -> list[tuple[int, int, int]]:
    """Return (cost, cut, cut): for each first cut the best second one."""
    steun, midden, los = sommen
    einde = len(steun) - 1
    uit = []
    beste = (midden[einde] - los[einde], einde)
    for eerste in range(einde, -1, -1):
        beste = min(beste, (midden[eerste] - los[eerste], eerste))
        verschil, tweede = beste
        som = steun[eerste] - midden[eerste] + verschil + los[einde]
        uit.append((som + buiten_grenzen(grenzen, eerste), eerste, tweede))
    return uit


def _plaats(kind: Kandidaat) -> tuple[int, int, int, int, str]:
    """Most support first: by wish, niveau, place between the borders, last group, leerling_id."""
    tussen = -kind.omhoog if kind.wens == INTENSIEF else kind.omlaag
    return kind.wens, kind.rang, tussen, _VORIG.get(kind.vorig, 1), kind.leerling_id


_VORIG: Mapping[int | None, int] = {INTENSIEF: 0, BASIS: 2}
"""Of equal children only the border between these two is ever moved: who was in neither last
period stands between who was."""
