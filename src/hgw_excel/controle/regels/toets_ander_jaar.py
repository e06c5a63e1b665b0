"""HGW334."""

from collections.abc import Iterator
from datetime import date

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.zinnen import dag
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.schooljaar import in_schooljaar
from hgw_excel.schema.kolom import Datum


@klasregel("HGW334", "Een toetsdatum buiten dit schooljaar", Ernst.LET_OP)
def toets_ander_jaar(klas: Klas) -> Iterator[Bevinding]:
    """Op Scores staat een toetsdatum die niet in dit schooljaar ligt.

    Een schooljaar loopt van 1 augustus tot en met 31 juli. Vaak is in januari nog het oude jaartal
    getypt. Het resultaat telt gewoon mee; met de datum rekenen we niet.
    """
    if "tblScores" not in klas.koppelingen:
        return
    jaar = klas.schooljaar
    keys = [k.key for k in klas.werkboek.tabel("tblScores").columns if isinstance(k.kind, Datum)]
    for rij in klas.inhoud.rijen("tblScores"):
        for key in keys:
            datum = rij[key]
            if isinstance(datum, date) and not in_schooljaar(datum, jaar):
                yield Bevinding(
                    f"{dag(datum)} ligt niet in schooljaar {jaar}.",
                    "Kijk het jaartal na.",
                    **klas.plek("tblScores", rij.i, key),
                )
