"""The drawings in a file."""

from collections.abc import Iterator

from tests.lint.namen import TEKENING
from tests.lint.pakket import Element, Pakket

T = f"{{{TEKENING}}}"


def tekeningen(pakket: Pakket) -> Iterator[tuple[str, Element]]:
    """Yield the name and root of each drawing part."""
    for deel in sorted({r.doel for r in pakket.alle_relaties() if r.kort == "drawing"}):
        if (wortel := pakket.xml(deel)) is not None:
            yield deel, wortel
