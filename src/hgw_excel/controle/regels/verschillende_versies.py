"""HGW607."""

from collections.abc import Iterator, Sequence

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.meerderheid import afwijkend, meeste
from hgw_excel.controle.register import Bevinding, boekenregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import School


@boekenregel("HGW607", "Verschillende sjabloonversies", Ernst.LET_OP)
def verschillende_versies(klassen: Sequence[Klas], school: School | None) -> Iterator[Bevinding]:
    """De klassenmap is gemaakt met een andere sjabloonversie dan de meeste andere klassenmappen.

    De klas telt mee. In een oudere versie kunnen kolommen ontbreken.
    """
    versies = [klas.boek.versie for klas in klassen]
    for i in afwijkend(versies, meeste(versies)):
        yield Bevinding(
            f"Deze klassenmap heeft sjabloonversie {versies[i]}, andere klassenmappen een andere.",
            "Maak de klassenmap opnieuw als er kolommen ontbreken.",
            bestand=klassen[i].bestand,
        )
