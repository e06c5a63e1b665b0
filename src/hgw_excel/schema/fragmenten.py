"""Pieces of Excel text that several formulas and columns share."""

from collections.abc import Callable, Iterable

from hgw_excel.schema.gebied import Gebied

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


def per_toets(gebied: Gebied, leerjaar: str, maak: Callable[[Gebied], str]) -> str:
    """Return what `maak` says of the test that stands for the gebied in the leerjaar of a cell."""
    *eerdere, laatste = gebied.per_toets or (gebied,)
    uit = maak(laatste)
    for deel in reversed(eerdere):
        uit = f"IF({een_van(leerjaar, deel.oud)},{maak(deel)},{uit})"
    return uit


def is_code(cellen: Iterable[str], codes: Iterable[str]) -> str:
    """Return the condition that one of the cells holds a code."""
    woorden = [tekst(woord) for woord in codes]
    return f"OR({','.join(f'TRIM({cel})={woord}' for cel in cellen for woord in woorden)})"


def is_gemist(key: str, codes: Iterable[str]) -> str:
    """Return the condition that a code stands in the place of a score or a niveau."""
    return is_code((f"[@{key}_score]", f"[@{key}_niveau]"), codes)


def geldig(key: str, codes: Iterable[str], *, hoofdletters: bool) -> str:
    """Return the niveau that counts: as delivered, else computed; '' for a code.

    Args:
        hoofdletters: whether the niveaus are capitals: then a typed 'iii' is shown as III.
    """
    niveau = in_hoofdletters(f"TRIM([@{key}_niveau])", wel=hoofdletters)
    berekend = f"[@{key}_berekend]"
    return f'IF({is_gemist(key, codes)},"",IF({niveau}<>"",{niveau},{berekend}))'


def in_hoofdletters(excel: str, *, wel: bool) -> str:
    """Return a text in capitals, or as it is."""
    return f"UPPER({excel})" if wel else excel


def norm_versie(key: str) -> str:
    """Return the version of the norm that gave the niveau; '' for a delivered one."""
    rij = f"[@{key}_norm_rij]"
    versie = f"TRIM(INDEX(tblNormen[norm_versie],MAX(1,{rij})))"
    return f'IF(OR({rij}=0,TRIM([@{key}_niveau])<>""),"",{versie})'


def anders(een: str, ander: str) -> str:
    """Return a condition: both are known and they differ."""
    return f'AND({een}<>"",{ander}<>"",{een}<>{ander})'
