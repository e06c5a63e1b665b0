"""HGW342."""

from collections.abc import Iterator
from itertools import groupby

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.vergelijking import Staat
from hgw_excel.controle.zinnen import keer
from hgw_excel.domein.melding import Ernst


@klasregel("HGW342", "Nog niet herberekend", Ernst.TIP)
def niet_herberekend(klas: Klas) -> Iterator[Bevinding]:
    """De formules van dit blad zijn nog niet opnieuw uitgerekend sinds er iets veranderde.

    We rekenen zelf, dus in een overzicht staat het goed. Excel rekent opnieuw zodra de klassenmap
    opengaat.
    """
    oud = [cel for cel in klas.formulecellen if cel.staat is Staat.VEROUDERD]
    for _, groep in groupby(oud, key=lambda cel: cel.tabel):
        eerste, *rest = groep
        aantal = keer(1 + len(rest), "uitkomst is", "uitkomsten zijn")
        yield Bevinding(
            f"{aantal} op dit blad nog niet herberekend.",
            "Open de klassenmap in Excel en sla hem op.",
            **klas.plek(eerste.tabel, eerste.i, eerste.key),
        )
