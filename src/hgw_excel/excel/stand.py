"""What stood in a cell, written as text, so that it can be put back exactly."""

import re
from datetime import date, datetime
from typing import NamedTuple

from hgw_excel.bijwerken.opdracht import Celwaarde, Formule
from hgw_excel.schema.dagnummer import dagnummer
from hgw_excel.schema.formule import kaal
from hgw_excel.schema.kolom import Foutwaarde
from hgw_excel.schema.ruw import Cel, CelFout

LEEG, TEKST, GETAL, DATUM, JANEE, FOUT, FORMULE, REEKS = (
    "leeg", "tekst", "getal", "datum", "janee", "fout", "formule", "reeks",
)  # fmt: skip
VANAF_1904 = 1462
"""So many days less a day is in a workbook that counts from 1904."""
_DEZE_RIJ = re.compile(r"#THISROW\],|\bTBL\w+(?=\[)|[\[\]@]")


class Stand(NamedTuple):
    """The content of a cell: what kind it is, and its text."""

    soort: str
    tekst: str = ""

    @property
    def is_formule(self) -> bool:
        """Tell whether something is computed here."""
        return self.soort in (FORMULE, REEKS)

    @property
    def waarde(self) -> str | float | bool | datetime | None:
        """The value of a cell without formula."""
        if self.soort == GETAL:
            return float(self.tekst)
        if self.soort == DATUM:
            return datetime.fromisoformat(self.tekst)
        if self.soort == JANEE:
            return self.tekst == "1"
        if self.soort == FOUT:
            return Foutwaarde(self.tekst)
        return self.tekst or None


def stand_van(waarde: Cel, formule: str = "", *, reeks: bool = False) -> Stand:
    """Return the content of a cell that shows `waarde`, with its formula when it has one."""
    if formule:
        return Stand(REEKS if reeks else FORMULE, formule)
    if waarde is None or waarde == "":
        return Stand(LEEG)
    if isinstance(waarde, bool):
        return Stand(JANEE, str(int(waarde)))
    if isinstance(waarde, CelFout):
        return Stand(FOUT, waarde.code)
    if isinstance(waarde, date):
        return Stand(DATUM, waarde.isoformat())
    return Stand(TEKST, waarde) if isinstance(waarde, str) else Stand(GETAL, repr(float(waarde)))


def te_zetten(waarde: Celwaarde) -> Stand:
    """Return what a cell holds once this is put in it."""
    if isinstance(waarde, Formule):
        return Stand(REEKS if waarde.array else FORMULE, f"={waarde.tekst}")
    return stand_van(waarde)


def zelfde(een: Stand, ander: Stand) -> bool:
    """Tell whether two contents are the same to who looks at the cell.

    A day in a cell for numbers comes back as a number, counted from 1900 or from 1904, and Excel
    writes a formula its own way.
    """
    if een.is_formule and ander.is_formule:
        return _kaal(een.tekst) == _kaal(ander.tekst)
    if {een.soort, ander.soort} == {GETAL, DATUM}:
        dag, getal = (een, ander) if een.soort == DATUM else (ander, een)
        return nummer(dag) - nummer(getal) in (0, VANAF_1904)
    if een.soort == ander.soort == DATUM:
        return datetime.fromisoformat(een.tekst) == datetime.fromisoformat(ander.tekst)
    return een == ander


def nummer(stand: Stand) -> float:
    """Return a number, or a day as the number that Excel has for it."""
    if stand.soort == GETAL:
        return float(stand.tekst)
    return float(dagnummer(datetime.fromisoformat(stand.tekst)))


def _kaal(formule: str) -> str:
    return _DEZE_RIJ.sub("", kaal(formule).removeprefix("="))
