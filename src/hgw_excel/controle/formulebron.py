"""What the formula of a column points to, and whether a file has all of that."""

from re import findall

from hgw_excel.controle.celvraag import schoon
from hgw_excel.controle.klas import Klas
from hgw_excel.schema.formule import alle, kolommen_in
from hgw_excel.schema.kolom import Column


def ontbreekt(klas: Klas, tabel: str, kolom: Column) -> str:
    """Return the header or label that a formula needs and can't point to, '' when all is there.

    Excel takes a workbook for damaged when a formula points to a header that is not there.

    Args:
        tabel: the table in which the computed column `kolom` stands.
    """
    tekst = alle()[kolom.formule].excel.format_map(kolom.params)
    koppen = klas.werkboek.koppen
    for naam in sorted(set(findall(r"\w+", tekst)) & koppen.keys()):
        if naam not in klas.boek.namen:
            return koppen[naam].label or naam
    for plek in kolommen_in(tekst, tabel):
        if not _staat_er(klas, *plek):
            return klas.werkboek.tabel(plek[0]).column(plek[1]).header
    return ""


def _staat_er(klas: Klas, tabel: str, key: str) -> bool:
    if not klas.heeft(tabel, key):
        return False
    return kop_in_formule(klas.blad(tabel).koppen[klas.koppelingen[tabel].plaats[key]])


def kop_in_formule(kop: str) -> bool:
    """Tell whether a header can stand in a formula as it is, without signs that mean something."""
    return bool(schoon(kop)) and not set(kop) & set("[]#'@\n\r\t")
