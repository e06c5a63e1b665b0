"""Defined names."""

from collections import Counter
from collections.abc import Iterator

from tests.lint.naamvorm import INGEBOUWD, naamfout
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("naam")
def naam(pakket: Pakket) -> Iterator[Bevinding]:
    """A defined name is legal, unique in its scope, of an existing sheet, and points somewhere."""
    keren = Counter((n.naam.lower(), n.blad) for n in pakket.namen)
    for n in pakket.namen:
        if fout := "" if n.naam in INGEBOUWD else naamfout(n.naam):
            yield vind(pakket.werkboek, n.naam, fout)
        if keren[n.naam.lower(), n.blad] > 1:
            yield vind(pakket.werkboek, n.naam, "is not unique")
        if n.blad is not None and n.blad >= len(pakket.bladen):
            yield vind(
                pakket.werkboek, n.naam, f"belongs to sheet {n.blad} of {len(pakket.bladen)}"
            )
        if not n.tekst.strip():
            yield vind(pakket.werkboek, n.naam, "points nowhere")
