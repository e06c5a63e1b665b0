"""Growth between two results: in steps of niveau always, in points where scores compare.

Source:
    steps within one system only: a niveau of A-E and one of I-V can't be compared (edumax.nl).
    another version of a test is another scale, another norm version another niveau at the same
    score (PO-Raad on the re-set norms): both are a break.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from hgw_excel.domein.getal import rond
from hgw_excel.domein.reeks import Meetpunt


class Breuk(StrEnum):
    """Why two results can't be compared."""

    GEEN = ""
    TOETS = "andere toetsversie"
    NORM = "andere normversie"


@dataclass(frozen=True, slots=True)
class Groei:
    """What changed from one result to the next; None where it can't be told."""

    stappen: int | None
    punten: Decimal | None
    breuk: Breuk = Breuk.GEEN


def groei(toen: Meetpunt, nu: Meetpunt) -> Groei:
    """Return the growth from `toen` to `nu`, two results of one test.

    The booklet taken does not matter: a test of another leerjaar is on the same scale. See
    `is_anders` for what another version is.
    """
    toets = is_anders(toen.versie, nu.versie)
    norm = is_anders(toen.norm_versie, nu.norm_versie)
    breuk = Breuk.TOETS if toets else Breuk.NORM if norm else Breuk.GEEN
    stappen = nu.rang - toen.rang if nu.rang and toen.rang and not breuk else None
    return Groei(stappen, None if toets else verschil(toen.score, nu.score), breuk)


def verschil(toen: Decimal | None, nu: Decimal | None) -> Decimal | None:
    """Return the points gained, each rounded first: 100.3 - 99.95 is 0.3, as in a spreadsheet."""
    return None if toen is None or nu is None else rond(rond(nu, 1) - rond(toen, 1), 1)


def is_anders(toen: str, nu: str) -> bool:
    """Tell whether two versions differ; one that nobody noted is taken to be the same."""
    return bool(toen and nu) and toen.casefold() != nu.casefold()
