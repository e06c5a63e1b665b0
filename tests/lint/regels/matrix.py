"""Array formulas."""

from collections.abc import Iterator

from tests.lint.adres import Gebied, probeer
from tests.lint.blad import Cel
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind


@regel("matrix")
def matrix(pakket: Pakket) -> Iterator[Bevinding]:
    """An array formula says its area; in a table that is one cell; none is dynamic (our floor)."""
    for blad in pakket.bladen:
        tabellen = [t.gebied for t in pakket.tabellen if t.blad is blad and t.gebied]
        for cel in blad.formulecellen():
            if cel.formulesoort in ("array", "dataTable") and (fout := _fout(cel, tabellen)):
                yield vind(blad.deel, cel.adres, fout)
        for element in blad.zoek("sheetData/row/c"):
            if element.get("cm") or element.get("vm"):
                yield vind(blad.deel, element.get("r", ""), "is a dynamic array or rich value")


def _fout(cel: Cel, tabellen: list[Gebied]) -> str:
    gebieden = probeer(cel.formulegebied)
    if len(gebieden) != 1 or (gebieden[0].rij1, gebieden[0].kolom1) != cel.plaats:
        return f"{cel.formulegebied!r} does not begin here"
    meer = gebieden[0].rijen * gebieden[0].kolommen > 1
    if meer and any(gebieden[0].raakt(tabel) for tabel in tabellen):
        return "an array of several cells in a table"
    return ""
