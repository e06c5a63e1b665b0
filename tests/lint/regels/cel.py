"""Values of cells."""

from collections.abc import Iterator
from math import isfinite

from tests.lint.blad import Cel
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

SOORTEN = ("n", "s", "str", "b", "e", "inlineStr")


@regel("cel")
def cel(pakket: Pakket) -> Iterator[Bevinding]:
    """A cell has a known type and a value of that type: no NaN, no unknown shared string."""
    for blad in pakket.bladen:
        for c in blad.cellen:
            if fout := _fout(c, len(pakket.teksten)):
                yield vind(blad.deel, c.adres, fout)


def _fout(c: Cel, teksten: int) -> str:
    if c.soort not in SOORTEN:
        return f"unknown type {c.soort!r}"
    if c.soort == "n" and c.waarde is not None and not _getal(c.waarde):
        return f"{c.waarde!r} is no number"
    if c.soort == "b" and c.waarde not in ("0", "1"):
        return f"{c.waarde!r} is no truth value"
    if c.soort == "s" and not ((c.waarde or "").isdigit() and int(c.waarde or 0) < teksten):
        return f"shared string {c.waarde!r} of {teksten}"
    if c.soort == "e" and c.formule is None:
        return f"an error value {c.waarde!r} without a formula"
    return ""


def _getal(tekst: str) -> bool:
    try:
        return isfinite(float(tekst)) and "_" not in tekst
    except ValueError:
        return False
