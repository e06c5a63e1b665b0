"""HGW602."""

from collections.abc import Iterator, Sequence

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.kopienaam import soort_kopie
from hgw_excel.controle.regels.klas_dubbel import dubbele_klassen
from hgw_excel.controle.register import Bevinding, boekenregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import School


@boekenregel("HGW602", "Een bestandsnaam van een kopie", Ernst.LET_OP)
def naam_van_kopie(klassen: Sequence[Klas], school: School | None) -> Iterator[Bevinding]:
    """De naam van het bestand lijkt op die van een kopie, en het origineel zit er niet bij.

    De klassenmap telt mee. Kijk of dit de klassenmap is waarin de leerkracht werkt.
    """
    dubbel = {id(klas) for groep in dubbele_klassen(klassen) for klas in groep}
    for klas in klassen:
        soort = soort_kopie(klas.bestand)
        if soort and id(klas) not in dubbel:
            yield Bevinding(
                f"De naam lijkt die van een {soort}.",
                "Is dit de goede klassenmap? Geef hem dan zijn gewone naam.",
                bestand=klas.bestand,
            )
