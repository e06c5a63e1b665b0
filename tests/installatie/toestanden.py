"""Computers for the tests: one on which everything works, and small changes to it."""

from dataclasses import replace

from hgw_excel.acties.knoppen import knoppen
from hgw_excel.installatie.toestand import (
    MAC,
    WINDOWS,
    Beleid,
    Bestand,
    Excel,
    Omgeving,
    Toestand,
)
from hgw_excel.lezen.macros import Macros

ACTIES = frozenset(knoppen())
SCRIPT = "xlwings-0.37.8.applescript"
MACROS = Macros(
    "0.37.8",
    ACTIES,
    {"ADD_WORKBOOK_TO_PYTHONPATH": "False", "UDF MODULES": "hgw_udfs"},
)
OMGEVING = Omgeving(
    er=True,
    start=True,
    python="3.11.9",
    bits=64,
    pakketten={"hgw-excel": "0.1.0", "xlwings": "0.37.8", "pywin32": "308", "appscript": "1.3.0"},
    dlls=frozenset({"xlwings32-0.37.8.dll", "xlwings64-0.37.8.dll"}),
)
GOED = Toestand(
    systeem=WINDOWS,
    systeemnaam="Windows 11 (10.0.22631)",
    versie="0.1.0",
    acties=ACTIES,
    excel=Excel("16.0.17328.20162", 64),
    omgeving=OMGEVING,
    beleid=Beleid(programmas=0),
    bestand=Bestand(macros=MACROS),
)
"""A Windows with nothing to say about it."""

GOED_MAC = replace(
    GOED, systeem=MAC, systeemnaam="macOS 14.5", excel=Excel("16.89", 64), scripts={SCRIPT}
)
LINUX = Toestand("linux", versie="0.1.0", acties=ACTIES)


def anders(toestand: Toestand = GOED, **delen: object) -> Toestand:
    """Return another computer; `excel__bits=32` changes a field of a field."""
    for naam, waarde in delen.items():
        deel, _, veld = naam.partition("__")
        nieuw = replace(getattr(toestand, deel), **{veld: waarde}) if veld else waarde
        toestand = replace(toestand, **{deel: nieuw})
    return toestand


def macros(**delen: object) -> Macros:
    """Return what a klassenmap holds, with other fields."""
    return MACROS._replace(**delen)
