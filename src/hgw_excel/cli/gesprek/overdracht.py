"""Before `hgw overdracht`: this year's klassenmappen, next year's pupil file, and a new folder."""

import os
from collections.abc import Sequence

from hgw_excel.cli.gesprek.klassenmappen import vraag_klassenmappen
from hgw_excel.cli.gesprek.macros import vraag_macros
from hgw_excel.cli.gesprek.nieuw import vraag_leerlingen
from hgw_excel.cli.gesprek.plaats import keur_map, vraag_plaats
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, schoolmap_van
from hgw_excel.controle.zinnen import keer
from hgw_excel.domein.melding import KanNiet

NIEUW = "nieuw schooljaar"


def overdracht(naam: str, sessie: Sessie) -> Voorstel:
    """Ask, and say what is written; names of pupils stand in all of it.

    Raises:
        KanNiet: no school folder belongs to the klassenmappen.
    """
    paden = vraag_klassenmappen(sessie)
    school = schoolmap_van(paden)
    if not school:
        raise KanNiet("Bij deze klassenmappen hoort geen school.toml. Zet hem in de schoolmap.")
    leerlingen, gegevens = vraag_leerlingen(sessie, school)
    standaard = os.path.join(school, NIEUW)
    uit = vraag_plaats(sessie, "Waar komen de nieuwe klassenmappen?", standaard, keur_map)
    macros = vraag_macros(sessie, al=_met_knoppen(paden))
    scherm = sessie.scherm
    scherm.zeg()
    nieuw = keer(len(gegevens.groepen), "nieuwe klassenmap", "nieuwe klassenmappen")
    komt = "komt" if len(gegevens.groepen) == 1 else "komen"
    scherm.zeg(f"Er {komt} {nieuw}, met een overdracht.xlsx erbij, in:")
    scherm.toon_pad(uit)
    scherm.zeg("Staat het nieuwe schooljaar al in school.toml? Anders gebeurt er niets.")
    scherm.zeg("In de oude klassenmappen verandert niets.")
    opdracht = (naam, *paden, "--leerlingen", leerlingen, "--uit", uit, "--school", school)
    return Voorstel(((*opdracht, *macros),), resultaat=uit)


def _met_knoppen(paden: Sequence[str]) -> bool:
    """Say whether one of this year's klassenmappen has buttons."""
    from hgw_excel.lezen.bestanden import vind

    return any(pad.suffix.lower() == ".xlsm" for pad in vind(paden)[0])
