"""HGW601."""

from collections.abc import Iterator, Mapping, Sequence

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.kopienaam import soort_kopie
from hgw_excel.controle.register import Bevinding, boekenregel
from hgw_excel.controle.zinnen import rij_aaneen, telwoord
from hgw_excel.domein.leerling import VOORLOPIG
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import School
from hgw_excel.domein.schooljaar import gewoon_schooljaar

ZELFDE_KINDEREN = 80
"""Percentage of the pupils of the largest workbook from which two workbooks are one class."""
MINSTENS = 2
"""One pupil in both may as well have changed class."""


@boekenregel("HGW601", "Dezelfde klas staat er twee keer", Ernst.AANPASSEN, sluit_uit=True)
def klas_dubbel(klassen: Sequence[Klas], school: School | None) -> Iterator[Bevinding]:
    """Van een klas zijn twee of meer klassenmappen gevonden.

    We weten niet welke de goede is en kiezen er geen uit: tot er een weg is, telt de klas niet mee.
    OneDrive maakt een kopie met de naam van de computer erin als twee mensen tegelijk werken. Kijk
    in allebei wat er het laatst is ingevuld voordat je er een weghaalt.

    Ook als de groep op Start anders of leeg is, herkennen we een dubbele klassenmap: dan zijn van
    de kinderen minstens acht op de tien dezelfde.
    """
    for groep in dubbele_klassen(klassen):
        zelfde_naam = len({_sleutel(klas) for klas in groep}) == 1
        for klas in groep:
            zin, doe = _bij_naam(groep, klas) if zelfde_naam else _bij_kinderen(groep)
            yield Bevinding(zin, doe, bestand=klas.bestand)


def _bij_naam(groep: Sequence[Klas], klas: Klas) -> tuple[str, str]:
    titel = groep[0].titel
    anderen = [ander.bestand for ander in groep if ander is not klas]
    zin = f"{titel} staat {telwoord(len(groep))} keer in de map; {_welke(groep, anderen)}."
    return zin, f"{_haal_weg(groep)} tot die tijd telt {titel[0].lower()}{titel[1:]} niet mee."


def _haal_weg(groep: Sequence[Klas]) -> str:
    """One must be left: which one we do not know."""
    return "Haal er één weg;" if len(groep) == 2 else "Laat er één staan;"


def _bij_kinderen(groep: Sequence[Klas]) -> tuple[str, str]:
    """The group cells differ, so only the files can be named."""
    namen = rij_aaneen(f"'{klas.bestand}'" for klas in groep)
    kopie = _kopie(groep)
    welke = f"; {kopie}" if kopie else ""
    geen = "tellen ze allebei niet mee" if len(groep) == 2 else "telt geen ervan mee"
    return (
        f"In {namen} staan dezelfde kinderen{welke}.",
        f"{_haal_weg(groep)} tot die tijd {geen}.",
    )


def dubbele_klassen(klassen: Sequence[Klas]) -> list[list[Klas]]:
    """Return the workbooks that are of one class: by school, schooljaar and group, or by pupils."""
    wie = {id(klas): _kinderen(klas) for klas in klassen}
    groepen: list[list[Klas]] = []
    for klas in klassen:
        bij = [g for g in groepen if any(_is_zelfde(klas, ander, wie) for ander in g)]
        groepen = [g for g in groepen if g not in bij]
        groepen.append([*(ander for g in bij for ander in g), klas])
    return [groep for groep in groepen if len(groep) > 1]


def _sleutel(klas: Klas) -> tuple[str, str, str]:
    titel = klas.titel.casefold() if klas.groep else ""
    return (klas.brin, gewoon_schooljaar(klas.schooljaar), titel)


def _kinderen(klas: Klas) -> dict[str, tuple[str, str]]:
    """Return number and name of each pupil, by the ids that are unique in the school."""
    return {
        sleutel: (
            rij.tekst("leerlingnummer"),
            (rij.tekst("leerling") or rij.tekst("roepnaam")).casefold(),
        )
        for sleutel, rij in klas.leerlingen().items()
        if not sleutel.startswith(VOORLOPIG)
    }


def _is_zelfde(een: Klas, ander: Klas, wie: Mapping[int, dict[str, tuple[str, str]]]) -> bool:
    if een.groep and _sleutel(een) == _sleutel(ander):
        return True
    hier, daar = wie[id(een)], wie[id(ander)]
    samen = sum(_is_kind(hier[sleutel], daar[sleutel]) for sleutel in hier.keys() & daar.keys())
    return samen >= MINSTENS and samen * 100 >= ZELFDE_KINDEREN * max(len(hier), len(daar))


def _is_kind(een: tuple[str, str], ander: tuple[str, str]) -> bool:
    """A klassenmap copied for other children keeps the ids, but not their numbers and names."""
    if een[0] and ander[0]:
        return een[0] == ander[0]
    return een[1] == ander[1]


def _welke(groep: Sequence[Klas], anderen: Sequence[str]) -> str:
    """Name the copy if one looks like a copy, else the other files."""
    if len({klas.sha256 for klas in groep}) == 1 and groep[0].sha256:
        return f"'{rij_aaneen(anderen)}' is precies hetzelfde bestand"
    namen = [f"'{naam}'" for naam in anderen]
    return _kopie(groep) or f"ook in {rij_aaneen(namen)}"


def _kopie(groep: Sequence[Klas]) -> str:
    """Say which one looks like a copy, '' when none does or more than one."""
    kopieen = [klas.bestand for klas in groep if soort_kopie(klas.bestand)]
    return f"'{kopieen[0]}' lijkt een {soort_kopie(kopieen[0])}" if len(kopieen) == 1 else ""
