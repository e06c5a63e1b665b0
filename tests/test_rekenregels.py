"""The page with the rules of level and growth names tests for each; those tests must exist."""

import pytest

from tests.paginatests import WORTEL, bestaan, rijen

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


BESTAAT = "tests/test_rekenregels.py::test_nothing_of_level_and_growth_is_left_out"
REGELS = rijen(PAGINA.read_text("utf-8"), KOP)


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
