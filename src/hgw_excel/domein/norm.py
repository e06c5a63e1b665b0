"""Norm tables: which score earns which niveau, keyed by test, version, moment and system."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Band:
    """One niveau and the lowest score that earns it; None is the open lowest band."""

    niveau: str
    ondergrens: Decimal | None


@dataclass(frozen=True, slots=True)
class Norm:
    """The bands of one test at one moment in one system, highest first.

    `norm_soort` is 'leerling', 'groep' or 'school'; only 'leerling' may judge a pupil.
    `moment` is the pupil's own leerjaar and moment ('M5'); `sleutel` says that it is one, for a
    norm may go by age instead. `gemiddelde` is the score of the average pupil, when known.
    """

    toets: str
    versie: str
    norm_versie: str
    norm_soort: str
    moment: str
    systeem: str
    banden: tuple[Band, ...]
    bron: str = ""
    sleutel: str = "moment"
    gemiddelde: Decimal | None = None
