"""Pages with tables whose last column names the tests that prove a row: those tests must exist."""

import ast
from pathlib import Path

WORTEL = Path(__file__).parents[1]


def rijen(tekst: str, kop: list[str]) -> list[list[str]]:
    """Return the rows of all tables of a page, without their heads."""
    regels = [regel for regel in tekst.splitlines() if regel.startswith("|")]
    cellen = [[cel.strip() for cel in regel.strip("|").split("|")] for regel in regels]
    return [rij for rij in cellen if rij != kop and set(rij[0]) != {"-"}]


def bestaan(cel: str) -> bool:
    """Tell whether all of 'path::name; path::name' are test functions of this clone."""
    return all(map(_bestaat, cel.split("; ")))


def _bestaat(naam: str) -> bool:
    pad, _, functie = naam.partition("::")
    bestand = WORTEL / pad
    if not bestand.is_file() or not functie.startswith("test_"):
        return False
    boom = ast.parse(bestand.read_text("utf-8"))
    return functie in {deel.name for deel in boom.body if isinstance(deel, ast.FunctionDef)}
