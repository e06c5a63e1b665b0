"""Where a text that parents get to see names another child of the class."""

import re
from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.schema.inhoud import Rij

OVERZICHT, GESPREKKEN = "tblGroepsoverzicht", "tblBesprekingen"
TEKSTEN = ("stimulerend", "onderwijsbehoeften", "wat_werkt", "doel")
"""Columns of the Groepsoverzicht on the card for parents."""

VOOR_OUDERS = ("ouders", "leerling")
_WOORD, _DEEL = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*"), re.compile(r"[-'’]")
KORTST = 3
"""Shorter names are words too often."""


def met_andere_namen(klas: Klas) -> list[str]:
    """Return the cells ('Groepsoverzicht H12') whose text has the roepnaam of another child."""
    namen = _roepnamen(klas)
    gevonden = []
    for wie, tabel, i, key in _teksten(klas):
        eigen = namen.get(wie, "")
        woorden = set(_woorden(klas.inhoud.rij(tabel, i).tekst(key)))
        if woorden & (set(namen.values()) - {eigen, ""}):
            plek = klas.plek(tabel, i, key)
            gevonden.append(f"{plek['blad']} {plek['cel']}")
    return gevonden


def _roepnamen(klas: Klas) -> dict[str, str]:
    """Return the roepnaam of each child by its name on the sheets; short ones are left out."""
    uit = {}
    for rij in klas.inhoud.rijen("tblLeerlingen"):
        naam = rij.tekst("roepnaam").casefold()
        uit[rij.tekst("leerling").casefold()] = naam if len(naam) >= KORTST else ""
    return uit


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


def _woorden(tekst: str) -> Iterator[str]:
    """Yield the words that begin with a capital: 'Roos' is a name, 'roos' is none.

    Of 'Anne-Marie' and "Noor's" the parts as well.
    """
    for woord in _WOORD.findall(tekst):
        for deel in {woord, *_DEEL.split(woord)}:
            if deel[:1].isupper():
                yield deel.casefold()
