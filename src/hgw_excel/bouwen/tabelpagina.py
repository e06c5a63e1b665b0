"""The page of a table: which paper, one sheet or more, and what repeats."""

from hgw_excel.bouwen.bladkop import laatste_open, open_kolom, titel_tekst
from hgw_excel.bouwen.druk import Voet, zet_druk
from hgw_excel.bouwen.pagina import (
    LEESBAAR,
    RUIM,
    Papier,
    kies_papier,
    leesbaar,
    punten,
    ruimte,
    schaal_breed,
    schaal_hoog,
)
from hgw_excel.bouwen.plek import Plek
from hgw_excel.bouwen.tabelblad import Tabelblad
from hgw_excel.bouwen.tekst import tekst_breed
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Table

IETS_KLEINER = 0.85
"""A few rows too many are worth this much of the size; more go to a second sheet."""

GEWONE_KOLOM = 9.14


def heeft_banden(tabel: Table | None) -> bool:
    """Tell whether a row with vakgebieden stands above the headers."""
    return tabel is not None and any(kolom.band for kolom in tabel.columns)


def zet_pagina(blad: Werkblad, tekening: Tabelblad) -> None:
    """Set up the page: from the first to the last open column, without spare rows."""
    plek, tabel, sheet = tekening.plek, tekening.tabel, tekening.sheet
    breedtes, onder = tekening.breedtes, laatste_rij(plek, tabel, tekening.inhoud)
    papier = kies_papier(sheet, breedtes)
    schaal = schaal_breed(sheet, papier, breedtes)
    hoog = schaal_hoog(blad, sheet, papier, onder)
    grens = leesbaar(_kleinste(tekening))
    past = tabel.rows == "leerling" and hoog >= max(schaal * IETS_KLEINER, grens)
    gebied = (0, open_kolom(tabel), onder, _laatste_kolom(tekening))
    kop = (plek.kop_rij - heeft_banden(tabel), plek.kop_rij)
    zet_druk(blad, sheet, tekening.inhoud, gebied, herhaal=kop, hoog=int(past), papier=papier.maat,
             liggend=papier.liggend, voet=legenda(tekening))  # fmt: skip
    if schaal < LEESBAAR and heeft_banden(tabel):
        _verdeel(blad, tekening, papier)


def _kleinste(tekening: Tabelblad) -> float:
    """Return the size of the smallest letters in the open columns."""
    stijlen = tekening.stijlen
    return min(stijlen[kolom.key].punten for kolom in tekening.tabel.columns if not kolom.grouped)


def _laatste_kolom(tekening: Tabelblad) -> int:
    """Return the last open column, or the one beyond it at which the sentence on top ends."""
    sheet, plek = tekening.sheet, tekening.plek
    laatste = laatste_open(tekening.tabel, plek)
    zin = max(tekst_breed(sheet.hulp, 11), tekst_breed(titel_tekst(sheet, tekening.inhoud), 22))
    tekort = zin - sum(tekening.breedtes)
    return laatste if tekort <= 0 else plek.kolom_tot + 1 + int(tekort // GEWONE_KOLOM)


def _verdeel(blad: Werkblad, tekening: Tabelblad, papier: Papier) -> None:
    """Break between two vakgebieden where one sheet would be too small; the names come back."""
    plek, tabel = tekening.plek, tekening.tabel
    ruim = ruimte(tekening.sheet, papier)[0] / LEESBAAR / RUIM
    vast = next(i for i, kolom in enumerate(tabel.columns) if kolom.band)
    namen = [tekening.stijlen[k.key].breedte for k in tabel.columns[:vast] if not k.grouped]
    breuken: list[int] = []
    gevuld = punten(namen)
    for begin, breedtes in _blokken(tekening, vast):
        if gevuld + punten(breedtes) > ruim:
            breuken.append(begin)
            gevuld = punten(namen)
        gevuld += punten(breedtes)
    blad.set_print_scale(int(LEESBAAR * 100))
    blad.set_v_pagebreaks(breuken)
    blad.repeat_columns(open_kolom(tabel), plek.kolom_van + vast - 1)


def _blokken(tekening: Tabelblad, vast: int) -> list[tuple[int, list[float]]]:
    """Return first column and widths of each run of columns with one band."""
    uit: list[tuple[int, list[float]]] = []
    band = None
    for kolom in tekening.tabel.columns[vast:]:
        if kolom.band != band:
            uit.append((tekening.plek.kolommen[kolom.key], []))
            band = kolom.band
        if not kolom.grouped:
            uit[-1][1].append(tekening.stijlen[kolom.key].breedte)
    return uit


def laatste_rij(plek: Plek, tabel: Table, inhoud: Inhoud) -> int:
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
        delen.append(f"Niveau: {niveaus[0]} hoog … {niveaus[-1]} laag")
    if any(gebied.jong for gebied in werkboek.gebieden):
        delen.append(f"Observatie: {', '.join(werkboek.school.observatiestappen)}")
    pijlen = "↗ hoger dan vorige keer, → gelijk, ↘ lager"
    if any(gebied.hoofdtoets for gebied in werkboek.gebieden):
        pijlen += ", ≠ andere toets of normen"
    return Voet(midden=" · ".join([*delen, pijlen, "? geen gegevens"]))
