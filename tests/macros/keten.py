"""From a button to Python without Excel: the Subs of a built project, interpreted.

Only module `xlwings` is replaced, by one that remembers what it is asked to run.
"""

import re
import tempfile
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from pyopenvba import ExcelFile
from pyopenvba.exceptions import VBACompileError, VBAError
from pyopenvba.interpreter import NOTHING, Interpreter
from pyopenvba.vba import split_attribute_header

from hgw_excel.acties.knoppen import knoppen

PYTHON = r"C:\Users\juf\AppData\Local\hgw-excel\omgeving\Scripts\pythonw.exe"
PAKKET = PYTHON.replace(r"Scripts\pythonw.exe", r"Lib\site-packages\hgw_excel\excel\knop.py")
XLWINGS = f"""Attribute VB_Name = "xlwings"
Private Opgenomen As String
Private Aanwezig As Boolean
Public Function RunPython(PythonCommand As String)
    Opgenomen = Opgenomen & PythonCommand & vbLf
End Function
Public Function GetConfig(configKey As String, Optional default As String = "") As Variant
    If configKey = "INTERPRETER_WIN" Then GetConfig = "{PYTHON}"
End Function
Public Function FileExists(ByVal FileSpec As String) As Boolean
    FileExists = FileSpec = "{PYTHON}" Or (Aanwezig And FileSpec = "{PAKKET}")
End Function
Public Function Lees() As String
    Lees = Opgenomen
End Function
Public Sub Zet(ByVal er As Boolean)
    Aanwezig = er
End Sub
"""
OFFICE = "{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}"
"""The library that says what an IRibbonControl is."""

LINT = "customUI/customUI.xml"
KNOP = "{http://schemas.microsoft.com/office/2006/01/customui}button"
OP_BLAD = re.compile(rb"<x:FmlaMacro>\[0\]!(\w+)</x:FmlaMacro>")


def opdracht(naam: str) -> str:
    """Return the line of Python that a button has to start."""
    return f"import hgw_excel.excel.knop; hgw_excel.excel.knop.druk('{naam}')"


def opgenomen(xlsm: bytes, sub: str) -> list[str]:
    """Return what a Sub of the workbook asks RunPython, on a computer that has the Python of hgw.

    Raises:
        VBAError: it is not there, it can't be compiled, or it goes wrong.
        ValueError: Excel would not call it: its argument or the reference to Office is not right.
    """
    return _draai(xlsm, sub, er=True)[0]


def zonder_python(xlsm: bytes, sub: str) -> tuple[list[str], list[str]]:
    """Return what it asks RunPython, and the boxes it shows, with a Python that has no hgw."""
    return _draai(xlsm, sub, er=False)


def onactions(xlsm: bytes) -> dict[str, str]:
    """Return the Sub that each button of the ribbon calls, by the id of the button."""
    with ZipFile(BytesIO(xlsm)) as zip_:
        wortel = ET.fromstring(zip_.read(LINT))
    return {knop.attrib["id"]: knop.attrib["onAction"] for knop in wortel.iter(KNOP)}


def op_bladen(xlsm: bytes) -> list[str]:
    """Return the Sub that each button on a sheet calls."""
    with ZipFile(BytesIO(xlsm)) as zip_:
        vml = (zip_.read(naam) for naam in zip_.namelist() if naam.endswith(".vml"))
        return [sub.decode() for deel in vml for sub in OP_BLAD.findall(deel)]


def gebroken(xlsm: bytes) -> list[str]:
    """Return what breaks between a button and its line of Python; nothing in an honest workbook."""
    in_lint = onactions(xlsm)
    los = [f"{naam}: no button" for naam in knoppen() if f"hgw_{naam}" not in in_lint]
    paren = [*in_lint.items(), *((sub, sub) for sub in op_bladen(xlsm))]
    return los + [zin for wie, sub in paren for zin in _breuk(xlsm, _knop(wie), sub)]


def _knop(wie: str) -> str:
    """Return the name of a button: 'plan' of 'hgw_plan' and of 'knop_plan'."""
    return wie.partition("_")[2]


def _breuk(xlsm: bytes, naam: str, sub: str) -> Iterator[str]:
    try:
        gevraagd = opgenomen(xlsm, sub)
    except (VBAError, ValueError) as fout:
        yield f"{naam}: {fout}"
        return
    if gevraagd != [opdracht(naam)]:
        yield f"{naam}: asks {gevraagd}"


@cache
def project(xlsm: bytes) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the text of each module, and the GUID of each reference, as pyOpenVBA reads them."""
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "boek.xlsm"
        pad.write_bytes(xlsm)
        with ExcelFile(pad) as boek:
            return boek.vba_modules(), tuple(deel.guid for deel in boek.references())


def _draai(xlsm: bytes, sub: str, *, er: bool) -> tuple[list[str], list[str]]:
    modules, verwijzingen = project(xlsm)
    vba = _laad(modules)
    argumenten = _argumenten(vba, sub, verwijzingen)
    vba.run("Zet", [er], module="xlwings")
    vba.run(sub, argumenten)
    gevraagd = str(vba.run("Lees", module="xlwings")).splitlines()
    return gevraagd, [tekst for _, tekst, *_ in vba.dialogs]


def _laad(modules: dict[str, str]) -> Interpreter:
    vba = Interpreter()
    for naam, tekst in modules.items():
        if _is_los(tekst):
            vba.add_module(XLWINGS if naam == "xlwings" else tekst, name=naam)
    return vba


def _is_los(tekst: str) -> bool:
    """Tell whether a module is none of a class, a sheet or the workbook."""
    return "VB_Base" not in split_attribute_header(tekst)[0]


def _argumenten(vba: Interpreter, sub: str, verwijzingen: tuple[str, ...]) -> list[object]:
    """Return what Excel gives a Sub: the control of the ribbon to one that asks for it.

    The interpreter is not strict here, so what Excel holds to is checked first.
    """
    gevonden, _ = vba.find_procedure(sub)
    if gevonden is None:
        raise VBACompileError(f"there is no Sub {sub}")
    if not sub.startswith("lint_"):
        return []
    soorten = [deel.declared for deel in gevonden.params]
    if soorten != ["IRibbonControl"] or OFFICE not in verwijzingen:
        raise ValueError(f"{sub} can't take the control of the ribbon: {soorten}")
    return [NOTHING]
