"""What one sweep answers."""

from typing import NamedTuple


class Veeg(NamedTuple):
    """One line of figures, and a sentence for each thing that broke (none when all is well)."""

    zin: str
    stuk: tuple[str, ...] = ()
