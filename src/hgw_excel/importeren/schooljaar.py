"""Schooljaren as administrations write them."""

import re

_VORM = re.compile(r"(?P<eerste>\d{2}|\d{4}) ?[-/–] ?(?P<tweede>\d{2}|\d{4})")


def to_schooljaar(tekst: str) -> str:
    """Return '2025-2026' for '2025-2026', '2025 / 2026', '2025-26' or '25/26', else ''.

    The second year must be the one after the first: the pattern in EDEXML's own schema does not
    check that.
    """
    vorm = _VORM.fullmatch(tekst.strip())
    if vorm is None or len(vorm["eerste"]) < len(vorm["tweede"]):
        return ""
    eerste = int(vorm["eerste"]) + (2000 if len(vorm["eerste"]) == 2 else 0)
    tweede = int(vorm["tweede"]) + (eerste // 100 * 100 if len(vorm["tweede"]) == 2 else 0)
    return f"{eerste}-{tweede}" if eerste >= 2000 and tweede == eerste + 1 else ""
