"""Before `hgw schoolmap`: where?"""

import os

from hgw_excel.cli.gesprek.plaats import keur_map, vraag_plaats
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, documenten

NAAM = "schoolmap"


def schoolmap(naam: str, sessie: Sessie) -> Voorstel:
    """Ask for the folder; one that was dropped is it."""
    map_ = gegeven_map(sessie) or vraag_schoolmap(sessie, "Waar moet de schoolmap komen?")
    scherm = sessie.scherm
    scherm.zeg("Er komt een bestand school.toml met de afspraken en een map normen in:")
    scherm.toon_pad(map_)
    scherm.zeg("Wat er al staat, blijft zoals het is.")
    sessie.onthoud(school=map_)
    return Voorstel(((naam, map_),), resultaat=map_)


def gegeven_map(sessie: Sessie) -> str:
    """Return the folder that was dropped, and count it as used; '' when it was something else."""
    if len(sessie.paden) != 1 or not os.path.isdir(sessie.paden[0]):
        return ""
    (map_,), sessie.paden = sessie.paden, ()
    return map_


def vraag_schoolmap(sessie: Sessie, vraag: str) -> str:
    """Ask for the school's folder, which need not be there yet."""
    standaard = sessie.geheugen.school or os.path.join(documenten(), NAAM)
    return vraag_plaats(sessie, vraag, standaard, keur_map)
