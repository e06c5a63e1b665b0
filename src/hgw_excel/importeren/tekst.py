"""csv, txt and tsv: find the encoding, the delimiter and the header row by what stands there.

Nothing is inferred: `00`, `3E1` and `1/2` stay the texts they are. Measured on one table saved in
seven ways, this rule read all seven; pandas read one.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from itertools import islice

from hgw_excel.domein.melding import Melding
from hgw_excel.importeren import meldingen as soort
from hgw_excel.importeren.rooster import (
    KOP_BINNEN,
    MINSTENS_BEKEND,
    Losse,
    Tabel,
    to_tabel,
    zoek_kop,
)

SCHEIDINGEN = (";", "\t", ",", "|")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decodeer(data: bytes) -> str:
    """Return the text: by its BOM, else as strict UTF-8, else as Windows writes it (cp1252)."""
    for bom, codering in _BOMS:
        if data.startswith(bom):
            return data.decode(codering, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def read_tekst(data: bytes, bestand: str) -> tuple[Tabel | None, list[Melding]]:
    """Return the table in a text file; None when there is no header row in it."""
    tekst = decodeer(data)
    if "\0" in tekst:
        zin = "Dit is geen tekstbestand."
        return None, [soort.ONLEESBAAR.melding(bestand, zin, "Bewaar het als 'CSV UTF-8'.")]
    kandidaten = [(*_proef(tekst, teken), teken) for teken in SCHEIDINGEN]
    aantal, kop, scheiding = max(kandidaten, key=lambda kandidaat: kandidaat[0])
    if aantal < MINSTENS_BEKEND:
        return None, [geen_kop(bestand)]
    return _lees(tekst, scheiding, kop, bestand)


def geen_kop(bestand: str) -> Melding:
    """Return the melding that no header row was found."""
    zin = f"In de eerste {KOP_BINNEN} regels staan geen kolomnamen die we kennen."
    doe = "Zet boven de lijst een regel met leerlingnummer, roepnaam, achternaam en groep."
    return soort.GEEN_KOP.melding(bestand, zin, doe)


def _proef(tekst: str, scheiding: str) -> tuple[int, int]:
    """Return what `zoek_kop` finds when the text is split by this delimiter."""
    try:
        return zoek_kop(list(islice(_rijen(tekst, scheiding, streng=False), KOP_BINNEN)))
    except csv.Error:
        return 0, 0


def _lees(tekst: str, scheiding: str, kop: int, bestand: str) -> tuple[Tabel | None, list[Melding]]:
    lezer = _rijen(tekst, scheiding, streng=True)
    rijen: list[Losse] = []
    try:
        rijen.extend(lezer)
    except csv.Error:
        regel = rijen[-1].nummer + 1 if rijen else 1
        zin = f"Vanaf regel {regel} klopt er iets niet met de aanhalingstekens."
        doe = "Bewaar de lijst opnieuw vanuit Excel als 'CSV UTF-8'."
        return None, [soort.KOMMA_IN_REGEL.melding(bestand, zin, doe)]
    return to_tabel(rijen, kop, bestand)


def _rijen(tekst: str, scheiding: str, *, streng: bool) -> Iterator[Losse]:
    """Yield every row, also empty ones, with the number of its first line."""
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=streng)
    vorige = 0
    for cellen in lezer:
        yield Losse(vorige + 1, tuple(cellen))
        vorige = lezer.line_num
