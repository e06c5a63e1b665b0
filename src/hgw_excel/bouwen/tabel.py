"""The usual sheet: title, sentence, and one table."""

from hgw_excel.bouwen.bladkop import open_kolom, zet_bladkop
from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.plek import EERSTE_KOLOM
from hgw_excel.bouwen.tabelblad import Tabelblad
from hgw_excel.bouwen.tabelpagina import heeft_banden, zet_pagina
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet
from hgw_excel.schema.werkboek import Workbook

DATUM_CEL = (1, EERSTE_KOLOM)
"""The date of what an actie filled in: in the closed first column; row 2 says it in words."""

BAND = 3
"""Row of the bands; without bands the headers stand here."""


def plaats(sheet: Sheet, werkboek: Workbook) -> tuple[int, int]:
    """Return the row of the headers and the first column."""
    if sheet.zicht == "verborgen":
        return 0, 0
    return (BAND + 1 if heeft_banden(sheet.table) else BAND), EERSTE_KOLOM


def bouw(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap) -> None:
    """Draw the sheet."""
    tekening = Tabelblad(blad, sheet, inhoud, gereedschap)
    tekening.teken()
    if sheet.zicht == "verborgen":
        return
    zet_bladkop(blad, sheet, inhoud, gereedschap)
    for cel in sheet.head:
        if cel.role == "a":
            gereedschap.kopcel(blad, sheet, *DATUM_CEL, cel)
    if heeft_banden(sheet.table):
        tekening.zet_band(BAND, tekening.plek.kop_rij)
    zet_vast(blad, tekening)
    zet_pagina(blad, tekening)


def zet_vast(blad: Werkblad, tekening: Tabelblad) -> None:
    """Freeze below the headers and right of the leerjaar; put the cursor where typing starts."""
    plek, tabel = tekening.plek, tekening.tabel
    vast = [key for key in ("leerling", "leerjaar") if tabel.has(key)]
    kolom = plek.kolommen[vast[-1]] + 1 if vast and tabel.rows == "leerling" else 0
    blad.freeze_panes(plek.eerste, kolom)
    begin = next(
        (plek.kolommen[k.key] for k in tabel.columns if k.role == "v" and not k.grouped),
        open_kolom(tabel),
    )
    blad.set_selection(plek.eerste, begin, plek.eerste, begin)
