"""How long each file took."""

import time


class Klok:
    """Counts the seconds between two steps of a run."""

    def __init__(self) -> None:
        self.duur: list[float] = []
        self.begin()

    def begin(self) -> None:
        """Start counting here."""
        self.vorige = time.perf_counter()

    def __call__(self, klaar: int, van: int) -> None:
        nu = time.perf_counter()
        self.duur.append(nu - self.vorige)
        self.vorige = nu
