"""A cell asks, and the afspraken and norms are found in the workbook it stands in.

From the VBA of the cell through xlwings' classes for Windows and back; only Windows is not there.
"""

import pytest
import xlwings
from hgw_udfs import gereedschap

from hgw_excel import platform
from hgw_excel.excel.normen import Geheugen
from tests.functies import scholen
from tests.functies.vba import Boek, machine, vanuit_cel
from tests.functies.windows import ONTBREEKT, Bereik, open_klassenmap

VRAAG = (151, "Rekenen", 5, "M", "I-V")
ONEDRIVE = "https://school-my.sharepoint.com/personal/juf/Documents/klassenmap groep 5.xlsm"


@pytest.fixture(autouse=True)
def _zonder_geheugen(monkeypatch):
    """No other test made a workbook the one that calls; nothing is known of any, or kept."""
    monkeypatch.setattr(platform, "schrijf_log", lambda _: None)
    monkeypatch.delattr(xlwings.Book, "_mock_caller", raising=False)
    monkeypatch.setattr(gereedschap, "_geheugen", Geheugen(lambda: 0.0))


def vraag(boek, naam, argumenten):
    return vanuit_cel(naam, argumenten, machine(boek=Boek(boek)))


@pytest.mark.parametrize(
    "waar",
    [r"C:\Users\juf\klas & co\klassenmap groep 5.xlsm", ONEDRIVE, "Map1"],
    ids=["a path", "OneDrive", "never saved"],
)
def test_wherever_the_workbook_is(waar):
    boek = open_klassenmap(scholen.inhoud("I-V"), "klassenmap groep 5.xlsm", waar)

    assert vraag(boek, "HGW_NIVEAU", VRAAG) == "V"
    assert vraag(boek, "HGW_GROEI", ("IV", "II")) == 2


def test_two_open_workbooks_keep_apart():
    boeken = [
        open_klassenmap(scholen.inhoud(systeem), f"groep {i}.xlsm", ONEDRIVE)
        for i, systeem in enumerate(("I-V", "A-E"))
    ]

    gegeven = [
        [vraag(boek, "HGW_GROEI", paar) for boek in boeken * 2]
        for paar in (("IV", "II"), ("D", "B"))
    ]

    assert gegeven == [[2, "", 2, ""], ["", 2, "", 2]]


@pytest.mark.parametrize("weg", ["hgw_afspraken", "hgw_instellingen"])
def test_another_workbook_gives_na(weg):
    boek = open_klassenmap(scholen.inhoud("I-V"), "rooster.xlsm", r"C:\rooster.xlsm")
    del boek.Names[weg]

    assert vraag(boek, "HGW_NIVEAU", VRAAG) == "#N/A"
    assert vraag(boek, "HGW_LEERRENDEMENT", (20, 45)) == 44


def test_a_klassenmap_without_norms_gives_na_only_where_they_are_asked():
    boek = open_klassenmap(scholen.inhoud("I-V"), "oud.xlsm", r"C:\oud.xlsm")
    del boek.Worksheets["Normen"]

    assert vraag(boek, "HGW_NIVEAU", VRAAG) == "#N/A"
    assert vraag(boek, "HGW_GROEI", ("IV", "II")) == 2


def test_a_cell_that_excel_can_not_read_is_our_fault():
    """Excel is busy, say: it comes right at the next computation."""
    boek = open_klassenmap(scholen.inhoud("I-V"), "druk.xlsm", r"C:\druk.xlsm")
    boek.Worksheets["Normen"].ListObjects["tblNormen"].Range = None

    assert vraag(boek, "HGW_NIVEAU", VRAAG) == "#VALUE!"


def test_a_computation_of_thirty_cells_asks_little_of_the_workbook():
    """The mark of the afspraken once a cell, all else once."""
    boek = open_klassenmap(scholen.inhoud("I-V"), "klas.xlsm", ONEDRIVE)
    normen = boek.Worksheets["Normen"].ListObjects["tblNormen"].Range

    niveaus = {vraag(boek, "HGW_NIVEAU", (Bereik([[151]]), *VRAAG[1:])) for _ in range(30)}

    keren = {naam: deel.RefersToRange.keren for naam, deel in boek.Names.items()}
    assert (niveaus, normen.keren) == ({"V"}, 1)
    assert keren == dict.fromkeys(keren, 1) | {"hgw_afspraken": 30}


def test_an_argument_that_is_left_out_is_empty():
    boek = open_klassenmap(scholen.inhoud("I-V"), "klas.xlsm", ONEDRIVE)

    assert vraag(boek, "HGW_AANPAK", ("IV", ONTBREEKT, ONTBREEKT)) == "intensief"
