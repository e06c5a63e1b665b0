"""HGW605."""

from collections.abc import Iterator, Sequence

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.meerderheid import afwijkend, meeste
from hgw_excel.controle.register import Bevinding, boekenregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import School


@boekenregel("HGW605", "Een klassenmap van een ander schooljaar", Ernst.AANPASSEN, sluit_uit=True)
def ander_schooljaar(klassen: Sequence[Klas], school: School | None) -> Iterator[Bevinding]:
    """Het schooljaar in deze klassenmap is niet dat van de school of van de meeste andere.

    Een overzicht gaat over een schooljaar. Een eerder jaar komt erin via een eerder overzicht.
    """
    jaren = [klas.schooljaar or None for klas in klassen]
    norm = school.schooljaar if school and school.schooljaar else meeste(jaren)
    for i in afwijkend(jaren, norm):
        blad, cel = klassen[i].boek.adressen.get("hgw_schooljaar", ("", ""))
        rest = f"niet van {norm}" if norm else "en er zijn evenveel van een ander schooljaar"
        yield Bevinding(
            f"Deze klassenmap is van schooljaar {klassen[i].schooljaar}, {rest}.",
            "Haal het bestand uit de map, of geef alleen de klassenmappen van één schooljaar.",
            blad,
            cel,
            "schooljaar",
            bestand=klassen[i].bestand,
        )
