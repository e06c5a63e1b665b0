"""Areas that end where a table ended grow with it: drop-downs, conditional formats, the print."""

import re
from collections.abc import Iterator

from hgw_excel.bijwerken.blad import Blad
from hgw_excel.bijwerken.boom import Element, q
from hgw_excel.bijwerken.tabel import adres
from hgw_excel.bijwerken.werkboek import Werkboek
from hgw_excel.lezen.bereik import Bereik, kolom_nummer, lees_bereik

_X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}"
_XM_SQREF = "{http://schemas.microsoft.com/office/excel/2006/main}sqref"
_X14_REGELS = (f"{_X14}dataValidation", f"{_X14}conditionalFormatting")
_REGELS = (q("dataValidation"), q("conditionalFormatting"))
_PRINT = re.compile(r"(\$?([A-Za-z]{1,3})\$?[0-9]+:\$?([A-Za-z]{1,3})\$?)([0-9]+)(?=,|$)")


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


def groei_printgebied(boek: Werkboek, blad: Blad, tabel: Bereik, aantal: int) -> None:
    """Let the print area of the sheet grow when it ended at the table's last row."""
    for element in boek.hoofd.wortel.iterfind(f"{q('definedNames')}/{q('definedName')}"):
        if element.get("name", "").lower() != "_xlnm.print_area":
            continue
        if element.get("localSheetId") != str(boek.bladnamen.index(blad.naam)):
            continue
        oud = element.text or ""
        element.text = _PRINT.sub(lambda stuk: _langer_print(stuk, tabel, aantal), oud)
        boek.hoofd.veranderd |= element.text != oud


def _langer_print(stuk: re.Match[str], tabel: Bereik, aantal: int) -> str:
    begin, links, rechts, onder = stuk.groups()
    naast = kolom_nummer(rechts) < tabel.kolom or kolom_nummer(links) > tabel.laatste_kolom
    if naast or int(onder) != tabel.laatste_rij + 1:
        return stuk[0]
    return f"{begin}{int(onder) + aantal}"
