"""Does a plan fit on one A4? If not at a readable size, it breaks before a leerjaar."""

from hgw_excel.bouwen.bladkop import laatste_open, open_kolom
from hgw_excel.bouwen.druk import MARGES, zet_druk
from hgw_excel.bouwen.plek import Plek
from hgw_excel.bouwen.tekst import kolom_pixels
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet

A4_BREED, A4_HOOG = 842, 595
PUNT_PER_PIXEL = 0.75
PUNT_PER_CM = 72 / 2.54
ROND = 1.05
"""LibreOffice draws columns this much wider on paper."""

KLEINST = 0.82
"""Below this scale long text of 10 pt is no longer read with ease."""


def zet_planpagina(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, plek: Plek) -> None:
    """Set up the page of a plan."""
    assert sheet.table is not None
    tabel = sheet.table
    gebied = (0, open_kolom(tabel), plek.laatste, laatste_open(tabel, plek))
    links, rechts, boven, onder = MARGES["Plan"]
    breed = sum(kolom_pixels(k.width) for k in tabel.columns if not k.grouped) * PUNT_PER_PIXEL
    ruimte = A4_HOOG - (boven + onder) * PUNT_PER_CM
    schaal = min(1.0, (A4_BREED - (links + rechts) * PUNT_PER_CM) / (breed * ROND))
    hoog = hoogte(blad, 0, plek.laatste)
    past = ruimte / hoog >= KLEINST
    zet_druk(blad, sheet, inhoud, gebied, hoog=1 if past else 0)
    if not past:
        blad.set_print_scale(int(schaal * 100))
        blad.set_h_pagebreaks(breuken(blad, inhoud, plek, tabel.name, ruimte / schaal))


def hoogte(blad: Werkblad, van: int, tot: int) -> float:
    """Return the height in points of rows that were set."""
    return sum(blad.hoogtes.get(rij, 15) for rij in range(van, tot + 1))


def breuken(blad: Werkblad, inhoud: Inhoud, plek: Plek, tabel: str, ruimte: float) -> list[int]:
    """Return the rows before which a page breaks: the first of a leerjaar that would not fit."""
    uit: list[int] = []
    begin = 0
    leerjaren = [inhoud.waarde(tabel, i, "leerjaar") for i in range(plek.aantal)]
    for i in range(1, plek.aantal):
        if leerjaren[i] == leerjaren[i - 1]:
            continue
        tot = i + leerjaren.count(leerjaren[i]) - 1
        if hoogte(blad, begin, plek.eerste + tot) > ruimte:
            begin = plek.eerste + i
            uit.append(begin)
    return uit
