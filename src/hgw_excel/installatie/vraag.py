"""One question of the diagnosis and its answer: a file each in `vragen`, found by walking it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module
from inspect import cleandoc
from pkgutil import iter_modules
from typing import Literal

from hgw_excel.installatie.toestand import Toestand

Raakt = Literal["knoppen", "functies"]
"""What does not work when the answer is `MIST`; without the buttons there are no functions."""


class Stand(StrEnum):
    """How an answer reads."""

    MIST = "mist"
    LET_OP = "let op"
    NIET_TE_ZIEN = "niet te zien"
    OK = "ok"


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What a question found: the fact, and the one thing to do ('' when there is nothing to do)."""

    stand: Stand
    zin: str
    doe: str = ""

    def __str__(self) -> str:
        return f"{self.zin} {self.doe}".rstrip()


Functie = Callable[[Toestand], Antwoord | None]
"""None: the question does not matter here."""


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question; `uitleg` is its docstring, and `plaats` puts what others need before them."""

    plaats: int
    naam: str
    titel: str
    raakt: Raakt
    uitleg: str
    functie: Functie


def vraag(plaats: int, titel: str, raakt: Raakt = "knoppen") -> Callable[[Functie], Vraag]:
    """Make a question of a function; registers nothing."""

    def maak(functie: Functie) -> Vraag:
        uitleg = cleandoc(functie.__doc__ or "")
        return Vraag(plaats, functie.__name__, titel, raakt, uitleg, functie)

    return maak


@cache
def alle() -> tuple[Vraag, ...]:
    """Return every question in the folder `vragen`, in order of place."""
    pakket = import_module("hgw_excel.installatie.vragen")
    gevonden = {
        item.naam: item
        for module in iter_modules(pakket.__path__)
        for item in vars(import_module(f"{pakket.__name__}.{module.name}")).values()
        if isinstance(item, Vraag)
    }
    return tuple(sorted(gevonden.values(), key=lambda item: item.plaats))


def ok(zin: str) -> Antwoord:
    """Return that it is in order."""
    return Antwoord(Stand.OK, zin)


def let_op(zin: str, doe: str = "") -> Antwoord:
    """Return that it works, but."""
    return Antwoord(Stand.LET_OP, zin, doe)


def mist(zin: str, doe: str = "") -> Antwoord:
    """Return that it does not work."""
    return Antwoord(Stand.MIST, zin, doe)


def niet_te_zien(zin: str, doe: str = "") -> Antwoord:
    """Return that it can't be known here."""
    return Antwoord(Stand.NIET_TE_ZIEN, zin, doe)
