"""The conversation before `hgw bijwerken`: klassenmappen, and a pupil file if there is one."""

import pytest

from hgw_excel import platform
from hgw_excel.cli.gesprek.bijwerken import bijwerken
from tests.cli.menuhulp import gesprek


@pytest.fixture
def klassen(tmp_path, monkeypatch):
    """A folder with a klassenmap by name, and a list beside it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(platform, "instellingenmap", lambda: tmp_path / "instellingen")
    map_ = tmp_path / "klassen"
    map_.mkdir()
    (map_ / "klassenmap groep 5.xlsx").touch()
    (tmp_path / "lijst.csv").touch()
    return map_


def test_without_a_file(klassen):
    voorstel, tekst, _ = gesprek(bijwerken, "bijwerken", str(klassen), "")

    assert voorstel.opdrachten == (("bijwerken", str(klassen)),)
    assert not voorstel.schrijft  # the command itself asks, when it can say how many cells
    assert tekst.splitlines()[-1] == ("Je ziet eerst wat er verandert. Daarna kies je of het mag.")


def test_with_a_file_after_one_that_is_not_there(klassen):
    lijst = klassen.parent / "lijst.csv"

    voorstel, tekst, _ = gesprek(bijwerken, "bijwerken", str(klassen), "/weg.csv", f"'{lijst}'")

    assert voorstel.opdrachten == (("bijwerken", str(klassen), "--leerlingen", str(lijst)),)
    assert "'/weg.csv' is geen bestand. Sleep het bestand zelf, of druk op Enter." in tekst
