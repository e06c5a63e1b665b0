"""Divide children over the three groups: each where it fits, but for the size of intensief.

Only the border between intensief and basis can move, and only one way: nobody gets more support
than fits to fill a group. So a row of those who fit in intensief, and one cut in it, is enough.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hgw_excel.domein.indeling.gegevens import BASIS, INTENSIEF


class Kandidaat(NamedTuple):
    """A child whose group is not fixed.

    Attributes:
        wens: the group that fits.
        afstand: of a child that fits in intensief, to the next group with less support.
        vorig: the group of last period, None when it had none.
    """

    leerling_id: str
    wens: int
    rang: int
    afstand: int = 0
    vorig: int | None = None


class Grenzen(NamedTuple):
    """How many may be in the group with most support.

    Attributes:
        minimum: below it the group goes up in basis; 0 when it may be as small as it is.
        vast: how many are there by choice already.
    """

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

    Of all partitions in which nobody gets more support than fits, nor more than one step less, in
    this order of weight: size least out of bounds, fewest children moved, those who move nearest
    to the border, fewest changes against last period.
    """
    rij = sorted((kind for kind in kandidaten if kind.wens == INTENSIEF), key=_plaats)
    # of numbers that fit equally well the largest: it moves the fewest
    blijven = min(range(len(rij), -1, -1), key=grenzen.te_veel_of_te_weinig)
    weg = {kind.leerling_id for kind in rij[blijven:]}
    return {k.leerling_id: BASIS if k.leerling_id in weg else k.wens for k in kandidaten}


def _plaats(kind: Kandidaat) -> tuple[int, int, int, str]:
    """The last goes first: nearest to the border, then who was in basis last period."""
    return -kind.afstand, _VORIG.get(kind.vorig, 1), kind.rang, kind.leerling_id


_VORIG: Mapping[int | None, int] = {INTENSIEF: 0, BASIS: 2}
"""Who was in neither last period changes group anyway, and stands between who was."""
