"""Needs that several children of a group share, counted without a name."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from hgw_excel.domein.afspraken import PlanAfspraken

_SCHEIDING = re.compile(r"[;\n]|\.(?=\s)")


def gedeelde_behoeften(
    teksten: Iterable[str], afspraken: PlanAfspraken, niet: Callable[[str], bool]
) -> list[tuple[int, str]]:
    """Return the needs that enough children share, with how many, the most shared first.

    Args:
        teksten: what stands with each child of a group: needs with ';', a full stop or a line
            end between them.
        niet: tells of a need as it is written whether it is to be left out.
    """
    schrijfwijzen: dict[str, Counter[str]] = defaultdict(Counter)
    for tekst in teksten:
        delen = {deel.casefold(): deel for deel in map(_schoon, _SCHEIDING.split(tekst)) if deel}
        for sleutel, deel in delen.items():
            schrijfwijzen[sleutel][deel] += 1
    gedeeld = sorted(
        (-vormen.total(), sleutel)
        for sleutel, vormen in schrijfwijzen.items()
        if vormen.total() >= afspraken.gedeeld and not any(map(niet, vormen))
    )
    return [
        (-aantal, _vaakst(schrijfwijzen[sleutel]))
        for aantal, sleutel in gedeeld[: afspraken.behoeften]
    ]


def _schoon(deel: str) -> str:
    return " ".join(deel.split()).rstrip(".")


def _vaakst(vormen: Counter[str]) -> str:
    """Return the most used way of writing; of two the first in the alphabet, so it never varies."""
    return min(vormen, key=lambda vorm: (-vormen[vorm], vorm))
