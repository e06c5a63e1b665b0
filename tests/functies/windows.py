"""As much of Windows as xlwings asks before a cell gets its answer: its own code, stand-ins below.

Of xlwings run the decorators, the writer of VBA, `CallUDF`, the converters and the classes around
a workbook of Windows. What is stood in for is Windows itself: pywin32, and the cells.
"""

import ctypes
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from importlib import import_module
from types import ModuleType, SimpleNamespace
from unittest import mock

import xlwings
from hgw_udfs.gereedschap import antwoord, meld_aan

from hgw_excel.domein.school_json import afspraken_hash, school_naar_json
from hgw_excel.schema.functie import alle, als_python
from hgw_excel.schema.inhoud import Inhoud

SYSTEEM = (
    "pythoncom", "pywintypes", "win32api", "win32com", "win32com.client", "win32com.server",
    "win32com.server.dispatcher", "win32com.server.policy", "win32com.server.util", "win32con",
    "win32event", "win32gui", "win32process", "win32timezone",
)  # fmt: skip
VAN_XLWINGS = ("_win32patch", "_xlwindows", "udfs", "com_server")
ONTBREEKT = -2147352572
"""How Windows says that an argument was left out."""
FOUTEN = {"#NULL!": -2146826288, "#DIV/0!": -2146826281, "#N/A": -2146826246,
          "#SPILL!": -2146826243}  # fmt: skip
"""How it gives an error in a cell; the last one is newer than xlwings."""
STUK = 1000
"""Characters of the settings in a cell: here always more than one cell."""


class ComFout(Exception):  # noqa: N818
    """An error of Windows."""

    hresult = -2147352567


class Bereik:
    """A range of cells as Windows gives it: one value, or rows that are tuples."""

    def __init__(self, rijen: Sequence[Sequence[object]], blad: object = None) -> None:
        self.cellen, self.keren = rijen, 0
        self.Worksheet = blad or SimpleNamespace(Parent=SimpleNamespace(Application=PROGRAMMA))
        self.Row = self.Column = 1
        self.Rows = SimpleNamespace(Count=len(rijen))
        self.Columns = SimpleNamespace(Count=len(rijen[0]))

    @property
    def Value(self) -> object:  # noqa: N802
        self.keren += 1
        rijen = tuple(tuple(map(com, rij)) for rij in self.cellen)
        return rijen[0][0] if [len(rij) for rij in rijen] == [1] else rijen


PROGRAMMA = SimpleNamespace(Hwnd=1)


class Verzameling(dict):
    """What a workbook has of a kind, found by its name."""

    def __call__(self, naam: str) -> object:
        if naam not in self:
            raise ComFout(naam)
        return self[naam]

    Item = __call__

    def __iter__(self) -> Iterator[object]:
        return iter(self.values())


def open_klassenmap(inhoud: Inhoud, naam: str, waar: str) -> SimpleNamespace:
    """Return a klassenmap as Windows shows it: its afspraken, and the table with norms.

    Args:
        waar: what the program calls its full name: a path, an address, or its name when new.
    """
    json = school_naar_json(inhoud.werkboek.school)
    kolommen = inhoud.werkboek.tabel("tblNormen").columns
    cellen = [[kolom.header for kolom in kolommen]]
    cellen += [[rij.get(kolom.key) for kolom in kolommen] for rij in inhoud.ruw["tblNormen"]]
    namen = {
        "hgw_afspraken": afspraken_hash(inhoud.werkboek.school),
        **{f"hgw_instellingen{f'_{i}' if i > 1 else ''}": json[(i - 1) * STUK : i * STUK]
           for i in range(1, 2 + len(json) // STUK)},
    }  # fmt: skip
    tabel = SimpleNamespace(Name="tblNormen", Range=Bereik(cellen))
    tabellen = {"Start": Verzameling(), "Normen": Verzameling(tblNormen=tabel)}
    bladen = {blad: SimpleNamespace(Name=blad, ListObjects=t) for blad, t in tabellen.items()}
    verwijzingen = {n: SimpleNamespace(RefersToRange=Bereik([[w]])) for n, w in namen.items()}
    return SimpleNamespace(Name=naam, FullName=waar, Application=PROGRAMMA,
        Names=Verzameling(verwijzingen), Worksheets=Verzameling(bladen))  # fmt: skip


def com(waarde: object) -> object:
    """Return a cell as Windows gives it: a number is a float, an error a whole number."""
    if isinstance(waarde, str) and waarde in FOUTEN:
        return FOUTEN[waarde]
    return float(waarde) if type(waarde) is int else waarde


class _Namaak(ModuleType):
    """A module of Windows in which each name is a class that does nothing."""

    def __getattr__(self, naam: str) -> type[Exception]:
        if naam.startswith("__"):
            raise AttributeError(naam)
        setattr(self, naam, type(naam, (Exception,), {}))
        return getattr(self, naam)


class _Niets:
    """Any part of a library of Windows."""

    def __getattr__(self, naam: str) -> "_Niets":
        return self

    def __call__(self, *argumenten: object) -> "_Niets":
        return self


def _systeem() -> dict[str, ModuleType]:
    modules = {naam: _Namaak(naam) for naam in SYSTEEM}
    for naam in SYSTEEM:
        ouder, _, kind = naam.rpartition(".")
        if ouder:
            setattr(modules[ouder], kind, modules[naam])
    pythoncom = modules["pythoncom"]
    vars(pythoncom).update(__file__="", CoInitialize=lambda: None)
    vars(pythoncom)["TypeIIDs"] = {pythoncom.IID_IDispatch: _Niets}
    vars(modules["pywintypes"])["com_error"] = ComFout
    vars(modules["win32com.client"])["Dispatch"] = lambda boek: boek
    vars(modules["win32com.server.util"])["unwrap"] = _geen_van_ons
    vars(modules["win32process"])["GetWindowThreadProcessId"] = lambda hwnd: (hwnd, hwnd)
    return modules


def _geen_van_ons(iets: object) -> None:
    raise ComFout(iets)


@contextmanager
def _geladen(namen: Mapping[str, ModuleType]) -> Iterator[None]:
    """Let Python find these modules, and forget them and those of `VAN_XLWINGS` afterwards."""
    sys.modules.update(namen)
    try:
        yield
    finally:
        for naam in (*namen, *(f"xlwings.{naam}" for naam in VAN_XLWINGS)):
            sys.modules.pop(naam, None)
        for naam in VAN_XLWINGS:
            vars(xlwings).pop(naam, None)


@cache
def modules() -> SimpleNamespace:
    """Return the modules of xlwings for Windows, with HGW functions for them to find."""
    bibliotheken = {naam: _Niets() for naam in ("windll", "oledll", "PyDLL")}
    with _geladen(_systeem()), mock.patch.multiple(ctypes, create=True, **bibliotheken):
        uit = SimpleNamespace(**{n: import_module(f"xlwings.{n}") for n in VAN_XLWINGS})
    uit._xlwindows.is_range_instance = lambda iets: isinstance(iets, Bereik)
    uit.udfs.udf_modules["hgw_udfs"] = {"module": _functies(uit.udfs), "filetime": None}
    return uit


def _functies(udfs: ModuleType) -> SimpleNamespace:
    """Return what `import hgw_udfs` gives on Windows: functions that Excel knows of."""
    xw = SimpleNamespace(func=udfs.xlfunc, arg=udfs.xlarg)
    return SimpleNamespace(
        **{
            naam: meld_aan(als_python(functie, partial(antwoord, naam)), functie, xw)
            for naam, functie in alle().items()
        }
    )


def call_udf(naam: str, argumenten: Sequence[object], boek: object = None) -> object:
    """Return what xlwings hands to the VBA of a cell: a value, a row, or rows."""
    windows = modules()
    motor = xlwings.Engine(impl=windows._xlwindows.engine)
    with (
        _geladen({"xlwings.com_server": windows.com_server}),
        mock.patch.object(xlwings, "_xlwindows", windows._xlwindows, create=True),
        mock.patch.dict(xlwings.engines.engines_by_name, {"excel": motor}),
    ):
        python = windows.com_server.XLPython()
        return python.CallUDF("hgw_udfs", naam, list(map(com, argumenten)), boek, Bereik([[None]]))
