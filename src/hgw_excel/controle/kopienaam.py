"""File names that a copy gets by itself."""

import re
from pathlib import PurePath

_COMPUTER = re.compile(
    r"-(?:(?:laptop|desktop|pc|surface|macbook|imac|win)[\w-]*|(?-i:[A-Z][A-Z0-9]+-[A-Z0-9]{2,}))",
    re.IGNORECASE,
)
_KOPIE = re.compile(
    r".* ?\(\d{1,3}\)|.*[ -]+(?:kopie|copy)(?: ?\(\d+\)| \d+)?|(?:kopie van|copy of) .*"
    r"|.*\b(?:conflict|conflicted copy)\b.*",
    re.IGNORECASE,
)


def soort_kopie(bestand: str) -> str:
    """Return 'OneDrive-kopie' or 'kopie' for a file name that looks like one, else ''."""
    stam = PurePath(bestand).stem
    staart = re.search(r"-[^ ]*$", stam)
    if staart and any(_COMPUTER.fullmatch(staart[0][i:]) for i in _streepjes(staart[0])):
        return "OneDrive-kopie"
    return "kopie" if _KOPIE.fullmatch(stam) else ""


def _streepjes(tekst: str) -> list[int]:
    return [i for i, teken in enumerate(tekst) if teken == "-"]
