"""Small records of the engine."""

from typing import NamedTuple


class Alert(NamedTuple):
    """One box that was shown: `knoppen` as 'yes_no', `soort` 'info', 'critical' or ''."""

    tekst: str
    titel: str
    knoppen: str
    soort: str
