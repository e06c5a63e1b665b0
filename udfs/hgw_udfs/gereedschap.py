"""What every function shares: how Excel gets to know it, and how it gets its answer.

xlwings is imported when it is there; without it the functions are plain Python. Nothing is computed
anew by itself when only the afspraken or the norms change (the functions aren't volatile): then
each cell would ask Python at every key that is pressed. A workbook that `hgw` wrote computes all.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from functools import partial
from importlib import import_module
from typing import Any

from hgw_excel import platform
from hgw_excel.excel.boek import roepend_boek
from hgw_excel.excel.normen import BoekBron, GeenKlassenmap, Geheugen
from hgw_excel.excel.storing import is_bezig
from hgw_excel.schema.functie import NIET_TE_ZEGGEN, Argument, Bron, Functie, alle, als_python
from hgw_excel.schema.functiedelen import blok
from hgw_excel.schema.kolom import Waarde
from hgw_excel.verslag import maak_verslag

Antwoord = Waarde | list[list[str]]
"""One cell, or rows of cells."""

Rijen = list[list[object]]

Leverancier = Callable[[], Bron]

OPTIES = {"ndim": 2, "err_to_str": True}
"""How xlwings gives each argument: always rows of cells, an error as its name."""
FOUTEN = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"}
"""The errors that xlwings knows by name."""
FOUTNUMMERS = range(-2146826288, -2146826188)
"""What Windows gives for an error in a cell: 2000 up to 2099, as `CVErr` counts them. A number in a
cell is never an int there. https://learn.microsoft.com/office/vba/excel/concepts/cells-and-ranges/cell-error-values"""

MEEST = 1000
"""Cells of a range that are computed with: more than a school has children."""

_geheugen = Geheugen()
_gemeld: set[str] = set()
"""Reports that were written: a sheet full of cells has one fault, not a hundred."""


class GeenAntwoord(Exception):  # noqa: N818
    """An argument is an error, or the workbook is no klassenmap (#N/A)."""

    def __init__(self) -> None:
        super().__init__(NIET_TE_ZEGGEN)


class Mislukt(Exception):  # noqa: N818
    """A range where one cell is asked, or a fault of ours (#VALUE!)."""


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


def excelfuncties() -> Mapping[str, Callable[..., Antwoord]]:
    """Return each function for a cell, by name; Excel knows of them where xlwings is there."""
    functies = {f.naam: als_python(f, partial(antwoord, f.naam)) for f in alle().values()}
    try:
        xw = import_module("xlwings")
    except ImportError:
        return functies
    return {naam: meld_aan(f, alle()[naam], xw) for naam, f in functies.items()}


def meld_aan(f: Callable[..., Antwoord], functie: Functie, xw: Any) -> Callable[..., Antwoord]:  # noqa: ANN401
    """Decorate a function with what xlwings asks; `xw` is that package or a stand-in."""
    for argument in functie.argumenten:
        f = xw.arg(argument.naam, doc=argument.uitleg, **OPTIES)(f)
    gemeld: Callable[..., Antwoord] = xw.func(f)
    return gemeld


def antwoord(naam: str, *cellen: object) -> Antwoord:
    """Return what the function of this name says; '' for what can't be judged.

    Of what goes wrong by our own doing a report is kept, without the values.

    Raises:
        GeenAntwoord: an argument is an error, or the workbook is no klassenmap.
        Mislukt: an argument is a range that should be a cell, a range is too large, or the fault
            is ours.
    """
    functie = alle()[naam]
    argumenten = list(map(_gelezen, functie.argumenten, _rijen(functie, cellen)))
    if any(fout in argumenten for fout in FOUTEN):
        raise GeenAntwoord
    try:
        uitkomst: Antwoord = functie.waarde(_leverancier.get()(), *argumenten)
    except GeenKlassenmap:
        raise GeenAntwoord from None
    except Exception as fout:
        _meld(naam, fout)
        raise Mislukt(naam) from None
    return uitkomst


def _meld(naam: str, fout: Exception) -> None:
    """Keep one report of a fault of ours; that Excel was busy is none."""
    verslag = f"{naam}\n{maak_verslag(fout)}"
    if verslag not in _gemeld and not is_bezig(fout):
        _gemeld.add(verslag)
        platform.schrijf_log(verslag)


def _rijen(functie: Functie, gegeven: Sequence[object]) -> list[Rijen]:
    """Return the rows of each argument; whole columns end where nothing more stands in any.

    Raises:
        Mislukt: a range is still too large.
    """
    uit = [blok(een) for een in gegeven]
    reeksen = [i for i, argument in enumerate(functie.argumenten) if argument.reeks]
    if any(_groot(uit[i]) > MEEST for i in reeksen):
        einde = max(_gevuld(uit[i]) for i in reeksen)
        for i in reeksen:
            uit[i] = uit[i][:einde]
            if _groot(uit[i]) > MEEST:
                raise Mislukt(functie.argumenten[i].naam)
    return uit


def _groot(rijen: Rijen) -> int:
    return len(rijen) * len(rijen[0]) if rijen else 0


def _gevuld(rijen: Rijen) -> int:
    """Return how many rows there are up to the last one that holds something, 1 at least."""
    onder = len(rijen)
    while onder > 1 and all(cel in (None, "") for cel in rijen[onder - 1]):
        onder -= 1
    return onder


def _gelezen(argument: Argument, gegeven: Rijen) -> object:
    """Return what one argument says: an error in a range is an empty cell, one alone its name."""
    if not argument.reeks and [len(rij) for rij in gegeven] != [1]:
        raise Mislukt(argument.naam)
    rijen = [[_cel(cel) for cel in rij] for rij in gegeven]
    if argument.reeks:
        return [[None if cel in FOUTEN else cel for cel in rij] for rij in rijen]
    return rijen[0][0]


def _cel(cel: object) -> object:
    """Return a cell as a function reads it: money is a number, an error without a name is #N/A."""
    if isinstance(cel, Decimal):
        return float(cel)
    if isinstance(cel, int) and cel in FOUTNUMMERS:
        return "#N/A"
    return cel
