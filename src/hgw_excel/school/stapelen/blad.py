"""The table of one workbook that goes into a list: which one, which rows, what there is to say."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from hgw_excel.bouwen.stroom import Gebrek
from hgw_excel.controle.foutnamen import LEEG, foutnaam
from hgw_excel.domein.melding import Melding
from hgw_excel.importeren.meldingen import MeldingSoort
from hgw_excel.schema.ruw import Blad, Boek, Cel, CelFout
from hgw_excel.school.stapelen import meldingen as soort
from hgw_excel.school.stapelen.klas import tabelnaam

SLEUTEL = "leerling_id"
MEESTE = 200
"""Cells of one file that get a melding of their own; the rest is counted."""


def kies_tabel(boek: Boek, naam: str) -> Blad | None:
    """Return the table of that name, else the only table on the sheet of that name.

    In a klassenmap a sheet may have got another name: then the table that belongs on it.
    """
    gevraagd = naam.strip().casefold()
    for tabel in boek.tabellen.values():
        if tabel.tabel.casefold() == gevraagd:
            return tabel
    op_blad = [t for t in boek.tabellen.values() if t.naam.strip().casefold() == gevraagd]
    return op_blad[0] if len(op_blad) == 1 else boek.tabellen.get(tabelnaam(boek, naam))


def gevulde_rijen(tabel: Blad) -> list[int]:
    """Return the rows in which something stands.

    In a table with a row per child a row for a new child is there already: it holds its key and
    what formulas count about nobody.
    """
    rijen = tabel.rijen
    if SLEUTEL not in tabel.index:
        return [i for i, rij in enumerate(rijen) if any(rij) or _bevat(rij)]
    bijzaak = {tabel.index[SLEUTEL]} | {kolom for _, kolom in tabel.formules}
    eigen = [kolom for kolom in range(len(tabel.koppen)) if kolom not in bijzaak]
    kies = itemgetter(*eigen, *eigen[:1]) if eigen else itemgetter(0, 0)
    return [i for i, rij in enumerate(rijen)
            if (eigen and any(kies(rij))) or _is_gevuld(tabel, i, rij)]  # fmt: skip


def _bevat(rij: Sequence[Cel]) -> bool:
    return any(cel is not None for cel in rij)


def _is_gevuld(tabel: Blad, i: int, rij: Sequence[Cel]) -> bool:
    sleutel = tabel.index[SLEUTEL]
    for kolom, cel in enumerate(rij):
        gerekend = (i, kolom) in tabel.formules and isinstance(cel, float)
        if cel is not None and kolom != sleutel and not gerekend:
            return True
    return False


def over_bestand(tabel: Blad, bestand: str) -> Iterator[Melding]:
    """Yield what is left out of the list besides single cells."""
    if tabel.eronder:
        rijen = f", in {tabel.rijen_eronder} rijen" if tabel.rijen_eronder > 1 else ""
        zin = f"Onder de tabel staat nog iets{rijen}; dat komt niet in de lijst."
        doe = "Maak de tabel groter tot het erin valt."
        yield _op(soort.ERONDER.melding(bestand, zin, doe), tabel, tabel.eronder)


def over_cellen(
    tabel: Blad, bestand: str, rijen: Sequence[int], gebreken: Sequence[Gebrek], eerste: int
) -> list[Melding]:
    """Return a melding for each cell that is left empty.

    Args:
        rijen: the rows of the table that were written.
        gebreken: what could not be, counted in `rijen`.
        eerste: the column that holds the first one of the table.
    """
    eigen = [gebrek for gebrek in gebreken if gebrek.kolom >= eerste]
    uit = []
    for rij, kolom, waarde in eigen[:MEESTE]:
        aard, zin, doe = _waarom(waarde)
        melding = aard.melding(bestand, zin, doe, veld=tabel.koppen[kolom - eerste])
        uit.append(_op(melding, tabel, tabel.adres(rijen[rij], kolom - eerste)))
    if len(eigen) > MEESTE:
        aard, _, doe = _waarom(eigen[MEESTE].waarde)
        zin = f"Nog {len(eigen) - MEESTE} cellen zijn leeg gelaten."
        uit.append(_op(aard.melding(bestand, zin, doe), tabel, ""))
    return uit


def _waarom(waarde: Cel) -> tuple[MeldingSoort, str, str]:
    opnieuw = "maak de lijst opnieuw"
    if isinstance(waarde, CelFout) and waarde.code == LEEG:
        zin = "De formule heeft geen uitkomst in het bestand; de cel is leeg gelaten."
        return soort.GEEN_WAARDE, zin, f"Open de werkmap in Excel, sla hem op en {opnieuw}."
    if isinstance(waarde, CelFout):
        zin = f"Hier staat {foutnaam(waarde.code)}; de cel is leeg gelaten."
        return soort.GEEN_WAARDE, zin, f"Herstel de cel en {opnieuw}."
    zin = "De tekst is te lang of bevat een onzichtbaar teken; de cel is leeg gelaten."
    return soort.TEKST, zin, f"Typ de tekst opnieuw en {opnieuw}."


def _op(melding: Melding, tabel: Blad, cel: str) -> Melding:
    return replace(melding, blad=tabel.naam, cel=cel)
