"""HGW601."""

from collections.abc import Iterator, Sequence

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.kopienaam import soort_kopie
from hgw_excel.controle.register import Bevinding, boekenregel
from hgw_excel.controle.zinnen import rij_aaneen, telwoord
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import School


@boekenregel("HGW601", "Dezelfde klas staat er twee keer", Ernst.AANPASSEN, sluit_uit=True)
def klas_dubbel(klassen: Sequence[Klas], school: School | None) -> Iterator[Bevinding]:
    """Van een klas zijn twee of meer klassenmappen gevonden.

    We weten niet welke de goede is en kiezen er geen uit: tot er een weg is, telt de klas niet mee.
    OneDrive maakt een kopie met de naam van de computer erin als twee mensen tegelijk werken. Kijk
    in allebei wat er het laatst is ingevuld voordat je er een weghaalt.
    """
    for groep in dubbele_klassen(klassen):
        titel = groep[0].titel
        aantal = telwoord(len(groep))
        for klas in groep:
            anderen = [ander.bestand for ander in groep if ander is not klas]
            zin = f"{titel} staat {aantal} keer in de map; {_welke(groep, anderen)}."
            doe = f"Haal er één weg; tot die tijd telt {titel[0].lower()}{titel[1:]} niet mee."
            yield Bevinding(zin, doe, bestand=klas.bestand)


def dubbele_klassen(klassen: Sequence[Klas]) -> list[list[Klas]]:
    """Return the workbooks that are of one class: same group and same schooljaar."""
    per_klas: dict[tuple[str, str], list[Klas]] = {}
    for klas in klassen:
        if klas.groep:
            sleutel = (klas.schooljaar, klas.titel.casefold())
            per_klas.setdefault(sleutel, []).append(klas)
    return [groep for groep in per_klas.values() if len(groep) > 1]


def _welke(groep: Sequence[Klas], anderen: Sequence[str]) -> str:
    """Name the copy if one looks like a copy, else the other files."""
    if len({klas.sha256 for klas in groep}) == 1 and groep[0].sha256:
        return f"'{rij_aaneen(anderen)}' is precies hetzelfde bestand"
    kopieen = [klas.bestand for klas in groep if soort_kopie(klas.bestand)]
    if len(kopieen) == 1:
        return f"'{kopieen[0]}' lijkt een {soort_kopie(kopieen[0])}"
    namen = [f"'{naam}'" for naam in anderen]
    return f"ook in {rij_aaneen(namen)}"
