"""Columns that compute themselves."""

from collections.abc import Iterator

from tests.lint.adres import kolomletters
from tests.lint.namen import X
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind
from tests.lint.tabel import Tabel


@regel("kolomformule")
def kolomformule(pakket: Pakket) -> Iterator[Bevinding]:
    """The formula of a column and of all its cells is one text, and the column has it.

    Without it Excel fills no new row; with another text it marks every cell. A single-cell array
    formula can't be the formula of a column.
    """
    for tabel in pakket.tabellen:
        elementen = tabel.wortel.iterfind(f"{X}tableColumns/{X}tableColumn")
        for plaats, element in enumerate(elementen if tabel.gebied else ()):
            formule = element.findtext(f"{X}calculatedColumnFormula")
            yield from _kolom(tabel, plaats, formule)


def _kolom(tabel: Tabel, plaats: int, formule: str | None) -> Iterator[Bevinding]:
    assert tabel.gebied
    kolom = tabel.gebied.kolom1 + plaats
    rijen = range(tabel.eerste_rij, tabel.laatste_rij + 1)
    cellen = [tabel.blad.op_plaats.get((rij, kolom)) for rij in rijen]
    if formule is not None:
        for rij, cel in zip(rijen, cellen, strict=True):
            if cel is None or cel.formule != formule or cel.formulesoort != "normal":
                adres = f"{kolomletters(kolom)}{rij}"
                yield vind(tabel.blad.deel, adres, f"differs from the column: {formule!r}")
    elif len({cel.formule for cel in cellen if cel}) == 1 and all(
        cel and cel.formule and cel.formulesoort == "normal" for cel in cellen
    ):
        yield vind(tabel.deel, tabel.kolommen[plaats], "has formulas, the column has none")
