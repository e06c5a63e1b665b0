"""Which pupil of the administration is which child of the klassenmappen.

A child is known by its leerlingnummer, and without one by its whole name when that is the only one
of its kind. What can't be decided stays as it is and is told.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from hgw_excel.acties.bagage import LEERLINGEN
from hgw_excel.acties.leerlingnamen import als_leerling
from hgw_excel.controle.klas import Klas
from hgw_excel.domein.leerling import Leerling
from hgw_excel.domein.namen import sleutel


@dataclass(frozen=True, slots=True)
class Plek:
    """A child where it stands: class, and row of Leerlingen."""

    klas: Klas
    i: int
    leerling_id: str
    leerling: Leerling
    weg: bool

    @property
    def hier(self) -> tuple[str, str]:
        """What tells it from every other."""
        return self.klas.bestand, self.leerling_id.casefold()


@dataclass(frozen=True, slots=True)
class Inschrijving:
    """A pupil of the file, with the key of its class."""

    klas: str
    leerling: Leerling


def plekken(klas: Klas) -> Iterator[Plek]:
    """Yield every child of a class, those who left too."""
    for leerling_id, rij in klas.leerlingen().items():
        leerling = als_leerling(dict(klas.inhoud.ruw[LEERLINGEN][rij.i]))
        yield Plek(klas, rij.i, leerling_id, leerling, bool(rij["van_school_op"]))


Gekoppeld = list[tuple[Inschrijving, list[Plek]]]
Naam = tuple[str, ...]
T = TypeVar("T", Plek, Inschrijving)


def koppel(
    plekken_: Sequence[Plek], inschrijvingen: Sequence[Inschrijving]
) -> tuple[Gekoppeld, set[int], set[tuple[str, str]]]:
    """Return which pupil of the file is which child, and who can't be told.

    By leerlingnummer; who has none, in the file or in the class, by the whole name if one pupil and
    one child have that. A number that may be that of another child decides nothing. The second
    answer holds `id` of pupils, the third places of children.
    """
    mis = _verkeerd(plekken_, inschrijvingen)
    zeker = _op_nummer(plekken_, inschrijvingen, mis)
    klaar = {id(een) for een, _ in zeker}
    gezien = {plek.hier for _, bij in zeker for plek in bij}
    kinderen = _per_naam(plek for plek in plekken_ if plek.hier not in gezien)
    pupillen = _per_naam(een for een in inschrijvingen if id(een) not in klaar)
    twijfel = {id(een) for een in inschrijvingen if een.leerling.leerlingnummer in mis}
    getwijfeld = {plek.hier for plek in plekken_ if plek.leerling.leerlingnummer in mis}
    for naam, zelfde in pupillen.items():
        bij = [p for p in kinderen.get(naam, ()) if any(_kan(een, p, mis) for een in zelfde)]
        wie = [een for een in zelfde if any(_kan(een, p, mis) for p in bij)]
        nummers = {wat.leerling.leerlingnummer for lijst in (wie, bij) for wat in lijst}
        if len(wie) == len(bij) == 1 and not nummers & mis:
            zeker.append((wie[0], bij))
        else:
            twijfel |= {id(een) for een in wie}
            getwijfeld |= {plek.hier for plek in bij}
    return zeker, twijfel, getwijfeld


def heet_anders(een: Leerling, ander: Leerling) -> bool:
    """Tell whether roepnaam or achternaam differ; a part that one of them lacks says nothing."""
    return any(_verschillen(een, ander))


def _verschillen(een: Leerling, ander: Leerling) -> list[bool]:
    paren = ((een.roepnaam, ander.roepnaam), (een.achternaam, ander.achternaam))
    return [bool(a and b) and sleutel(a) != sleutel(b) for a, b in paren]


def _verkeerd(plekken_: Sequence[Plek], inschrijvingen: Sequence[Inschrijving]) -> set[str]:
    """Return the numbers of the file that stand with two children, or it seems with another one."""
    per_nummer = _per_nummer(plekken_)
    hier = {_naam(plek.leerling) for plek in plekken_}
    daar = {_naam(een.leerling) for een in inschrijvingen}
    mis = set()
    for een in inschrijvingen:
        bij = per_nummer.get(een.leerling.leerlingnummer, ())
        namen = {_naam(plek.leerling) for plek in bij}
        anders = namen - {_naam(een.leerling)}
        ruil = anders and (_naam(een.leerling) in hier - namen or anders & daar)
        vreemd = any(all(_verschillen(een.leerling, plek.leerling)) for plek in bij)
        if len(namen) > 1 or ruil or vreemd:
            mis.add(een.leerling.leerlingnummer)
    return mis


def _op_nummer(
    plekken_: Sequence[Plek], inschrijvingen: Sequence[Inschrijving], mis: Collection[str]
) -> Gekoppeld:
    per_nummer = _per_nummer(plekken_)
    return [
        (een, per_nummer[nummer])
        for een in inschrijvingen
        if (nummer := een.leerling.leerlingnummer) in per_nummer and nummer not in mis
    ]


def _per_nummer(plekken_: Iterable[Plek]) -> dict[str, list[Plek]]:
    uit: dict[str, list[Plek]] = defaultdict(list)
    for plek in plekken_:
        if plek.leerling.leerlingnummer:
            uit[plek.leerling.leerlingnummer].append(plek)
    return uit


def _per_naam(wie: Iterable[T]) -> dict[Naam, list[T]]:
    uit: dict[Naam, list[T]] = defaultdict(list)
    for een in wie:
        uit[_naam(een.leerling)].append(een)
    return uit


def _naam(kind: Leerling) -> Naam:
    return tuple(map(sleutel, (kind.roepnaam, kind.voorvoegsel, kind.achternaam)))


def _kan(een: Inschrijving, plek: Plek, mis: Collection[str]) -> bool:
    """Tell whether a pupil and a child with one name can be one: not with two numbers."""
    nummers = (een.leerling.leerlingnummer, plek.leerling.leerlingnummer)
    return not all(nummer and nummer not in mis for nummer in nummers)
