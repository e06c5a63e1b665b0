"""`python -m tests.breken [naam] [--aantal N] [--zaad Z]`: run the sweeps, a line for each.

Exit 1 when something is broken.
"""

import argparse
import importlib
import sys

from tests.breken.veeg import Veeg

VEGEN = {
    "vijandig": ("vijandig", 0),
    "muteren": ("muteren", 5_000),
    "bits": ("bits", 10_000),
    "afkappen": ("afkappen", 0),
    "kill": ("kill", 300),
    "schijf": ("schijf", 12),
    "rechten": ("rechten", 1),
    "tegelijk": ("tegelijk", 3),
    "injectie": ("injectie_veeg", 0),
    "netwerk": ("netwerk", 0),
    "bijwerken": ("bijwerken", 18),
}
"""Name -> (module here with `veeg(aantal, zaad) -> Veeg`, how many by default; 0 is all)."""


def veeg(naam: str, aantal: int | None, zaad: int) -> Veeg:
    """Run one sweep."""
    module, gewoon = VEGEN[naam]
    doe = importlib.import_module(f"tests.breken.{module}").veeg
    return doe(gewoon if aantal is None else aantal, zaad)


def main() -> int:
    """Print one line for each sweep, and below it what broke."""
    lezer = argparse.ArgumentParser(prog="python -m tests.breken")
    lezer.add_argument("naam", nargs="?", choices=VEGEN)
    lezer.add_argument("--aantal", type=int)
    lezer.add_argument("--zaad", type=int, default=1)
    keuze = lezer.parse_args()
    stuk = 0
    for naam in [keuze.naam] if keuze.naam else VEGEN:
        uitkomst = veeg(naam, keuze.aantal, keuze.zaad)
        regels = [f"{naam}: {uitkomst.zin}", *(f"  stuk: {zin}" for zin in uitkomst.stuk[:20])]
        sys.stdout.write("\n".join(regels) + "\n")
        sys.stdout.flush()
        stuk += len(uitkomst.stuk)
    return int(stuk > 0)


if __name__ == "__main__":
    sys.exit(main())
