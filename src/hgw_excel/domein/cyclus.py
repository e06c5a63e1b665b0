"""The steps of a period, and when the school planned each of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date, timedelta

VORM = r"\d{1,2} (?:week|weken) (?:na begin|voor eind)"
"""How a school writes when a step is to be ready."""


@dataclass(frozen=True, slots=True)
class CyclusAfspraken:
    """When each step of a period is to be ready: '3 weken na begin', '1 week voor eind', or ''.

    The order of the fields is the order of the steps.
    """

    overzicht: str = "2 weken na begin"
    signalen: str = "2 weken na begin"
    indeling: str = "3 weken na begin"
    plan: str = "4 weken na begin"
    tussenevaluatie: str = "11 weken na begin"
    evaluatie: str = "2 weken voor eind"
    groepsbespreking: str = "1 week voor eind"

    def dag(self, stap: str, van: date | None, tot: date | None) -> date | None:
        """Return the day on which a step of a period is to be ready.

        Args:
            van: first day of the period.
            tot: its last day.

        Returns:
            None where the step is not planned or the day it counts from is not known.
        """
        treffer = re.fullmatch(r"(\d+) \w+ (na begin|voor eind)", getattr(self, stap, ""))
        if treffer is None:
            return None
        weken = timedelta(weeks=int(treffer[1]))
        if treffer[2] == "na begin":
            return van and van + weken
        return tot and tot - weken


STAPPEN = tuple(veld.name for veld in fields(CyclusAfspraken))


@dataclass(frozen=True, slots=True)
class Stap:
    """One step of a period of a class: when it was ready, and when it should have been."""

    naam: str
    klaar_op: date | None = None
    gepland: date | None = None

    def te_laat(self, datum: date) -> bool:
        """Tell whether on this day the step is not ready while it should be."""
        return self.klaar_op is None and self.gepland is not None and self.gepland < datum

    def weken_te_laat(self, datum: date) -> int:
        """Return how many whole weeks it is late, 0 in the first week."""
        return (datum - self.gepland).days // 7 if self.gepland and self.te_laat(datum) else 0


def open_stappen(stappen: tuple[Stap, ...]) -> Iterator[Stap]:
    """Yield the steps without a date, in order."""
    return (stap for stap in stappen if stap.klaar_op is None)
