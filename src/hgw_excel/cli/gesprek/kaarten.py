"""Before `hgw kaarten`: which klassenmappen, for whom, and where the pages come."""

import os

from hgw_excel.cli.gesprek.klassenmappen import vraag_klassenmappen
from hgw_excel.cli.gesprek.plaats import keur_map, vraag_plaats
from hgw_excel.cli.gesprek.sessie import Sessie, Voorstel, map_van, schoolmap_van
from hgw_excel.cli.vraag import Nee, vraag_tot

NAAM = "kaarten"
VOOR = {"": "ouders", "1": "ouders", "2": "intern"}


def kaarten(naam: str, sessie: Sessie) -> Voorstel:
    """Ask, and say what is written; the klassenmappen stay as they are."""
    paden = vraag_klassenmappen(sessie)
    voor = _vraag_voor(sessie)
    map_ = schoolmap_van(paden) or map_van(paden[0])
    uit = vraag_plaats(sessie, "Waar komen de kaarten?", os.path.join(map_, NAAM), keur_map)
    scherm = sessie.scherm
    scherm.zeg("Van elke klas komen hier de leerlingkaarten, en apart de inhaallijst, de")
    scherm.zeg("invalkaart, de groepjesbladen en de datamuren:")
    scherm.toon_pad(uit)
    scherm.zeg("Kaarten van een vorige keer worden vervangen; een kopie blijft in _hgw/reserve.")
    scherm.zeg("In de klassenmappen verandert niets.")
    opdracht = (naam, *paden, "--uit", uit, "--voor", voor, "--alles", "--overschrijf")
    return Voorstel((opdracht,), resultaat=uit)


def _vraag_voor(sessie: Sessie) -> str:
    scherm = sessie.scherm
    scherm.zeg("Voor wie zijn de kaarten?")
    scherm.zeg("1  voor ouders", 2)
    scherm.zeg("2  intern, voor collega's", 2)
    return vraag_tot(scherm, "Kaarten: ", _keur)


def _keur(antwoord: str) -> str | Nee:
    gekozen = VOOR.get(antwoord.strip())
    return gekozen or Nee("Typ 1 voor ouders of 2 voor intern.")
