"""What every function shares: how Excel gets to know it, and how it gets its answer.

xlwings is imported when it is there; without it the functions are plain Python.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from importlib import import_module
from typing import Any, TypeVar

from hgw_excel.excel.boek import roepend_boek
from hgw_excel.excel.normen import BoekBron, GeenKlassenmap, Geheugen
from hgw_excel.schema.functie import Bron, alle

Cel = str | float | int | date | None
Reeks = Sequence[Sequence[Cel]]
Antwoord = Cel | list[list[str]]
"""One cell, or rows of cells."""

F = TypeVar("F", bound=Callable[..., Antwoord])
Leverancier = Callable[[], Bron]

LEEG = ""
"""Shown where there is no answer: a text would count as more than any number."""

_log = logging.getLogger("hgw_udfs")
_geheugen = Geheugen()


def _uit_boek() -> Bron:
    return BoekBron(roepend_boek, _geheugen)


_leverancier: ContextVar[Leverancier] = ContextVar("leverancier", default=_uit_boek)


@contextmanager
def met_bron(leverancier: Leverancier) -> Iterator[None]:
    """Take the afspraken and norms from elsewhere than the workbook that calls."""
    vorige = _leverancier.set(leverancier)
    try:
        yield
    finally:
        _leverancier.reset(vorige)


def excelfunctie(f: F) -> F:
    """Tell Excel of a function: its explanation, its arguments, which of them are ranges."""
    f.__doc__ = alle()[f.__name__].uitleg
    try:
        xw = import_module("xlwings")
    except ImportError:
        return f
    return meld_aan(f, xw)


def meld_aan(f: F, xw: Any) -> F:  # noqa: ANN401
    """Decorate a function with what xlwings asks; `xw` is that package or a stand-in."""
    f.__annotations__ = {}  # it would take each type for the name of a converter
    aangemeld = f
    for argument in alle()[f.__name__].argumenten:
        opties = {"ndim": 2} if argument.reeks else {}
        aangemeld = xw.arg(argument.naam, doc=argument.uitleg, **opties)(aangemeld)
    gemeld: F = xw.func(aangemeld)
    return gemeld


def antwoord(naam: str, *argumenten: object) -> Antwoord:
    """Return what the function of this name says; never an error, for xlwings shows its text.

    What goes wrong by our own doing is written to the log, without the values.
    """
    try:
        uitkomst: Antwoord = alle()[naam].waarde(_leverancier.get()(), *argumenten)
    except GeenKlassenmap:
        return LEEG
    except Exception as fout:
        _log.error("%s: %s", naam, type(fout).__name__)
        return LEEG
    return uitkomst
