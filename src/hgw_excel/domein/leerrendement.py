"""Months of instruction (DL), their worth in what was learnt (DLE), and how these compare.

Source:
    10 months a year from groep 3 on, at most 60; a repeated year adds 10, one of groep 2 nothing;
    'end of March in groep 6 is 37': infonu.nl. 'Begin of groep 8 is 51': onderwijsconsument.
    'February in groep 7 is 45' and leerrendement = DLE / DL, '20 of 45 is 44%': edumax.nl. Pages
    disagree on whether the running month counts, so the school chooses (`telling`).
"""

from collections.abc import Iterable
from decimal import Decimal

from hgw_excel.domein.getal import rond

LOPEND = "lopende maand"
VOLTOOID = "voltooide maand"
TELLINGEN = (LOPEND, VOLTOOID)
PER_JAAR = 10
HOOGSTE = 60
_EERSTE = 3


def dl(leerjaar: int, maand: int, *, telling: str = LOPEND, extra_jaren: int = 0) -> int:
    """Return the months of instruction up to a month of the schooljaar; 0 before groep 3.

    In July all months of the year are past, in August none has begun.

    Args:
        maand: 1 for January; September is the first of the schooljaar.
        telling: one of `TELLINGEN`: whether the month itself counts.
        extra_jaren: repeated years from groep 3 on; see `telt_dubbel`.

    Raises:
        ValueError: no such leerjaar, month or telling, or fewer than no extra years.
    """
    if leerjaar not in range(1, 9) or maand not in range(1, 13):
        raise ValueError(f"no leerjaar and month: {leerjaar}, {maand}")
    if telling not in TELLINGEN or extra_jaren < 0:
        raise ValueError(f"no way to count: {telling!r}, {extra_jaren}")
    if leerjaar < _EERSTE:
        return 0
    sinds_augustus = (maand - 8) % 12
    in_dit_jaar = max(sinds_augustus - (telling == VOLTOOID), 0)
    jaren = leerjaar - _EERSTE + extra_jaren
    return min(PER_JAAR * jaren + min(in_dit_jaar, PER_JAAR), HOOGSTE)


def telt_dubbel(leerjaren: Iterable[int]) -> int:
    """Return how many of these leerjaren count for the DL: those from groep 3 on."""
    return sum(leerjaar >= _EERSTE for leerjaar in leerjaren)


def leerrendement(dle: Decimal | None, dl: int) -> Decimal | None:
    """Return DLE / DL as a whole percentage, half up; None when one of the two is missing."""
    return None if dle is None or achterstand(dle, dl) is None else rond(100 * dle / dl)


def achterstand(dle: Decimal | None, dl: int) -> Decimal | None:
    """Return DL - DLE, the months behind; ahead is negative, None when one is missing."""
    return None if dle is None or not dle.is_finite() or dle < 0 or dl <= 0 else dl - dle
