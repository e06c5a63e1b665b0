"""HGW415."""

from collections.abc import Iterator

from hgw_excel.controle.inlezen import is_leeg
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.melding import Ernst


@klasregel("HGW415", "Een gegeven van de klas op Start is leeg", Ernst.LET_OP)
def start_leeg(klas: Klas) -> Iterator[Bevinding]:
    """Op Start is het schooljaar, de groep, het brinnummer of de periode leeg.

    Een schooloverzicht zet de klas met deze gegevens op de goede plek. Het brinnummer mag leeg zijn
    als de school het bij de instellingen ook leeg liet. In een sjabloon zonder kinderen mag alles
    nog leeg zijn.
    """
    if all(rij.leerjaar is None for rij in klas.inhoud.rijen("tblScores")):
        return
    for naam, (wat, doe) in _nodig(klas).items():
        if naam in klas.boek.namen and is_leeg(klas.boek.namen[naam]):
            blad, cel = klas.boek.adressen.get(naam, ("Start", ""))
            label = klas.werkboek.koppen[naam].label
            yield Bevinding(f"Op Start is {wat} leeg.", doe, blad, cel, label)


def _nodig(klas: Klas) -> dict[str, tuple[str, str]]:
    school = klas.school
    groep = "-".join(map(str, klas.leerjaren))
    jaar = school.schooljaar or "2026-2027"
    nodig = {
        "hgw_groep": ("de groep", f"Typ de naam van de groep, bijvoorbeeld {groep}."),
        "hgw_schooljaar": ("het schooljaar", f"Typ het schooljaar, bijvoorbeeld {jaar}."),
        "hgw_periode": ("de periode", "Kies de periode waarin jullie nu werken."),
    }
    if school.brin:
        nodig["hgw_brin"] = ("het brinnummer", f"Typ {school.brin}.")
    return nodig
