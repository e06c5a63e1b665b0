"""Small changes to a workbook in memory."""

from collections.abc import Callable
from dataclasses import replace

from hgw_excel.schema.ruw import Blad, Boek, Cel


def met_blad(boek: Boek, tabel: str, wijzig: Callable[[Blad], Blad]) -> Boek:
    """Return the workbook with one table changed."""
    return replace(boek, tabellen={**boek.tabellen, tabel: wijzig(boek.tabellen[tabel])})


def met_cel(
    boek: Boek, tabel: str, rij: int, kop: str, waarde: Cel, *, formule: bool = False
) -> Boek:
    """Return the workbook with one cell changed; it loses its formula unless `formule`."""

    def wijzig(blad: Blad) -> Blad:
        kolom = blad.koppen.index(kop)
        rijen = [list(cellen) for cellen in blad.rijen]
        rijen[rij][kolom] = waarde
        formules = blad.formules | {(rij, kolom)} if formule else blad.formules - {(rij, kolom)}
        return replace(blad, rijen=tuple(map(tuple, rijen)), formules=formules)

    return met_blad(boek, tabel, wijzig)


def met_kop(boek: Boek, tabel: str, kop: str, nieuw: str | None) -> Boek:
    """Return the workbook with a header changed, or its column gone."""

    def wijzig(blad: Blad) -> Blad:
        kolom = blad.koppen.index(kop)
        if nieuw is not None:
            koppen = [*blad.koppen[:kolom], nieuw, *blad.koppen[kolom + 1 :]]
            return replace(blad, koppen=tuple(koppen))
        rijen = tuple((*rij[:kolom], *rij[kolom + 1 :]) for rij in blad.rijen)
        formules = {(i, j - (j > kolom)) for i, j in blad.formules if j != kolom}
        koppen = [*blad.koppen[:kolom], *blad.koppen[kolom + 1 :]]
        return replace(blad, koppen=tuple(koppen), rijen=rijen, formules=frozenset(formules))

    return met_blad(boek, tabel, wijzig)


def zonder_tabel(boek: Boek, *tabellen: str) -> Boek:
    """Return the workbook without these tables."""
    over = {naam: blad for naam, blad in boek.tabellen.items() if naam not in tabellen}
    return replace(boek, tabellen=over)


def met_naam(boek: Boek, naam: str, waarde: Cel) -> Boek:
    """Return the workbook with another value in a named cell."""
    return replace(boek, namen={**boek.namen, naam: waarde})


def zonder_naam(boek: Boek, *namen: str) -> Boek:
    """Return the workbook without these defined names."""
    return replace(boek, namen={n: w for n, w in boek.namen.items() if n not in namen})


def zonder_blad(boek: Boek, *tabellen: str) -> Boek:
    """Return the workbook without these tables and the sheets they stand on."""
    weg = {boek.tabellen[tabel].naam for tabel in tabellen}
    over = tuple(naam for naam in boek.bladen if naam not in weg)
    return replace(zonder_tabel(boek, *tabellen), bladen=over)
