"""What most workbooks say, for a value that all of one school should share."""

from collections import Counter
from collections.abc import Hashable, Sequence


def meeste(waarden: Sequence[Hashable | None]) -> Hashable | None:
    """Return the value that occurs most; None when two occur as often, or none at all.

    None among the values is one that is not filled in; it does not count.
    """
    telling = Counter(waarde for waarde in waarden if waarde is not None)
    bovenste = telling.most_common(2)
    if not bovenste or (len(bovenste) == 2 and bovenste[0][1] == bovenste[1][1]):
        return None
    return bovenste[0][0]


def afwijkend(waarden: Sequence[Hashable | None], norm: Hashable | None) -> list[int]:
    """Return the places of the values that differ from `norm`.

    Without a norm (nobody has a majority) every value is in doubt, if there is more than one.
    """
    if norm is None and len({waarde for waarde in waarden if waarde is not None}) < 2:
        return []
    return [i for i, waarde in enumerate(waarden) if waarde is not None and waarde != norm]
