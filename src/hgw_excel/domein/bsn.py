"""What a burgerservicenummer looks like: it may be in no file of a school but the administration.

The last four digits of a BSN can't be told from other numbers.
"""

import re
from collections.abc import Sequence

MINSTENS = 5
"""In a column with fewer numbers than this, all of them must pass to call it a column of BSN's."""


def is_bsn(tekst: str) -> bool:
    """Tell whether this is a nine-digit number that passes the 11-proef."""
    cijfers = re.sub(r"[ .]", "", tekst)
    if not re.fullmatch(r"[0-9]{9}", cijfers) or not int(cijfers):
        return False
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(c) * g for c, g in zip(cijfers, gewichten, strict=True)) % 11 == 0


def lijkt_bsn(kolom: Sequence[str]) -> bool:
    """Tell whether at least 60% of the filled cells pass as a BSN; all, when there are a few.

    One in eleven nine-digit numbers passes by chance. A number dropped needlessly can be typed
    again; a BSN that came in can't be taken back.
    """
    gevuld = [cel for cel in kolom if cel.strip()]
    treffers = sum(map(is_bsn, gevuld))
    if len(gevuld) < MINSTENS:
        return 0 < treffers == len(gevuld)
    return treffers * 10 >= len(gevuld) * 6


def bevat_bsns(kolom: Sequence[str]) -> bool:
    """Tell whether a column looks like BSN's, or the nine-digit numbers among other ones do."""
    negen = [cel for cel in kolom if re.fullmatch(r"[0-9]{9}", re.sub(r"[ .]", "", cel))]
    return lijkt_bsn(kolom) or (len(negen) >= MINSTENS and lijkt_bsn(negen))
