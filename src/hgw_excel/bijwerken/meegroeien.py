"""Areas that end where a table ended grow with it: drop-downs, conditional formats, names."""

import re
from collections.abc import Iterator

from hgw_excel.bijwerken.blad import Blad
from hgw_excel.bijwerken.boom import Element, q
from hgw_excel.bijwerken.tabel import adres
from hgw_excel.bijwerken.werkboek import Werkboek
from hgw_excel.lezen.bereik import Bereik, lees_bereik

_X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}"
_XM_SQREF = "{http://schemas.microsoft.com/office/excel/2006/main}sqref"
_X14_REGELS = (f"{_X14}dataValidation", f"{_X14}conditionalFormatting")
_REGELS = (q("dataValidation"), q("conditionalFormatting"))
_CEL = r"\$?[A-Za-z]{1,3}\$?"
PLEK = re.compile(rf"('(?:[^']|'')+'|[\w.]+)!({_CEL}[0-9]{{1,7}}:{_CEL})([0-9]{{1,7}})(?![\w(])")
"""An area on a sheet, in a formula: the sheet, all up to the last row, and that row."""

PRINT = "_xlnm.print_area"
"""Name of a print area, in small letters."""


def groei_gebieden(blad: Blad, tabel: Bereik, aantal: int) -> None:
    """Let validations and conditional formats that end at the table's last row grow along.

    Args:
        blad: the sheet.
        tabel: the data rows as they were.
        aantal: rows added.
    """
    for element in blad.deel.wortel.iter(*_REGELS):
        if sqref := element.get("sqref"):
            element.set("sqref", _langer(sqref, tabel, aantal))
    for element in _x14(blad.deel.wortel):
        element.text = _langer(element.text or "", tabel, aantal)


def _x14(wortel: Element) -> Iterator[Element]:
    """Yield the areas of the rules that newer versions keep in a list of their own."""
    for regel in wortel.iter(*_X14_REGELS):
        yield from regel.iterchildren(_XM_SQREF)


def _langer(sqref: str, tabel: Bereik, aantal: int) -> str:
    return " ".join(_langer_stuk(stuk, tabel, aantal) for stuk in sqref.split())


def _langer_stuk(stuk: str, tabel: Bereik, aantal: int) -> str:
    gebied = lees_bereik(stuk)
    if gebied is None or gebied.laatste_rij != tabel.laatste_rij:
        return stuk
    if gebied.kolom < tabel.kolom or gebied.laatste_kolom > tabel.laatste_kolom:
        return stuk
    return adres(gebied._replace(laatste_rij=gebied.laatste_rij + aantal))


def groei_namen(boek: Werkboek, blad: Blad, tabel: Bereik, aantal: int) -> None:
    """Let defined names grow that hold a column of the table, and the print area of its sheet.

    Args: as `groei_gebieden`.
    """
    for element in boek.hoofd.wortel.iterfind(f"{q('definedNames')}/{q('definedName')}"):
        print_ = element.get("name", "").lower() == PRINT
        oud = element.text or ""
        element.text = verwijzing_langer(oud, blad.naam, tabel, aantal, print_=print_)
        boek.hoofd.veranderd |= element.text != oud


def verwijzing_langer(
    verwijzing: str, blad: str, tabel: Bereik, aantal: int, *, print_: bool = False
) -> str:
    """Return what a name refers to once the table on that sheet has more rows.

    Args: as `groei_gebieden`; `print_` for a print area.
    """

    def langer(plek: re.Match[str]) -> str:
        gebied = gebied_op(plek, blad)
        if gebied is None or not _groeit_mee(gebied, tabel, print_=print_):
            return plek[0]
        return f"{plek[1]}!{plek[2]}{int(plek[3]) + aantal}"

    return PLEK.sub(langer, verwijzing)


def gebied_op(plek: re.Match[str], blad: str) -> Bereik | None:
    """Return the area that was found, if it is on this sheet."""
    naam = plek[1]
    if naam.startswith("'"):
        naam = naam[1:-1].replace("''", "'")
    return lees_bereik(f"{plek[2]}{plek[3]}") if naam.casefold() == blad.casefold() else None


def _groeit_mee(gebied: Bereik, tabel: Bereik, *, print_: bool) -> bool:
    """Tell whether an area ends with the table: the print anywhere, a name with all of its rows."""
    if gebied.laatste_rij != tabel.laatste_rij:
        return False
    if print_:
        return gebied.snijd(tabel) is not None
    binnen = tabel.kolom <= gebied.kolom and gebied.laatste_kolom <= tabel.laatste_kolom
    return binnen and gebied.rij in (tabel.rij - 1, tabel.rij)
