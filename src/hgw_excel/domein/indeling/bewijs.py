"""Evidence: what besides the niveau says that another aanpak may fit. One rule a file.

A rule is a pure function `(Gegevens, group, BewijsAfspraken) -> Duw | None`. The decorator returns
a frozen record and registers nothing; `alle()` walks the folder `bewijzen` once.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

from hgw_excel.domein.indeling.gegevens import Gegevens
from hgw_excel.domein.school import BewijsAfspraken, School


class Kant(Enum):
    """What a piece of evidence asks."""

    MEER_STEUN = "meer steun"
    MINDER_STEUN = "minder steun"
    GEEN_VERDIEPT = "geen verdiept"
    BESPREKEN = "bespreken"


class Duw(NamedTuple):
    """What one rule found: which way it points, and the fact in Dutch without a full stop."""

    kant: Kant
    feit: str


class Bewijsvraag(NamedTuple):
    """What a rule looks at: the child, the group of its niveau, the agreements."""

    kind: Gegevens
    groep: int
    school: School

    @property
    def afspraken(self) -> BewijsAfspraken:
        """What the school agreed about evidence."""
        return self.school.indeling.bewijs


Functie = Callable[[Bewijsvraag], Duw | None]


@dataclass(frozen=True, slots=True)
class Bewijsregel:
    """A rule, its name as in `[indeling.bewijs]`, its source and its explanation."""

    naam: str
    bron: str
    uitleg: str
    functie: Functie


def bewijs(naam: str, *, bron: str) -> Callable[[Functie], Bewijsregel]:
    """Turn a function into a `Bewijsregel`; its docstring is the explanation."""

    def maak(functie: Functie) -> Bewijsregel:
        return Bewijsregel(naam, bron, inspect.getdoc(functie) or "", functie)

    return maak


@cache
def alle() -> tuple[Bewijsregel, ...]:
    """Return every rule in the folder `bewijzen`, by name."""
    pakket = import_module("hgw_excel.domein.indeling.bewijzen")
    modules = (import_module(f"{pakket.__name__}.{m.name}") for m in iter_modules(pakket.__path__))
    gevonden = (item for module in modules for item in vars(module).values())
    return tuple(sorted((r for r in gevonden if isinstance(r, Bewijsregel)), key=_op_naam))


def _op_naam(regel: Bewijsregel) -> str:
    return regel.naam
