"""The usual sheet: title, sentence, and one table."""

from hgw_excel.bouwen.bladkop import laatste_open, open_kolom, zet_bladkop
from hgw_excel.bouwen.druk import Voet, zet_druk
from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.plek import EERSTE_KOLOM, Plek
from hgw_excel.bouwen.tabelblad import Tabelblad
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet, Table
from hgw_excel.schema.werkboek import Workbook

BAND = 3
"""Row of the bands; without bands the headers stand here."""


def plaats(sheet: Sheet, werkboek: Workbook) -> tuple[int, int]:
    """Return the row of the headers and the first column."""
    if sheet.zicht == "verborgen":
        return 0, 0
    return (BAND + 1 if heeft_banden(sheet.table) else BAND), EERSTE_KOLOM


def heeft_banden(tabel: Table | None) -> bool:
    """Tell whether a row with vakgebieden stands above the headers."""
    return tabel is not None and any(kolom.band for kolom in tabel.columns)


def bouw(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap) -> None:
    """Draw the sheet."""
    tekening = Tabelblad(blad, sheet, inhoud, gereedschap)
    tekening.teken()
    if sheet.zicht == "verborgen":
        return
    zet_bladkop(blad, sheet, inhoud, gereedschap)
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


def zet_pagina(blad: Werkblad, tekening: Tabelblad, voet: Voet | None = None) -> None:
    """Set up the page: from the first to the last open column, without spare rows."""
    plek, tabel, sheet = tekening.plek, tekening.tabel, tekening.sheet
    gebied = (0, open_kolom(tabel), laatste_rij(tekening), laatste_open(tabel, plek))
    kop = (plek.kop_rij - heeft_banden(tabel), plek.kop_rij)
    voet = voet or legenda(tekening)
    zet_druk(blad, sheet, tekening.inhoud, gebied, herhaal=kop, voet=voet)


def laatste_rij(tekening: Tabelblad) -> int:
    """Return the last row to print: that of the last pupil, or the last row there is."""
    return vol(tekening.plek, tekening.tabel, tekening.inhoud)


def vol(plek: Plek, tabel: Table, inhoud: Inhoud) -> int:
    """Return the row of the last pupil with a name; the last row in a table without pupils."""
    if tabel.rows != "leerling":
        return plek.laatste
    namen = [inhoud.waarde(tabel.name, i, "leerling") for i in range(plek.aantal)]
    gevuld = [i for i, naam in enumerate(namen) if naam]
    return plek.eerste + gevuld[-1] if gevuld else plek.laatste


def legenda(tekening: Tabelblad) -> Voet | None:
    """Return the footer with the meaning of niveaus and arrows, where those stand."""
    if not any(kolom.formule == "overzicht_cel" for kolom in tekening.tabel.columns):
        return None
    werkboek = tekening.inhoud.werkboek
    delen = []
    if any(gebied.oud for gebied in werkboek.gebieden):
        niveaus = werkboek.school.systeem.niveaus
        delen.append(f"{niveaus[0]} hoog … {niveaus[-1]} laag")
    if any(gebied.jong for gebied in werkboek.gebieden):
        delen.append(", ".join(werkboek.school.observatiestappen))
    pijlen = "↗ hoger dan vorige keer, → gelijk, ↘ lager · ? geen gegevens"
    return Voet(midden=" · ".join([*delen, pijlen]))
