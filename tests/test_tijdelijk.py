"""Temporary files of which the cleaning knows that they are ours."""

import tempfile
from pathlib import Path

import pytest

from hgw_excel import platform, tijdelijk
from hgw_excel.bijwerken.resten import ruim_op
from hgw_excel.bouwen.stroomcsv import Stroomcsv
from hgw_excel.bouwen.stroomzip import Lijf


def vol_lijf(map_: Path) -> Lijf:
    lijf = Lijf(str(map_))
    lijf.schrijf("Anna " * 10)
    lijf.klaar()
    return lijf


def volle_csv(map_: Path) -> Stroomcsv:
    stroom = Stroomcsv(str(map_))
    stroom.voeg_toe([("naam", ["Anna"])])
    return stroom


@pytest.fixture(autouse=True)
def op_windows(monkeypatch):
    """There a temporary file has a name, and a power cut leaves it."""

    def met_naam(*delen: object, **opties: object) -> object:
        return tempfile.NamedTemporaryFile(*delen, delete=False, **opties)

    monkeypatch.setattr(tempfile, "TemporaryFile", met_naam)
    for module in ("stroomzip", "stroomcsv"):
        monkeypatch.setattr(f"hgw_excel.bouwen.{module}.IN_GEHEUGEN", 1)


@pytest.mark.parametrize("maak", [vol_lijf, volle_csv])
@pytest.mark.parametrize("leeft", [True, False])
def test_what_did_not_fit_in_memory_goes_when_its_maker_is_gone(tmp_path, monkeypatch, maak, leeft):
    maak(tmp_path).sluit()
    resten = list(tmp_path.iterdir())
    monkeypatch.setattr(platform, "leeft", lambda pid: leeft)

    assert len(resten) == 1
    assert ruim_op(tmp_path) == ([] if leeft else resten)


def test_names_differ():
    namen = {tijdelijk.naam() for _ in range(100)}

    assert len(namen) == 100
    assert all(tijdelijk.NAAM.fullmatch(naam) for naam in namen)
