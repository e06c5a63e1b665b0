"""Lijsten, very hidden: the named lists, two cells that formulas need, and the afspraken."""

from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud, als_tekst
from hgw_excel.schema.kolom import Sheet

LABEL, CEL, EERSTE_LIJST = 0, 1, 3
STUK = 8000
"""Characters of the settings per cell; the rest stands in the cells below."""

INSTELLINGEN = "hgw_instellingen"


def bouw(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap) -> None:
    """Write the head cells in columns A and B, and a list per column from D."""
    koppen = [cel for cel in sheet.head if cel.naam != INSTELLINGEN]
    for rij, cel in enumerate(koppen):
        gereedschap.waarde(blad, rij, LABEL, cel.label)
        gereedschap.kopcel(blad, sheet, rij, CEL, cel)
    _zet_instellingen(blad, sheet, inhoud, gereedschap, len(koppen))
    for i, (naam, waarden) in enumerate(inhoud.werkboek.lijsten.items()):
        kolom = EERSTE_LIJST + i
        gereedschap.waarde(blad, 0, kolom, naam)
        for rij, waarde in enumerate(waarden, 1):
            gereedschap.waarde(blad, rij, kolom, waarde)


def _zet_instellingen(
    blad: Werkblad, sheet: Sheet, inhoud: Inhoud, g: Gereedschap, eerste: int
) -> None:
    tekst = als_tekst(inhoud.kop(INSTELLINGEN))
    stukken = [tekst[i : i + STUK] for i in range(0, len(tekst), STUK)] or [""]
    g.waarde(blad, eerste, LABEL, "instellingen")
    for nummer, stuk in enumerate(stukken, 1):
        rij = eerste + nummer - 1
        g.waarde(blad, rij, CEL, stuk)
        g.noem(INSTELLINGEN + (f"_{nummer}" if nummer > 1 else ""), sheet, rij, CEL)
