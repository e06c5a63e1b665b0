"""Signals of many classes on a screen: first the counts, then the classes that are asked for."""

from hgw_excel.cli.scherm import Gestopt, Scherm
from hgw_excel.cli.signalen import (
    Gekozen,
    klasregels,
    schrijf,
    telregels,
    toon_alles,
    toon_meldingen,
)
from hgw_excel.cli.vraag import Nee, Terug, vraag_tot
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.school.signaleren import Uitkomst

CONTROLEER = "kies 'Klassenmappen controleren' in het menu"


def toon_keuze(uitkomst: Uitkomst, gekozen: Gekozen, *, alles: bool, namen: bool) -> None:
    """Write the counts, and then each class that is asked for; one class is shown at once."""
    if len(gekozen) < 2:
        toon_alles(uitkomst, gekozen, alles=alles, namen=namen, controleer=CONTROLEER)
        return
    schrijf(telregels(uitkomst, gekozen, CONTROLEER))
    toon_meldingen(uitkomst)
    scherm = Scherm()
    while welke := _vraag(scherm, gekozen):
        scherm.zeg()
        schrijf(klasregels(welke, alles=alles, namen=namen))


def _vraag(scherm: Scherm, gekozen: Gekozen) -> Gekozen:
    """Return the classes that were meant, none when it is enough."""

    def keur(antwoord: str) -> Gekozen | Nee:
        if not antwoord:
            return []
        welke = [deel for deel in gekozen if _kaal(antwoord) == _kaal(_naam(deel[0].klas))]
        namen = dict.fromkeys(_naam(klas.klas) for klas, _ in gekozen)
        return welke or Nee(f"Die groep is er niet. Kies {rij_aaneen(namen, 'of')}.")

    scherm.zeg()
    try:
        return vraag_tot(scherm, "Welke groep wil je zien? (Enter: klaar) ", keur)
    except (Terug, Gestopt):
        return []


def _naam(klas: Klas) -> str:
    return klas.groep or klas.bestand


def _kaal(naam: str) -> str:
    return naam.casefold().replace("groep", "").replace("/", "-").replace(" ", "")
