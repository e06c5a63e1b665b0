"""A function that a teacher may type in a cell: its text for Excel and its value in Python.

In the text `$naam` is an argument (or a name that LET gives); the rest is as Excel reads it. In a
workbook without macros the function is a defined name with a LAMBDA, in one with macros the value
below; both give one answer. What no formula can say has no text: that is there with macros only.

A `waarde` gets what is in a cell, or rows of cells for a range, and None for an error among those.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from inspect import Parameter, Signature
from pkgutil import iter_modules
from typing import Any, Protocol

from hgw_excel.domein.normtabel import NormTabel
from hgw_excel.domein.school import School
from hgw_excel.schema.kolom import Waarde

NIET_TE_ZEGGEN = "hgw: #N/A"
"""What a fault says that is none of ours; the VBA in a workbook with macros looks for it."""


class Bron(Protocol):
    """What a function knows besides its arguments: the afspraken and norms of one klassenmap."""

    @property
    def school(self) -> School:
        """The afspraken."""

    @property
    def normen(self) -> NormTabel:
        """The norms, by the names of the tests of `school`."""


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument; `reeks` when it is a range of cells instead of one."""

    naam: str
    uitleg: str
    reeks: bool = False


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """What is typed in a Dutch Excel (without '='), what it gives, and why.

    `cellen` says what stands in each range that the formula names.
    """

    formule: str
    waarde: Waarde
    uitleg: str
    cellen: Mapping[str, tuple[Waarde, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Functie:
    """One function: how it is called and explained, its Excel text for a school, its value.

    `excel` is None where only Python can say it; a value of more cells is rows of cells.
    """

    naam: str
    uitleg: str
    argumenten: tuple[Argument, ...]
    voorbeelden: tuple[Voorbeeld, ...]
    excel: Callable[[School], str] | None
    waarde: Callable[..., Waarde | list[list[str]]]


def functie(
    naam: str, *argumenten: Argument, voorbeelden: tuple[Voorbeeld, ...]
) -> Callable[[type[Any]], Functie]:
    """Turn a class with static `waarde`, and mostly `excel`, into a `Functie`; registers nothing.

    The docstring of the class is the explanation. `waarde` takes a `Bron` and the arguments as a
    workbook gives them, and answers '' to all that it can't judge.
    """

    def maak(klasse: type[Any]) -> Functie:
        uitleg = " ".join((klasse.__doc__ or "").split())
        excel = getattr(klasse, "excel", None)
        return Functie(naam, uitleg, argumenten, voorbeelden, excel, klasse.waarde)

    return maak


@cache
def alle() -> Mapping[str, Functie]:
    """Return every function in the folder `functies`, by name."""
    pakket = import_module("hgw_excel.schema.functies")
    modules = (import_module(f"{pakket.__name__}.{m.name}") for m in iter_modules(pakket.__path__))
    items = (item for module in modules for item in vars(module).values())
    return {item.naam: item for item in items if isinstance(item, Functie)}


def als_python(functie: Functie, doe: Callable[..., Any]) -> Callable[..., Any]:
    """Return a plain Python function that looks as if it was written out, and calls `doe`.

    It has the name, the explanation and the parameters of `functie`: xlwings reads those. It has
    no types, for xlwings would take each for the name of a converter.
    """

    def aanroep(*argumenten: Any) -> Any:  # noqa: ANN401
        return doe(*argumenten)

    namen = [argument.naam for argument in functie.argumenten]
    parameters = [Parameter(naam, Parameter.POSITIONAL_OR_KEYWORD) for naam in namen]
    aanroep.__name__ = aanroep.__qualname__ = functie.naam
    aanroep.__doc__, aanroep.__annotations__ = functie.uitleg, {}
    vars(aanroep)["__signature__"] = Signature(parameters)
    return aanroep


_DEEL = re.compile(
    r'"(?:[^"]|"")*"|\$(?P<naam>\w+)|(?<![\w.])(?P<nieuw>LAMBDA|LET|MAP|REDUCE)(?=\()'
)


def met_lambda() -> Mapping[str, Functie]:
    """Return the functions that a workbook without macros has too."""
    return {naam: functie for naam, functie in alle().items() if functie.excel}


def lambda_tekst(functie: Functie, school: School) -> str:
    """Return the LAMBDA as it stands in the file, without '='.

    In it, as in Python: #VALUE! for a range where one cell is asked, #N/A for a cell that is an
    error itself, '' for whatever else goes wrong.

    Raises:
        ValueError: only Python can say what this function answers.
    """
    if functie.excel is None:
        raise ValueError(f"{functie.naam} is no LAMBDA")
    namen = ",".join(f"${argument.naam}" for argument in functie.argumenten)
    tekst = f'IFERROR({functie.excel(school)},"")'
    cellen = [f"${argument.naam}" for argument in functie.argumenten if not argument.reeks]
    if cellen:
        tekst = f'IF({_meer(cellen)},VALUE(""),IF({_een_fout(cellen)},NA(),{tekst}))'
    return _DEEL.sub(_in_bestand, f"LAMBDA({namen},{tekst})")


def _meer(namen: Sequence[str]) -> str:
    """Return the condition that one of these is more than a cell; an error value has no rows."""
    keer = "*".join(f"ROWS({naam})*COLUMNS({naam})" for naam in namen)
    return f"IFERROR({keer},1)>1"


def _een_fout(namen: Sequence[str]) -> str:
    return f"OR({','.join(f'ISERROR({naam})' for naam in namen)})"


def _in_bestand(deel: re.Match[str]) -> str:
    """Put the prefix before a name or a newer function; a text stays as it is."""
    if deel["naam"]:
        return f"_xlpm.{deel['naam']}"
    return f"_xlfn.{deel['nieuw']}" if deel["nieuw"] else deel[0]
