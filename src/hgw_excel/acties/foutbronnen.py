"""Which formulas can be put back without an error coming back with them."""

from collections.abc import Collection, Iterator, Set
from functools import cache

from hgw_excel.controle.afhankelijk import Deel, genoemd
from hgw_excel.controle.foutnamen import LEEG
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.vergelijking import Formulecel
from hgw_excel.schema.ruw import Cel, CelFout
from hgw_excel.schema.wijziging import Veldplek


def zonder_fout(klas: Klas, cellen: Collection[Formulecel]) -> tuple[Formulecel, ...]:
    """Return the cells whose formula, put back, sees no error but those that are mended with it.

    Another one would show that error again at the next recalculation, whatever value it is given.
    """
    over = {(cel.tabel, cel.i, cel.key): cel for cel in cellen}
    fouten = frozenset(_fouten(klas)) if over else frozenset()
    noemt = cache(lambda tabel, key: _noemt(klas, tabel, key))
    while True:
        blijft = fouten - over.keys()
        kolommen = {(tabel, key) for tabel, _, key in blijft} | {(t, "") for t, _, _ in blijft if t}
        weg = [plek for plek in over if _ziet(plek, noemt(plek[0], plek[2]), blijft, kolommen)]
        if not weg:
            return tuple(over.values())
        for plek in weg:
            del over[plek]


def _ziet(plek: Veldplek, noemt: Set[Deel], blijft: Set[Veldplek], kolommen: Set[Deel]) -> bool:
    """Tell whether a formula names an error: in its own row, or anywhere in a whole column."""
    tabel, i, _ = plek
    return not kolommen.isdisjoint(noemt) or any(
        (tabel, i, key) in blijft for van, key in noemt if not van
    )


def _noemt(klas: Klas, tabel: str, key: str) -> frozenset[Deel]:
    """Return what a formula names; a cell of its own row has no table, as a named cell."""
    return genoemd(klas.werkboek.koppen, klas.werkboek.tabel(tabel).column(key))


def _fouten(klas: Klas) -> Iterator[Veldplek]:
    """Yield every cell of the schema that shows an error; ('', 0, naam) is a named cell."""
    for naam in klas.werkboek.koppen:
        if _is_fout(klas.boek.namen.get(naam)):
            yield "", 0, naam
    for tabel, koppeling in klas.koppelingen.items():
        for i, rij in enumerate(klas.blad(tabel).rijen):
            fout = (key for key, plek in koppeling.plaats.items() if _is_fout(rij[plek]))
            yield from ((tabel, i, key) for key in fout)


def _is_fout(cel: Cel) -> bool:
    return isinstance(cel, CelFout) and cel.code != LEEG
