"""HGW605."""

from collections.abc import Hashable, Iterator, Sequence

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.meerderheid import afwijkend, meeste
from hgw_excel.controle.register import Bevinding, boekenregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import School
from hgw_excel.domein.schooljaar import gewoon_schooljaar


@boekenregel("HGW605", "Een klassenmap van een ander schooljaar", Ernst.AANPASSEN, sluit_uit=True)
def ander_schooljaar(klassen: Sequence[Klas], school: School | None) -> Iterator[Bevinding]:
    """Het schooljaar in deze klassenmap is niet dat van de school of van de meeste andere.

    Een overzicht gaat over een schooljaar. Een eerder jaar komt erin via een eerder overzicht.

    Staat hetzelfde schooljaar er anders geschreven, zoals 26-27 of 2026/2027, dan doet de
    klassenmap gewoon mee; dat is een let op.
    """
    jaren = [gewoon_schooljaar(klas.schooljaar) or None for klas in klassen]
    van_school = gewoon_schooljaar(school.schooljaar) if school else ""
    norm = van_school or meeste(jaren)
    yield from (_anders_getypt(klas) for klas in klassen if _is_anders_getypt(klas, norm))
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


def _is_anders_getypt(klas: Klas, norm: Hashable | None) -> bool:
    gewoon = gewoon_schooljaar(klas.schooljaar)
    return gewoon != klas.schooljaar and norm in (None, gewoon)


def _anders_getypt(klas: Klas) -> Bevinding:
    blad, cel = klas.boek.adressen.get("hgw_schooljaar", ("", ""))
    waar = f" in {blad}, cel {cel}" if cel else ""
    return Bevinding(
        f"Het schooljaar is getypt als '{klas.schooljaar}'; we lezen het goed.",
        f"Typ {gewoon_schooljaar(klas.schooljaar)}{waar}.",
        blad,
        cel,
        "schooljaar",
        bestand=klas.bestand,
        ernst=Ernst.LET_OP,
    )
