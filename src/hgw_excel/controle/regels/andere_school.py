"""HGW604."""

from collections.abc import Iterator, Sequence

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.meerderheid import afwijkend, meeste
from hgw_excel.controle.register import Bevinding, boekenregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import School


@boekenregel("HGW604", "Een klassenmap van een andere school", Ernst.AANPASSEN, sluit_uit=True)
def andere_school(klassen: Sequence[Klas], school: School | None) -> Iterator[Bevinding]:
    """De brin in deze klassenmap is een andere dan die van de school of van de meeste andere.

    Zo'n klassenmap doet niet mee in het schooloverzicht. Zonder schoolmap vergelijken we de
    klassenmappen met elkaar; zijn er van twee scholen evenveel, dan doen ze geen van alle mee.
    """
    brins = [klas.brin or None for klas in klassen]
    norm = school.brin.upper() if school and school.brin else meeste(brins)
    for i in afwijkend(brins, norm):
        blad, cel = klassen[i].boek.adressen.get("hgw_brin", ("", ""))
        rest = f"niet met brin {norm}" if norm else "en er zijn evenveel van een andere school"
        yield Bevinding(
            f"Deze klassenmap is van een school met brin {klassen[i].brin}, {rest}.",
            "Haal het bestand uit de map, of geef alleen de klassenmappen van één school.",
            blad,
            cel,
            "brin",
            bestand=klassen[i].bestand,
        )
