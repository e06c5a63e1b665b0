"""Does a plan fit on one A4? If not at a readable size, it breaks before a leerjaar."""

from hgw_excel.bouwen.bladkop import laatste_open, open_kolom
from hgw_excel.bouwen.druk import zet_druk
from hgw_excel.bouwen.pagina import (
    RUIM,
    Papier,
    hoogte,
    leesbaar,
    ruimte,
    schaal_breed,
    schaal_hoog,
)
from hgw_excel.bouwen.plek import Plek
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet

A4 = Papier("A4")
PUNTEN = 10
"""Size of the texts in a plan."""


def zet_planpagina(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, plek: Plek) -> None:
    """Set up the page of a plan. Excel skips page breaks in 'fit to', so then a scale is given."""
    assert sheet.table is not None
    tabel = sheet.table
    gebied = (0, open_kolom(tabel), plek.laatste, laatste_open(tabel, plek))
    past = schaal_hoog(blad, sheet, A4, plek.laatste) >= leesbaar(PUNTEN)
    zet_druk(blad, sheet, inhoud, gebied, hoog=int(past),
             herhaal=(plek.kop_rij, plek.kop_rij))  # fmt: skip
    if not past:
        schaal = schaal_breed(sheet, A4, (k.width for k in tabel.columns if not k.grouped))
        schaal /= RUIM
        blad.set_print_scale(int(schaal * 100))
        hoog = ruimte(sheet, A4)[1] / schaal
        blad.set_h_pagebreaks(breuken(blad, inhoud, plek, tabel.name, hoog))


def breuken(blad: Werkblad, inhoud: Inhoud, plek: Plek, tabel: str, ruim: float) -> list[int]:
    """Return the rows before which a page breaks: the first of a leerjaar that would not fit."""
    uit: list[int] = []
    begin = 0
    leerjaren = [inhoud.waarde(tabel, i, "leerjaar") for i in range(plek.aantal)]
    for i in range(1, plek.aantal):
        if leerjaren[i] == leerjaren[i - 1]:
            continue
        tot = i + leerjaren.count(leerjaren[i]) - 1
        if hoogte(blad, begin, plek.eerste + tot) > ruim:
            begin = plek.eerste + i
            uit.append(begin)
    return uit
