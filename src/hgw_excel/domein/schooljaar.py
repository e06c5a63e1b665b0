"""A schooljaar as people write it: '2025-2026', '2025/2026', '2025'."""

import re


def beginjaar(schooljaar: str) -> str:
    """Return the year it begins in, '2025'; a text without one is returned as it is."""
    treffer = re.match(r"\s*(\d{4})", schooljaar)
    return treffer[1] if treffer else schooljaar
