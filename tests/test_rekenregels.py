"""The page with the rules of level and growth names tests for each; those tests must exist."""

import ast
from pathlib import Path

import pytest

WORTEL = Path(__file__).parents[1]
PAGINA = WORTEL / "docs" / "rekenregels.md"
KOP = ["regel", "zo rekenen we", "bron", "test"]
ONDERWERPEN = (
    "A tot en met E", "I tot en met V", "Laagste 10%", "Eigen namen", "Niveau bij een score",
    "Percentiel afronden", "De ladder", "Voor of achter", "Functioneringsniveau", "DL,", "DLE",
    "Leerrendement", "Achterstand", "% goed in banden", "Groei in niveaus", "Groei in punten",
    "landelijk", "eigen niveau", "Andere toetsversie", "Andere normversie", "Jaar overgedaan",
    "Toets van een ander leerjaar", "Gemiddelde afronden", "Gemiddelde van een klas",
)  # fmt: skip
"""What has a rule, whatever its row is called further."""


def rijen(tekst: str) -> list[list[str]]:
    """Return the rows of all tables of a page, without their heads."""
    regels = [regel for regel in tekst.splitlines() if regel.startswith("|")]
    cellen = [[cel.strip() for cel in regel.strip("|").split("|")] for regel in regels]
    return [rij for rij in cellen if rij != KOP and set(rij[0]) != {"-"}]


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


BESTAAT = "tests/test_rekenregels.py::test_nothing_of_level_and_growth_is_left_out"
REGELS = rijen(PAGINA.read_text("utf-8"))


@pytest.mark.parametrize("rij", REGELS, ids=lambda rij: rij[0])
def test_every_rule_has_a_way_a_source_and_a_test_that_exists(rij):
    assert len(rij) == len(KOP)
    assert all(rij)
    assert bestaan(rij[3])


@pytest.mark.parametrize(
    "naam",
    [
        "tests/test_rekenregels.py::test_dat_er_niet_is", "tests/weg.py::test_x", "docs::test_x",
        "", f"{BESTAAT}; tests/weg.py::test_x", f"{BESTAAT};", f"{BESTAAT}, {BESTAAT}",
    ],
)  # fmt: skip
def test_a_test_that_does_not_exist_is_noticed(naam):
    assert not bestaan(naam)


def test_nothing_of_level_and_growth_is_left_out():
    namen = " ".join(rij[0] for rij in REGELS)

    assert [woord for woord in ONDERWERPEN if woord not in namen] == []
