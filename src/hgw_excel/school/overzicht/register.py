"""The sheets of both overviews: a folder that is walked once, one sheet a module."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Literal

from hgw_excel.school.overzicht.gegevens import Cijfers, IbGegevens
from hgw_excel.school.overzicht.vel import Vel

Boek = Literal["schooloverzicht", "ib-overzicht"]


def _altijd(gegevens: object) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Overzichtblad:
    """One sheet: in which overview, at which place, and how it is drawn.

    `rechts` gives the tab the grey of sheets that are only for looking things up; `nodig` says of
    the figures whether there is anything to draw.
    """

    naam: str
    boek: Boek
    plaats: int
    teken: Callable[[Vel, Any], None]
    rechts: bool = False
    nodig: Callable[[Any], bool] = _altijd


def schoolblad(
    naam: str,
    plaats: int,
    *,
    rechts: bool = False,
    nodig: Callable[[Cijfers], bool] = _altijd,
) -> Callable[[Callable[[Vel, Cijfers], None]], Overzichtblad]:
    """Make a sheet of the schooloverzicht, which has no names; registers nothing."""
    return lambda teken: Overzichtblad(naam, "schooloverzicht", plaats, teken, rechts, nodig)


def ibblad(
    naam: str, plaats: int, *, rechts: bool = False
) -> Callable[[Callable[[Vel, IbGegevens], None]], Overzichtblad]:
    """Make a sheet of the ib-overzicht, which has names; registers nothing."""
    return lambda teken: Overzichtblad(naam, "ib-overzicht", plaats, teken, rechts)


@cache
def alle() -> tuple[Overzichtblad, ...]:
    """Return every sheet in the folder `bladen`, in order of place."""
    pakket = import_module("hgw_excel.school.overzicht.bladen")
    gevonden = [
        item
        for module in iter_modules(pakket.__path__)
        for item in vars(import_module(f"{pakket.__name__}.{module.name}")).values()
        if isinstance(item, Overzichtblad)
    ]
    return tuple(sorted(gevonden, key=lambda blad: (blad.boek, blad.plaats, blad.naam)))


def van_boek(boek: Boek, bladen: Sequence[Overzichtblad] | None = None) -> list[Overzichtblad]:
    """Return the sheets of one overview in their order."""
    eigen = [blad for blad in (alle() if bladen is None else bladen) if blad.boek == boek]
    return sorted(eigen, key=lambda blad: (blad.plaats, blad.naam))
