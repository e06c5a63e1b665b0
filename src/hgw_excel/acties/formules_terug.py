"""Where the formula of a column can be put back, and where that would break or mend nothing."""

from functools import cache

from hgw_excel.acties.foutbronnen import zonder_fout
from hgw_excel.controle.bestandsvraag import Bestandsvraag
from hgw_excel.controle.formulebron import ontbreekt
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.nieuwe_waarden import bestandsschema
from hgw_excel.controle.vergelijking import Formulecel, Staat
from hgw_excel.schema.formule import alle, kaal, render


def terug_te_zetten(klas: Klas) -> tuple[Formulecel, ...]:
    """Return the cells whose formula is gone, typed over or broken, and can safely come back.

    An outdated value is no reason: Excel computes it. Without settings of its own the words in a
    workbook's formulas are not known, so nothing is put back.
    """
    cellen = [cel for cel in klas.formulecellen if cel.staat is not Staat.VEROUDERD]
    if not cellen or Bestandsvraag(klas.boek).eigen is None:
        return ()
    past = cache(lambda tabel, key: _past(klas, tabel, key))
    tekst = cache(lambda tabel, key: _tekst(klas, tabel, key))
    return zonder_fout(
        klas,
        [
            cel
            for cel in cellen
            if past(cel.tabel, cel.key) and not _is_heel(klas, cel, tekst(cel.tabel, cel.key))
        ],
    )


def _past(klas: Klas, tabel: str, key: str) -> bool:
    return not ontbreekt(klas, tabel, klas.werkboek.tabel(tabel).column(key))


def _tekst(klas: Klas, tabel: str, key: str) -> str:
    """Return what the formula of a column says in this file."""
    werkboek = bestandsschema(klas)
    kolom = werkboek.tabel(tabel).column(key)
    return kaal(render(alle()[kolom.formule].excel, kolom.params, werkboek, tabel))


def _is_heel(klas: Klas, cel: Formulecel, tekst: str) -> bool:
    """Tell whether an error is that of the formula as it should be: then its sources are wrong.

    What Excel lets cells share is not written in each, and is taken for whole.
    """
    plek = (cel.i, klas.koppelingen[cel.tabel].plaats[cel.key])
    blad = klas.blad(cel.tabel)
    if cel.staat is not Staat.FOUT or plek not in blad.formules:
        return False
    return plek not in blad.foutformules or kaal(blad.foutformules[plek]) == tekst
