"""The sheet Uitleg: how the klassenmap works, on paper two or three sheets of A4."""

from hgw_excel.bouwen.druk import Voet, zet_druk
from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.palet import LIJN, PETROL
from hgw_excel.bouwen.stijlen import DUN
from hgw_excel.bouwen.tekst import hoogte
from hgw_excel.bouwen.uitleg_tekst import HULP, Regel, Sectie, uitleg
from hgw_excel.bouwen.vel import Vel, cel, maak_vel
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet

LABEL, TEKST = 24, 69
TITEL, HULP_HOOG, WIT, SECTIE = 30, 18, 12, 24
LETTER = 10
LIJNTJE = {"bottom": DUN, "bottom_color": LIJN}


def bouw(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap) -> None:
    """Draw the sheet."""
    vel = maak_vel(blad, sheet, inhoud, gereedschap)
    blad.set_column(1, 1, LABEL)
    blad.set_column(2, 2, TEKST)
    vel.tekst(cel(0, 1), sheet.titel, vel.stijlen.recept("titel"))
    vel.tekst(cel(1, 1), HULP, vel.stijlen.recept("hulp"))
    blad.set_row(0, TITEL)
    blad.set_row(1, HULP_HOOG)
    rij, breuken = 2, []
    for sectie in uitleg(inhoud.werkboek):
        breuken += [rij] if sectie.nieuw_blad else []
        rij = _sectie(vel, rij, sectie)
    zet_druk(blad, sheet, inhoud, (0, 1, rij - 1, 2), voet=Voet(midden=" "))
    blad.set_print_scale(100)  # a page break counts only when nothing is fitted
    blad.set_h_pagebreaks(breuken)
    vel.bescherm()


def _sectie(vel: Vel, rij: int, sectie: Sectie) -> int:
    vel.blad.set_row(rij, WIT)
    kop = vel.stijlen.recept("sectie")
    vel.tekst(cel(rij + 1, 1), sectie.kop, kop)
    vel.tekst(cel(rij + 1, 2), None, kop)
    vel.blad.set_row(rij + 1, SECTIE)
    for i, regel in enumerate(sectie.regels, rij + 2):
        _regel(vel, i, regel)
    return rij + 2 + len(sectie.regels)


def _regel(vel: Vel, rij: int, regel: Regel) -> None:
    vlak = {"bg_color": regel.tint} if regel.tint else {}
    if regel.voorstel:
        vlak = {"italic": True, "font_color": PETROL}
    vast = {"align": "left", "indent": 1, "text_wrap": True, **LIJNTJE}
    label = vel.stijlen.stijl(**vast, **vlak, bold=regel.vet)
    vel.tekst(cel(rij, 1), regel.label, label)
    vel.tekst(cel(rij, 2), regel.tekst, vel.stijlen.stijl(**vast, font_size=LETTER))
    vel.blad.set_row(rij, hoogte(((regel.tekst, TEKST), (regel.label, LABEL)), LETTER, minstens=20))
