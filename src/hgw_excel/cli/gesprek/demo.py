"""Before `hgw demo`: where?"""

import os
from pathlib import Path

from hgw_excel.cli.gesprek.plaats import keur_map, vraag_plaats
from hgw_excel.cli.gesprek.schoolmap import gegeven_map
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, documenten


def demo(naam: str, sessie: Sessie) -> Voorstel:
    """Ask for the folder; its klassenmappen are the next default, but only of this one time."""
    from hgw_excel.school.demo.keten import vrije_map

    standaard = os.path.join(gegeven_map(sessie) or documenten(), "hgw-demo")
    keuze = vraag_plaats(sessie, "Waar moet de proefschool komen?", standaard, keur_map)
    doel = str(vrije_map(Path(keuze)))
    scherm = sessie.scherm
    scherm.zeg("Er komt een verzonnen school met negen klassenmappen en twee overzichten in:")
    scherm.toon_pad(doel)
    scherm.zeg("Dat duurt ongeveer een halve minuut.")
    sessie.laatste = (os.path.join(doel, "klassen"),)
    return Voorstel(((naam, doel),), resultaat=os.path.join(doel, "schooloverzicht.xlsx"))
