"""`hgw handelingsplan` and its conversation."""

import os

import openpyxl
import pytest

from hgw_excel import platform
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.cli.gesprek.handelingsplan import handelingsplan
from tests.cli.hulp import draai, engels_in
from tests.cli.menuhulp import gesprek
from tests.klas import lege_klas


@pytest.fixture(scope="module")
def data():
    return bouw_klassenmap(lege_klas((8,), 10))


@pytest.fixture
def pad(data, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(platform, "instellingenmap", lambda: tmp_path / "instellingen")
    (tmp_path / "klassenmap groep 8.xlsx").write_bytes(data)
    return tmp_path / "klassenmap groep 8.xlsx"


def typ(capsys, pad, *opties):
    vast = ("handelingsplan", str(pad), "--leerling", "Adam", "--gebied", "spelling")
    return draai(capsys, *vast, "--datum", "2027-02-20", *opties)


def rijen(pad):
    blad = openpyxl.load_workbook(pad)["Handelingsplannen"]
    alle = blad.iter_rows(values_only=True)
    return [[cel for cel in rij if cel is not None] for rij in alle if "Adam" in rij]


def test_a_row_and_a_form_and_the_second_time_only_the_form(capsys, pad, tmp_path):
    uit = tmp_path / "plan.xlsx"

    eerst = typ(capsys, pad, "--uit", str(uit), "--overschrijf")
    na = pad.read_bytes()
    weer = typ(capsys, pad, "--uit", str(uit), "--overschrijf")

    assert (eerst.code, weer.code, eerst.fout, weer.fout) == (0, 0, "", "")
    assert [rij[:2] for rij in rijen(pad)] == [["Adam", "Spelling"]]
    assert pad.read_bytes() == na
    assert "loopt al een plan" in weer.uit
    assert openpyxl.load_workbook(uit).sheetnames == ["Adam"]


@pytest.mark.parametrize("opties", [("--proef",), ()])
def test_nothing_is_written_when_nobody_said_yes(capsys, pad, tmp_path, opties):
    """Without a terminal there is nobody to ask."""
    voor = pad.read_bytes()

    gedaan = typ(capsys, pad, "--uit", str(tmp_path / "plan.xlsx"), *opties)

    assert pad.read_bytes() == voor
    assert not (tmp_path / "plan.xlsx").exists()
    assert (gedaan.code, gedaan.fout) == (0 if opties else 4, "")


def test_a_form_of_someone_else_is_never_replaced_and_no_row_written(capsys, pad, tmp_path):
    """Code 4 says that nothing is written: the form is judged before the row is."""
    eigen = tmp_path / "plan.xlsx"
    eigen.write_bytes(pad.read_bytes())

    gedaan = typ(capsys, pad, "--uit", str(eigen), "--overschrijf")

    assert (gedaan.code, rijen(pad), gedaan.uit) == (4, [], "")
    assert eigen.read_bytes() == pad.read_bytes()
    assert "is niet zo gemaakt, daar schrijven we niet overheen." in gedaan.fout


def test_help_is_dutch(capsys):
    gedaan = draai(capsys, "handelingsplan", "--help")

    assert (gedaan.code, engels_in(gedaan.uit)) == (0, [])


def test_conversation(pad, tmp_path):
    uit = os.path.join(tmp_path, "plan adam.xlsx")

    voorstel, tekst, _ = gesprek(
        handelingsplan, "handelingsplan", str(pad), "", " adam ", "spelling", "plan adam",
        paden=[tmp_path],
    )  # fmt: skip

    assert "kies één klassenmap, geen map." in tekst
    assert voorstel.opdrachten == (
        ("handelingsplan", str(pad), "--leerling", "adam", "--gebied", "spelling", "--uit", uit),
    )
