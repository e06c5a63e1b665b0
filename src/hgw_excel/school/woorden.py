"""Where the words of a school must differ: aanpakken, steps of an observation, and codes.

Niveaus and observation steps share one list in a klassenmap, and Excel does not mind case: a word
that stands there twice would count twice.
"""

from collections.abc import Iterator

from hgw_excel.domein.melding import Melding
from hgw_excel.school import meldingen as soort
from hgw_excel.school.lezing import Lezing
from hgw_excel.school.niveaus import is_niveau, niveaus_van

KIES = "Kies een ander woord."


def aanpakken(lezing: Lezing) -> Iterator[Melding]:
    """The words of the aanpakken differ."""
    record = lezing.een("aanpakken")
    gezien: dict[str, str] = {}
    for sleutel, waarde in record.waarden.items():
        eerder = gezien.setdefault(str(waarde).casefold(), sleutel)
        if eerder != sleutel:
            zin = f"'{waarde}' is ook het woord voor {eerder}"
            yield record.meld(soort.DUBBEL, sleutel, zin, KIES)


def stappen(lezing: Lezing) -> Iterator[Melding]:
    """The steps of one list differ, and a step of an observation is never a niveau."""
    record, niveaus = lezing.een("stappen"), niveaus_van(lezing)
    for stap in record.lijst("observatie"):
        if is_niveau(stap, niveaus):
            yield record.meld(soort.DUBBEL, "observatie", f"'{stap}' is ook een niveau", KIES)
    for sleutel in record.waarden:
        gezien: set[str] = set()
        for stap in record.lijst(sleutel):
            if stap.casefold() in gezien:
                zin = f"'{stap}' staat er twee keer in"
                yield record.meld(soort.DUBBEL, sleutel, zin, KIES)
            gezien.add(stap.casefold())


def codes(lezing: Lezing) -> Iterator[Melding]:
    """A code is never a niveau or a step of an observation, and the two differ."""
    record, niveaus = lezing.een("codes"), niveaus_van(lezing)
    observatie = {stap.casefold() for stap in lezing.een("stappen").lijst("observatie")}
    for sleutel in record.waarden:
        woord = record.tekst(sleutel)
        if is_niveau(woord, niveaus):
            yield record.meld(soort.DUBBEL, sleutel, f"'{woord}' is ook een niveau", KIES)
        if woord.casefold() in observatie:
            zin = f"'{woord}' is ook een observatiestap"
            yield record.meld(soort.DUBBEL, sleutel, zin, KIES)
    if record.tekst("ziek").casefold() == record.tekst("vrij").casefold() != "":
        yield record.meld(soort.DUBBEL, "vrij", "is hetzelfde woord als ziek", KIES)
