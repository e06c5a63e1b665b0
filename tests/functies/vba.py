"""The functions of a workbook with macros, from the VBA of a cell to Python and back.

Only what the VBA finds around it is stood in for: the cell that calls, and the Python that xlwings
starts. A fault of Python comes back as pywin32 gives it, with its whole text.
"""

import re
import traceback
from collections.abc import Sequence
from functools import cache

from pyopenvba.interpreter import (
    HostBridge,
    Interpreter,
    VBAErrorValue,
    VBAObject,
    VBARuntimeError,
    member,
    method,
)
from pyopenvba.interpreter._constants_data import EXCEL_CONSTANTS
from pyopenvba.interpreter._runtime import UNRESOLVED

from hgw_excel.bouwen.macros.functies import functiemodule
from tests.functies.windows import call_udf

_ATTRIBUUT = re.compile(r"^Attribute HGW_.*\n", re.MULTILINE)
"""What explains a function is no VBA that runs, and this interpreter does not know it."""
E_FAIL = -2147467259
FOUTEN = {2042: "#N/A", 2015: "#VALUE!"}


class Cel(VBAObject):
    """The cell that calls; no Range when other VBA does."""

    vba_type_name = "Range"


class Excel(VBAObject):
    """The program."""

    def __init__(self, roeper: VBAObject) -> None:
        self.roeper = roeper

    @member
    def Caller(self) -> VBAObject:  # noqa: N802
        return self.roeper


class Python(VBAObject):
    """What `XLPy` gives: the Python that xlwings started, or the fault when it could not."""

    def __init__(self, fout: VBARuntimeError | None = None) -> None:
        self.fout = fout

    @method
    def CallUDF(self, module, naam, argumenten, boek, roeper):  # noqa: N802
        assert (module, boek.vba_type_name) == ("hgw_udfs", "Book")
        if self.fout:
            raise self.fout
        try:
            return call_udf(naam, argumenten.items, boek.boek)
        except Exception:
            tekst = f"Unexpected Python Error: {traceback.format_exc()}"
            raise VBARuntimeError(E_FAIL, tekst) from None


class Boek(VBAObject):
    """The workbook with the macros, as Windows shows it."""

    vba_type_name = "Book"

    def __init__(self, boek: object = None) -> None:
        self.boek = boek


class Omgeving(HostBridge):
    """The names that the module of the functions uses."""

    def __init__(self, roeper: VBAObject, python: Python, boek: Boek) -> None:
        self.namen = {"application": Excel(roeper), "xlpy": python, "thisworkbook": boek}
        self.getallen = {naam.lower(): getal for naam, getal in EXCEL_CONSTANTS.items()}

    def global_object(self, name: str) -> object:
        return self.namen.get(name.lower(), UNRESOLVED)

    def constant(self, name: str) -> object:
        return self.getallen.get(name.lower(), UNRESOLVED)


@cache
def machine(
    roeper: VBAObject | None = None, python: Python | None = None, boek: Boek | None = None
) -> Interpreter:
    """Return what runs the VBA: by default in a cell of a workbook that nothing is known of."""
    vba = Interpreter(Omgeving(roeper or Cel(), python or Python(), boek or Boek()))
    vba.add_module(_ATTRIBUUT.sub("", functiemodule()))
    return vba


def vanuit_cel(naam: str, argumenten: Sequence[object], vba: Interpreter | None = None) -> object:
    """Return what a cell shows: a value, rows of cells, or the name of an error."""
    gegeven = (vba or machine()).run(naam, argumenten)
    return FOUTEN[gegeven.number] if isinstance(gegeven, VBAErrorValue) else gegeven
