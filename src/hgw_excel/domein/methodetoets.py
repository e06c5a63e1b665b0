"""The bands of a methodetoets: which of the school's bounds a percentage reaches.

Source:
    80% and 60% are common practice without a source: the bounds are an afspraak of the school.
"""

from collections.abc import Iterable
from decimal import Decimal

from hgw_excel.domein.getal import rond


def band_bij_procent(procent: Decimal | None, banden: Iterable[Decimal | int]) -> int:
    """Return the band of a % goed: 1 is the lowest; 0 when there is none, or not of 0 to 100.

    Args:
        procent: compared as a whole percentage, rounded half up.
        banden: the lower bounds of all bands but the lowest, in any order; a bound belongs to its
            band.
    """
    if procent is None or not procent.is_finite() or not 0 <= procent <= 100:
        return 0
    gerond = rond(procent)
    return 1 + sum(gerond >= grens for grens in banden)
