"""A report on a fault of the program itself that can be sent to anyone.

It says where in the code it went wrong and with which type of exception. The text of an exception
may quote a cell, and a path may hold a name, so neither is in it.
"""

import sys
import traceback
from collections.abc import Iterator

import hgw_excel

MEESTE_REGELS = 40
"""How many places of one exception are listed; endless recursion has a thousand."""


def maak_verslag(fout: BaseException) -> str:
    """Return the report as text."""
    regels = [
        f"hgw-excel {hgw_excel.__version__}",
        f"Python {sys.version.split()[0]}, {sys.platform}",
    ]
    for deel in _keten(fout):
        regels += ["", f"{type(deel).__module__}.{type(deel).__qualname__}", *_plekken(deel)]
    return "\n".join(regels) + "\n"


def _keten(fout: BaseException | None) -> Iterator[BaseException]:
    """The exception and what caused it, first cause last."""
    gezien: set[int] = set()
    while fout is not None and id(fout) not in gezien:
        gezien.add(id(fout))
        yield fout
        fout = fout.__cause__ or (None if fout.__suppress_context__ else fout.__context__)


def _plekken(fout: BaseException) -> list[str]:
    """'  hgw_excel/lezen/poort.py:12 read', innermost last."""
    plekken = [
        f"  {_kort(frame.f_code.co_filename)}:{regel} {frame.f_code.co_name}"
        for frame, regel in traceback.walk_tb(fout.__traceback__)
    ]
    return plekken[-MEESTE_REGELS:]


def _kort(pad: str) -> str:
    """Cut the folders before the package: they hold the user's name."""
    delen = pad.replace("\\", "/").split("/")
    for pakket in ("site-packages", "hgw_excel", "hgw_udfs", "hgw_sjablonen"):
        if pakket in delen[:-1]:
            begin = len(delen) - 1 - delen[::-1].index(pakket)
            return "/".join(delen[begin + (pakket == "site-packages") :])
    return delen[-1]
