"""Pupils and groups as they come from an administration."""

import hashlib
from dataclasses import dataclass
from datetime import date

from hgw_excel.domein.tekst import vouw


@dataclass(frozen=True, slots=True)
class Leerling:
    """A pupil with the least that a klassenmap needs.

    `leerlingnummer` is '' when the administration gives none it can promise to keep.
    """

    leerlingnummer: str
    roepnaam: str
    voorvoegsel: str
    achternaam: str
    leerjaar: int
    van_school_op: date | None = None


@dataclass(frozen=True, slots=True)
class Groep:
    """A class with its pupils, in class-list order within each leerjaar."""

    naam: str
    leerlingen: tuple[Leerling, ...]
    leerkrachten: tuple[str, ...] = ()

    @property
    def leerjaren(self) -> tuple[int, ...]:
        """The leerjaren that occur, ascending."""
        return tuple(sorted({leerling.leerjaar for leerling in self.leerlingen}))


@dataclass(frozen=True, slots=True)
class Schoolgegevens:
    """What a pupil file says: the school, its schooljaar and its groups."""

    naam: str
    brin: str
    schooljaar: str
    groepen: tuple[Groep, ...]


def volgorde(leerling: Leerling) -> tuple[object, ...]:
    """Return the sort key of a class list: leerjaar, roepnaam, achternaam without voorvoegsel."""
    namen = (leerling.roepnaam, leerling.achternaam, leerling.voorvoegsel)
    return (leerling.leerjaar, *map(vouw, namen), *namen, leerling.leerlingnummer)


VOORLOPIG = "LEEG-"
"""So an id begins that is unique within its own workbook only."""


def maak_leerling_id(schooljaar: str, brin: str, groep: str, rij: int) -> str:
    """Return our own id: 'HGW-' and 8 characters that say nothing about the pupil."""
    bron = "|".join((schooljaar, brin, groep, str(rij)))
    return "HGW-" + hashlib.sha256(bron.encode()).hexdigest()[:8].upper()
