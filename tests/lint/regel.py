"""What a rule is, what it finds, and the registry: a folder that is walked once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from inspect import getdoc
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.lint.pakket import Pakket


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One fault in a file.

    Attributes:
        regel: name of the rule that found it.
        deel: part inside the zip, '' for the file itself.
        cel: A1 address, or the name of the thing at fault; '' when it is the whole part.
        tekst: what is wrong, in English.
    """

    regel: str
    deel: str
    cel: str
    tekst: str

    def __str__(self) -> str:
        return f"{self.regel}: {self.deel} {self.cel}: {self.tekst}"


Toets = Callable[["Pakket"], Iterator[Bevinding]]


@dataclass(frozen=True, slots=True)
class Regel:
    """A rule: its name, the function that checks a package, and why it exists."""

    naam: str
    toets: Toets
    uitleg: str

    def __call__(self, pakket: "Pakket") -> Iterator[Bevinding]:
        for bevinding in self.toets(pakket):
            yield replace(bevinding, regel=self.naam)


def vind(deel: str, cel: str, tekst: str) -> Bevinding:
    """Return a finding; the rule puts its own name on it."""
    return Bevinding("", deel, cel, tekst)


def regel(naam: str) -> Callable[[Toets], Regel]:
    """Make a rule of a function; nothing is registered here."""

    def maak(toets: Toets) -> Regel:
        return Regel(naam, toets, getdoc(toets) or "")

    return maak


@cache
def alle() -> tuple[Regel, ...]:
    """Return every rule in the folder `regels`, by name."""
    from tests.lint import regels

    modules = (import_module(f"{regels.__name__}.{m.name}") for m in iter_modules(regels.__path__))
    gevonden = (waarde for m in modules for waarde in vars(m).values() if isinstance(waarde, Regel))
    return tuple(sorted(gevonden, key=lambda r: r.naam))
