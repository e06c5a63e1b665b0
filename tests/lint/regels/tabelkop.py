"""Headers of tables."""

from collections.abc import Iterator

from tests.lint.adres import kolomletters
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind
from tests.lint.tabel import Tabel


@regel("tabelkop")
def tabelkop(pakket: Pakket) -> Iterator[Bevinding]:
    """Each header cell holds the name of its column, as text: no number, no formula, no blank."""
    for tabel in pakket.tabellen:
        if tabel.gebied and tabel.kopregels == 1:
            yield from _koppen(tabel)


def _koppen(tabel: Tabel) -> Iterator[Bevinding]:
    assert tabel.gebied
    for plaats, naam in enumerate(tabel.kolommen[: tabel.gebied.kolommen]):
        rij, kolom = tabel.gebied.rij1, tabel.gebied.kolom1 + plaats
        cel = tabel.blad.op_plaats.get((rij, kolom))
        adres = f"{kolomletters(kolom)}{rij}"
        if cel is None or cel.soort not in ("s", "inlineStr") or cel.formule is not None:
            yield vind(tabel.blad.deel, adres, f"the header of {naam!r} is no plain text")
        elif cel.tekst != naam:
            yield vind(tabel.blad.deel, adres, f"{cel.tekst!r} is not the column name {naam!r}")
