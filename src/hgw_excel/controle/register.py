"""The rules: one file each in `regels`, found by walking that folder once."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import cleandoc
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, Literal

from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.schema.kolom import Waarde

if TYPE_CHECKING:
    from hgw_excel.controle.bestandsvraag import Bestandsvraag
    from hgw_excel.controle.celvraag import Celvraag
    from hgw_excel.controle.klas import Klas
    from hgw_excel.controle.structuur import Structuur
    from hgw_excel.domein.school import School

Soort = Literal["bestand", "structuur", "cel", "klas", "boeken"]
"""What a rule looks at: a file, its tables, one filled cell, one class, all classes together."""


@dataclass(frozen=True, slots=True)
class Bevinding:
    """What one rule found: the fact, the remedy and the place.

    `waarde` is the value to read, or to put right with, where the rule knows it.
    A rule for cells leaves the place empty: its caller knows it. `bestand` is for rules that see
    more than one workbook. `ernst` is for a case that is graver or milder than the rule.
    """

    zin: str
    doe: str = ""
    blad: str = ""
    cel: str = ""
    veld: str = ""
    herstel: str = ""
    waarde: Waarde = None
    bestand: str = ""
    ernst: Ernst | None = None


BestandFunctie = Callable[["Bestandsvraag"], Bevinding | None]
StructuurFunctie = Callable[["Structuur"], Iterable[Bevinding]]
CelFunctie = Callable[["Celvraag"], Bevinding | None]
KlasFunctie = Callable[["Klas"], Iterable[Bevinding]]
BoekenFunctie = Callable[[Sequence["Klas"], "School | None"], Iterable[Bevinding]]


@dataclass(frozen=True, slots=True)
class Regel:
    """One rule. `uitleg` is its docstring; `sluit_uit` leaves the workbook out of an overview."""

    code: str
    titel: str
    ernst: Ernst
    uitleg: str
    soort: Soort
    functie: Callable[..., Any]
    sluit_uit: bool = False

    def melding(self, bevinding: Bevinding, bestand: str) -> Melding:
        """Return what this rule found as a melding about `bestand`."""
        b = bevinding
        return Melding(
            self.code, b.ernst or self.ernst, b.bestand or bestand, b.blad, b.cel, b.veld, b.zin,
            b.doe, b.herstel,
        )  # fmt: skip


def bestandregel(
    code: str, titel: str, ernst: Ernst, *, sluit_uit: bool = False
) -> Callable[[BestandFunctie], Regel]:
    """Make a rule about a whole file; registers nothing."""
    return _maak(code, titel, ernst, "bestand", sluit_uit)


def structuurregel(
    code: str, titel: str, ernst: Ernst, *, sluit_uit: bool = False
) -> Callable[[StructuurFunctie], Regel]:
    """Make a rule about tables, columns and named cells."""
    return _maak(code, titel, ernst, "structuur", sluit_uit)


def celregel(code: str, titel: str, ernst: Ernst) -> Callable[[CelFunctie], Regel]:
    """Make a rule about one filled cell; of all these rules the first that objects decides."""
    return _maak(code, titel, ernst, "cel", False)


def klasregel(
    code: str, titel: str, ernst: Ernst, *, sluit_uit: bool = False
) -> Callable[[KlasFunctie], Regel]:
    """Make a rule about rows and sheets of one class."""
    return _maak(code, titel, ernst, "klas", sluit_uit)


def boekenregel(
    code: str, titel: str, ernst: Ernst, *, sluit_uit: bool = False
) -> Callable[[BoekenFunctie], Regel]:
    """Make a rule about several workbooks together."""
    return _maak(code, titel, ernst, "boeken", sluit_uit)


def _maak(
    code: str, titel: str, ernst: Ernst, soort: Soort, sluit_uit: bool
) -> Callable[[Callable[..., Any]], Regel]:
    def maak(functie: Callable[..., Any]) -> Regel:
        uitleg = cleandoc(functie.__doc__ or "")
        return Regel(code, titel, ernst, uitleg, soort, functie, sluit_uit)

    return maak


@cache
def alle() -> tuple[Regel, ...]:
    """Return every rule in the folder `regels`, in order of code."""
    pakket = import_module("hgw_excel.controle.regels")
    gevonden: dict[str, Regel] = {}
    for module in iter_modules(pakket.__path__):
        for item in vars(import_module(f"{pakket.__name__}.{module.name}")).values():
            if isinstance(item, Regel):
                gevonden[item.code] = item
    return tuple(gevonden[code] for code in sorted(gevonden))


def van_soort(regels: Iterable[Regel], soort: Soort) -> tuple[Regel, ...]:
    """Return the rules of one kind, in order of code."""
    return tuple(sorted((r for r in regels if r.soort == soort), key=lambda regel: regel.code))


TUSSEN = "HGW6"
"""From this code on a melding compares workbooks: each of them is in order by itself."""


def sluit_uit(melding: Melding, regels: Sequence[Regel] | None = None) -> bool:
    """Tell whether a workbook with this melding stays out of a consolidation."""
    if melding.ernst is not Ernst.AANPASSEN:
        return False
    if melding.code.startswith("HGW1"):
        return True
    bekend = alle() if regels is None else regels
    return any(regel.sluit_uit for regel in bekend if regel.code == melding.code)
