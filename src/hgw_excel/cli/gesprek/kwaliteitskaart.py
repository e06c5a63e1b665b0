"""Before `hgw kwaliteitskaart`: an empty card, or count those that came back?"""

import os

from hgw_excel.cli.gesprek.plaats import keur_werkmap, vraag_plaats
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, documenten, map_van, schoolmap_van
from hgw_excel.cli.padtekst import paden_in
from hgw_excel.cli.vraag import Nee, vraag_tot

KAART, TELLING = "kwaliteitskaart.xlsx", "kwaliteitskaart telling.xlsx"


def kwaliteitskaart(naam: str, sessie: Sessie) -> Voorstel:
    """Ask which of both, and where it comes; files that were dropped may be cards to count."""
    if _tellen(sessie):
        return _tel(naam, sessie)
    sessie.paden = ()
    map_ = sessie.geheugen.school or documenten()
    uit = vraag_plaats(sessie, "Waar komt de lege kaart?", os.path.join(map_, KAART), _keur)
    sessie.scherm.zeg("Elke collega vult zelf een kopie in. Daarna kun je ze laten tellen.")
    return Voorstel(((naam, "--uit", uit, *_overschrijf(sessie, uit)),), resultaat=uit)


def _tellen(sessie: Sessie) -> bool:
    scherm = sessie.scherm
    scherm.zeg("1  Een lege kaart maken", 2)
    scherm.zeg("2  Ingevulde kaarten tellen", 2)

    def keur(antwoord: str) -> str | Nee:
        return antwoord if antwoord in ("1", "2") else Nee("Typ 1 of 2.")

    return vraag_tot(scherm, "Wat wil je doen? ", keur) == "2"


def _tel(naam: str, sessie: Sessie) -> Voorstel:
    paden, sessie.paden = sessie.paden or _vraag_kaarten(sessie), ()
    map_ = schoolmap_van(paden) or map_van(paden[0])
    uit = vraag_plaats(sessie, "Waar komt de telling?", os.path.join(map_, TELLING), _keur)
    sessie.scherm.zeg("Alleen aantallen komen erin; wie wat invulde, is niet te zien.")
    opdracht = (naam, *paden, "--tel", "--uit", uit, *_overschrijf(sessie, uit))
    return Voorstel((opdracht,), resultaat=uit)


def _vraag_kaarten(sessie: Sessie) -> tuple[str, ...]:
    sessie.scherm.zeg("Sleep de map met de ingevulde kaarten hierheen, of typ waar hij staat.")

    def keur(antwoord: str) -> tuple[str, ...] | Nee:
        paden = tuple(paden_in(antwoord))
        weg = [pad for pad in paden if not os.path.exists(pad)]
        if not paden or weg:
            return Nee("Die map of dat bestand is er niet.")
        return tuple(map(os.path.abspath, paden))

    return vraag_tot(sessie.scherm, "Kaarten: ", keur)


def _keur(pad: str) -> str | Nee:
    if os.path.isdir(pad):
        return Nee(f"Dit is een map. Typ er een naam achter, bijvoorbeeld {KAART}.")
    return keur_werkmap(pad, KAART)


def _overschrijf(sessie: Sessie, uit: str) -> tuple[str, ...]:
    if not os.path.exists(uit):
        return ()
    sessie.scherm.zeg("Dat bestand is er al. Het wordt vervangen, met een kopie in _hgw/reserve.")
    return ("--overschrijf",)
