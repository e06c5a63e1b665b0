"""Pieces of Excel text that several formulas and columns share."""

from collections.abc import Iterable

RIJ_LEERLING = "MATCH([@leerling_id],tblLeerlingen[leerling_id],0)"


def tekst(waarde: str) -> str:
    """Return a text as an Excel string literal."""
    return f'"{binnen(waarde)}"'


def binnen(waarde: str) -> str:
    """Return a text as it stands inside a string literal that goes on around it."""
    return waarde.replace('"', '""')


def uit_tekst(letterlijk: str) -> str:
    """Return the text of a string literal: the inverse of `tekst`."""
    return letterlijk[1:-1].replace('""', '"')


def een_van(cel: str, waarden: Iterable[int]) -> str:
    """Return a condition that holds when `cel` is one of the numbers; FALSE for none."""
    delen = [f"{cel}={waarde}" for waarde in waarden]
    if not delen:
        return "FALSE"
    return delen[0] if len(delen) == 1 else f"OR({','.join(delen)})"


def een_van_kolom(kolom: str, waarden: Iterable[int]) -> str:
    """Return the same over a whole column: a factor 0 or 1 inside SUMPRODUCT."""
    delen = [f"({kolom}={waarde})" for waarde in waarden] or [f"({kolom}=-1)"]
    return delen[0] if len(delen) == 1 else f"({'+'.join(delen)})"


def geldig(toets: str, moment: str, codes: Iterable[str]) -> str:
    """Return the niveau that counts: as delivered, else computed; '' for a code."""
    niveau = f"TRIM([@{toets}_{moment}_niveau])"
    code = ",".join(f"{niveau}={tekst(woord)}" for woord in codes)
    return f'IF(OR({code}),"",IF({niveau}<>"",{niveau},[@{toets}_{moment}_berekend]))'


def norm_versie(toets: str, moment: str) -> str:
    """Return the version of the norms for this row's leerjaar; '' when there are none."""
    rij = f'MATCH("{binnen(toets)}|{moment}"&[@leerjaar],tblNormen[sleutel],0)'
    return f'IFERROR(TRIM(INDEX(tblNormen[norm_versie],{rij})),"")'


def anders(een: str, ander: str) -> str:
    """Return a condition: both are known and they differ."""
    return f'AND({een}<>"",{ander}<>"",{een}<>{ander})'
