"""What the files of one run are called in messages."""

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path


def bestandsnamen(paden: Sequence[Path]) -> list[str]:
    """Return bare names, and paths from the common folder where two files share a name."""
    aantal = Counter(pad.name for pad in paden)
    if len(paden) == len(aantal):
        return [pad.name for pad in paden]
    volledig = [pad.resolve() for pad in paden]
    dubbel = [pad for pad in volledig if aantal[pad.name] > 1]
    samen = _gedeelde_map([pad.parent for pad in volledig])
    if samen:
        langer = {pad: pad.relative_to(samen).as_posix() for pad in dubbel}
    else:
        langer = _zonder_station(dubbel)
    return [langer.get(pad, pad.name) for pad in volledig]


def _zonder_station(paden: Sequence[Path]) -> dict[Path, str]:
    """Return 'map/naam', with a number where that is not enough.

    A whole path is never shown: the name of who works on the computer may stand in it.
    """
    kort = {pad: f"{pad.parent.name}/{pad.name}".lstrip("/") for pad in paden}
    aantal = Counter(kort.values())
    tel: Counter[str] = Counter()
    for pad, naam in kort.items():
        if aantal[naam] > 1:
            tel[naam] += 1
            kort[pad] = f"{naam} ({tel[naam]})"
    return kort


def _gedeelde_map(mappen: Sequence[Path]) -> Path | None:
    """Return the folder above all; None on Windows for two drives."""
    try:
        return Path(os.path.commonpath(mappen))
    except ValueError:
        return None
