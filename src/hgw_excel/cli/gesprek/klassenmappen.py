"""The question that most commands begin with: which klassenmappen?"""

import os
from collections.abc import Sequence

from hgw_excel.cli.gesprek.sessie import Sessie, map_van, volledig
from hgw_excel.cli.padtekst import paden_in
from hgw_excel.cli.vraag import Nee, vraag_tot

UITLEG = "Sleep de map of de bestanden in dit venster, of typ waar ze staan. Druk dan op Enter."


def vraag_klassenmappen(sessie: Sessie) -> tuple[str, ...]:
    """Return files and folders with at least one workbook; what was dropped needs no question."""
    scherm = sessie.scherm
    gegeven, sessie.paden = sessie.paden, ()
    paden = _gekozen(sessie, gegeven) if gegeven else _vraag(sessie)
    scherm.zeg(f"Gekozen: {telling(paden)}.")
    sessie.laatste = paden
    sessie.onthoud(klassen=map_van(paden[0]))
    return paden


def _gekozen(sessie: Sessie, gegeven: Sequence[str]) -> tuple[str, ...]:
    uitslag = keur(gegeven)
    if not isinstance(uitslag, Nee):
        return uitslag
    sessie.scherm.zeg(uitslag.zin)
    return _vraag(sessie)


def _vraag(sessie: Sessie) -> tuple[str, ...]:
    scherm, standaard = sessie.scherm, _standaard(sessie)
    scherm.zeg("Waar staan de klassenmappen?")
    scherm.zeg(UITLEG)
    if standaard:
        scherm.zeg("Alleen Enter kiest weer:")
        toon_kort(sessie, standaard)
    return vraag_tot(scherm, "Klassenmappen: ", lambda a: keur(paden_in(a) or standaard))


def _standaard(sessie: Sessie) -> tuple[str, ...]:
    if sessie.laatste and all(map(os.path.exists, sessie.laatste)):
        return sessie.laatste
    return (sessie.geheugen.klassen,) if sessie.geheugen.klassen else ()


def toon_kort(sessie: Sessie, paden: Sequence[str], meeste: int = 5) -> None:
    """Write the paths, a long list counted from the sixth on."""
    for pad in paden[:meeste]:
        sessie.scherm.toon_pad(pad)
    if len(paden) > meeste:
        sessie.scherm.toon_pad(f"en nog {len(paden) - meeste}")


def keur(paden: Sequence[str]) -> tuple[str, ...] | Nee:
    """Return the paths in full, or why they won't do."""
    if not paden:
        return Nee("Er is nog niets gekozen. Sleep de map in dit venster.")
    for pad in paden:
        if not os.path.exists(pad):
            return Nee(f"'{pad}' is er niet. Kijk de naam na of sleep de map in dit venster.")
    if not any(_tel(paden)):
        return Nee("Hier staat geen klassenmap (.xlsx). Kies een andere map.")
    return tuple(volledig(pad) for pad in paden)


def _tel(paden: Sequence[str]) -> tuple[int, int]:
    """Return how many klassenmappen there are by their name, and how many other workbooks."""
    from hgw_excel.lezen.bestanden import WERKMAPPEN, vind

    namen = [pad.name.lower() for pad in vind(paden)[0]]
    klassen = sum(naam.startswith("klassenmap") for naam in namen)
    return klassen, sum(naam.endswith(WERKMAPPEN) for naam in namen) - klassen


def telling(paden: Sequence[str]) -> str:
    """'11 klassenmappen en 2 andere Excel-bestanden'."""
    klassen, anders = _tel(paden)
    woord = "klassenmap" if klassen == 1 else "klassenmappen"
    ander = f"{anders} Excel-bestand{'' if anders == 1 else 'en'}"
    if not klassen:
        return ander
    ander = ander.replace(" ", " ander " if anders == 1 else " andere ", 1)
    return f"{klassen} {woord}" + (f" en {ander}" if anders else "")
