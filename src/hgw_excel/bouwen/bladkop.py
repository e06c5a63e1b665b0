"""The top of a sheet: title, the sentence below it, and where the eye starts."""

from hgw_excel.bouwen.druk import groep_van
from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.plek import EERSTE_KOLOM, Plek
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import HeadCell, Sheet, Table

MARGE = 1.7
TITEL, HULP, WIT_ = 28, 17, 4
"""Heights of row 1, row 2 and the gap below."""


def open_kolom(tabel: Table | None, vanaf: int = EERSTE_KOLOM) -> int:
    """Return the first column that is not in a closed group: text in a hidden cell is lost."""
    if tabel is None:
        return vanaf
    return vanaf + next(i for i, kolom in enumerate(tabel.columns) if not kolom.grouped)


def laatste_open(tabel: Table, plek: Plek) -> int:
    """Return the last column that stands open."""
    return max(plek.kolommen[kolom.key] for kolom in tabel.columns if not kolom.grouped)


def hulpcel(sheet: Sheet) -> HeadCell | None:
    """Return the head cell that is the sentence of row 2, if that is a formula."""
    if not sheet.hulp_formule:
        return None
    return next(cel for cel in sheet.head if cel.formule == sheet.hulp_formule)


def titel_tekst(sheet: Sheet, inhoud: Inhoud) -> str:
    """Return the title; what hangs on a wall or opens the file names its group."""
    met_groep = sheet.bouwer == "start" or (sheet.papier == "A3" and sheet.table)
    return f"{sheet.titel} {groep_van(inhoud)}" if met_groep else sheet.titel


def zet_bladkop(
    blad: Werkblad, sheet: Sheet, inhoud: Inhoud, g: Gereedschap, *, kolom: int | None = None
) -> None:
    """Write rows 1 to 3, from the first open column or from `kolom`."""
    kolom = open_kolom(sheet.table) if kolom is None else kolom
    blad.zet_hoogte(0, TITEL)
    blad.zet_hoogte(1, HULP)
    blad.zet_hoogte(2, WIT_)
    g.waarde(blad, 0, kolom, titel_tekst(sheet, inhoud), g.stijlen.recept("titel"))
    stijl = g.stijlen.recept("hulp")
    cel = hulpcel(sheet)
    if cel:
        g.kopcel(blad, sheet, 1, kolom, cel, stijl)
    else:
        g.waarde(blad, 1, kolom, sheet.hulp, stijl)
