"""A small klassenmap with macros and one without, built once for all tests of a worker."""

from functools import cache

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.bouwen.macros.xlsm import bouw_met_macros
from tests.klas import lege_klas


@cache
def klas(*, met_macros: bool) -> bytes:
    """Return the bytes of a groep 5 with two children."""
    return (bouw_met_macros if met_macros else bouw_klassenmap)(lege_klas((5,), 2))
