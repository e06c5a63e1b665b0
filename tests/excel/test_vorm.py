"""What stands below or refers to a table goes on with it, as in a closed klassenmap."""

import re
from zipfile import ZipFile

import pytest

from hgw_excel.excel.terugzetten import zet_terug
from hgw_excel.schema.wijziging import Wijzigingen
from tests.excel.samen import Tweeling, klas_van


@pytest.fixture
def tweeling(tmp_path):
    return Tweeling(tmp_path, klas_van((5,)))


def verwijzingen(pad):
    """Return what every name refers to, print areas among them, by name and number of its sheet."""
    with ZipFile(pad) as zip_:
        tekst = zip_.read("xl/workbook.xml").decode()
    namen = re.findall(r"<definedName ([^>]*)>([^<]*)<", tekst)
    plek = re.compile(r'(?<!\w)(?:name|localSheetId)="([^"]*)"')
    return {tuple(sorted(plek.findall(wat))): waar.replace("'", "") for wat, waar in namen}


@pytest.mark.parametrize("tabel", ["tblScores", "tblControle", "tblSignalen"])
def test_names_and_print_areas_are_those_of_the_closed_file(tweeling, tmp_path, tabel):
    begin = verwijzingen(tweeling.pad)
    rij = {"code": "S01"} if tabel == "tblSignalen" else {"leerling_id": "HGW-00000000"}
    rij = {"code": "HGW323"} if tabel == "tblControle" else rij

    tweeling.wijzig(Wijzigingen(rijen={tabel: (rij, rij, rij)}))
    tweeling.boek.save(tmp_path / "na.xlsx")

    dicht, open_ = verwijzingen(tweeling.pad), verwijzingen(tmp_path / "na.xlsx")
    assert {n: (dicht[n], open_.get(n)) for n in dicht if dicht[n] != open_.get(n)} == {}
    assert dicht != begin


@pytest.mark.parametrize("tabel", ["tblScores", "tblSignalen"])
def test_names_and_print_areas_come_back(tweeling, tmp_path, tabel):
    rij = {"code": "S01"} if tabel == "tblSignalen" else {"leerling_id": "HGW-00000000"}
    tweeling.boek.save(tmp_path / "voor.xlsx")

    tweeling.wijzig(Wijzigingen(rijen={tabel: (rij,) * 9}))
    tweeling.boek.save(tmp_path / "na.xlsx")
    zet_terug(tweeling.boek)
    tweeling.boek.save(tmp_path / "terug.xlsx")

    voor, na, terug = (verwijzingen(tmp_path / f"{n}.xlsx") for n in ("voor", "na", "terug"))
    assert terug == voor != na
