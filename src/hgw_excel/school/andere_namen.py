"""Where a text that parents get to see names another child of the class."""

import re
from collections.abc import Iterator

from hgw_excel.controle.citaat import plat
from hgw_excel.controle.kindnamen import Kindnamen, naamwoorden
from hgw_excel.controle.klas import Klas
from hgw_excel.schema.inhoud import Rij

OVERZICHT, GESPREKKEN = "tblGroepsoverzicht", "tblBesprekingen"
TEKSTEN = ("stimulerend", "onderwijsbehoeften", "wat_werkt", "doel")
"""Columns of the Groepsoverzicht on the card for parents."""

VOOR_OUDERS = ("ouders", "leerling")


def met_andere_namen(klas: Klas) -> list[str]:
    """Return the cells ('Groepsoverzicht H12') whose text has the roepnaam of another child."""
    namen = {rij.tekst("leerling").casefold(): rij.tekst("roepnaam")
             for rij in klas.inhoud.rijen("tblLeerlingen")}  # fmt: skip
    gevonden = []
    for wie, tabel, i, key in _teksten(klas):
        eigen = namen.get(wie, "")
        anderen = (naam for naam in namen.values() if plat(naam) != plat(eigen))
        rest = _zonder(klas.inhoud.rij(tabel, i).tekst(key), eigen)
        if Kindnamen(naamwoorden(anderen)).in_tekst(rest):
            plek = klas.plek(tabel, i, key)
            gevonden.append(f"{plek['blad']} {plek['cel']}")
    return gevonden


def _zonder(tekst: str, naam: str) -> str:
    """Return a text without a whole name: of 'Anne-Marie' no 'Anne' is left, but of 'Anne' is."""
    return re.sub(rf"\b{re.escape(naam)}\b", " ", tekst, flags=re.IGNORECASE) if naam else tekst


def _teksten(klas: Klas) -> Iterator[tuple[str, str, int, str]]:
    """Yield of each text on a card whose it is, and where it stands."""
    for kind in klas.inhoud.rijen("tblScores"):
        rij = kind.zelfde(OVERZICHT) if kind.leerjaar is not None else None
        for key in TEKSTEN if rij else ():
            assert isinstance(rij, Rij)
            yield kind.tekst("leerling").casefold(), OVERZICHT, rij.i, key
    for rij in klas.inhoud.rijen(GESPREKKEN):
        if rij.tekst("soort").casefold() in VOOR_OUDERS and rij.tekst("leerling"):
            yield rij.tekst("leerling").casefold(), GESPREKKEN, rij.i, "afspraak"
