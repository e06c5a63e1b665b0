"""Where the formula of a column can be put back, and where that would break or mend nothing."""

from collections.abc import Iterator
from functools import cache

from hgw_excel.controle.bestandsvraag import Bestandsvraag
from hgw_excel.controle.formulebron import ontbreekt
from hgw_excel.controle.foutnamen import LEEG
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.vergelijking import Formulecel, Staat
from hgw_excel.schema.ruw import Cel, CelFout


def terug_te_zetten(klas: Klas) -> tuple[Formulecel, ...]:
    """Return the cells whose formula is gone, typed over or broken, and can safely come back.

    An outdated value is no reason: Excel computes it. Without settings of its own the words in a
    workbook's formulas are not known, so nothing is put back.
    """
    cellen = [cel for cel in klas.formulecellen if cel.staat is not Staat.VEROUDERD]
    if not cellen or Bestandsvraag(klas.boek).eigen is None:
        return ()
    past = cache(lambda tabel, key: _past(klas, tabel, key))
    return tuple(
        cel for cel in cellen if past(cel.tabel, cel.key) and not _komt_van_elders(klas, cel)
    )


def _past(klas: Klas, tabel: str, key: str) -> bool:
    return not ontbreekt(klas, tabel, klas.werkboek.tabel(tabel).column(key))


def _komt_van_elders(klas: Klas, cel: Formulecel) -> bool:
    """Tell whether a formula may give an error because a typed cell does: then it is right."""
    if cel.staat is not Staat.FOUT:
        return False
    plek = (cel.i, klas.koppelingen[cel.tabel].plaats[cel.key])
    return plek in klas.blad(cel.tabel).formules and any(map(_is_fout, _getypt(klas)))


def _is_fout(cel: Cel) -> bool:
    return isinstance(cel, CelFout) and cel.code != LEEG


def _getypt(klas: Klas) -> Iterator[Cel]:
    """Yield every cell that does not compute itself, in a table or with a name."""
    koppen = (kop for kop in klas.werkboek.koppen.values() if kop.role != "f")
    yield from (klas.boek.namen.get(kop.naam) for kop in koppen)
    for tabel, koppeling in klas.koppelingen.items():
        getypt = [k.key for k in klas.werkboek.tabel(tabel).columns if k.role != "f"]
        plekken = [koppeling.plaats[key] for key in getypt if key in koppeling.plaats]
        for rij in klas.blad(tabel).rijen:
            yield from (rij[plek] for plek in plekken)
