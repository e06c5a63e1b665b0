"""HGW606."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.meerderheid import afwijkend, meeste
from hgw_excel.controle.register import Bevinding, boekenregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import School
from hgw_excel.domein.school_json import afspraken_hash


@boekenregel("HGW606", "Andere schoolafspraken", Ernst.LET_OP)
def andere_afspraken(klassen: Sequence[Klas], school: School | None) -> Iterator[Bevinding]:
    """De klassenmap is gemaakt met andere schoolafspraken dan de school nu heeft.

    Denk aan andere vakgebieden, een andere toetskalender of een andere indeling bij een niveau. We
    rekenen met de afspraken die in de klassenmap staan.
    """
    kenmerken = [_kenmerk(klas.school) for klas in klassen]
    norm = _kenmerk(school) if school else meeste(kenmerken)
    van = "de schoolmap" if school else "andere klassenmappen"
    for i in afwijkend(kenmerken, norm):
        yield Bevinding(
            f"De schoolafspraken in deze klassenmap zijn andere dan die van {van}.",
            "Klopt dat, dan hoeft er niets.",
            bestand=klassen[i].bestand,
        )


def _kenmerk(school: School) -> str:
    """Return a mark of the agreements only; brin and schooljaar have rules of their own."""
    return afspraken_hash(replace(school, brin="", schooljaar=""))
