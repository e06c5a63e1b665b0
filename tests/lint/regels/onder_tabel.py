"""Room for a table to grow."""

from collections.abc import Iterator

from tests.lint.adres import Gebied
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("onder_tabel")
def onder_tabel(pakket: Pakket) -> Iterator[Bevinding]:
    """One table a sheet and nothing under it: a table must be able to grow. Our own rule."""
    if not pakket.opties.een_tabel_per_blad:
        return
    bladen = [tabel.blad for tabel in pakket.tabellen]
    for tabel in pakket.tabellen:
        if bladen.count(tabel.blad) > 1:
            yield vind(tabel.deel, tabel.naam, f"is not the only table on {tabel.blad.naam!r}")
        for cel in tabel.blad.cellen:
            gebied = tabel.gebied
            if gebied and _eronder(gebied, *cel.plaats) and cel.heeft_inhoud:
                yield vind(tabel.blad.deel, cel.adres, f"stands under {tabel.naam}")


def _eronder(gebied: Gebied, rij: int, kolom: int) -> bool:
    return rij > gebied.rij2 and gebied.kolom1 <= kolom <= gebied.kolom2
