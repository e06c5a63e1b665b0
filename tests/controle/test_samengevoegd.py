"""HGW210: merged cells in a table are said, those beside it are not."""

from pathlib import Path

import openpyxl
import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Boek
from tests.klas import volle_klas


@pytest.fixture(scope="module")
def klassenmap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pad = tmp_path_factory.mktemp("klas") / "klassenmap groep 5.xlsx"
    pad.write_bytes(bouw_klassenmap(volle_klas((5,))))
    return pad


@pytest.mark.parametrize(
    ("gebieden", "gezegd"),
    [
        (["J10:K10"], ["J10:K10"]),
        (["J10:K10", "L7:L8"], ["J10:K10", "L7:L8"]),
        (["J4:K5"], ["J4:K5"]),
        (["J2:K2"], []),
        (["J200:K201"], []),
        ([], []),
    ],
)
def test_merged_cells(
    klassenmap: Path, tmp_path: Path, gebieden: list[str], gezegd: list[str]
) -> None:
    """The table on Scores has its header in row 5."""
    werkboek = openpyxl.load_workbook(klassenmap)
    for gebied in gebieden:
        werkboek["Scores"].merge_cells(gebied)
    werkboek.save(tmp_path / klassenmap.name)

    boek = read_safely(tmp_path / klassenmap.name)
    assert isinstance(boek, Boek)
    meldingen = [m for m in lees_klassenmap(boek)[1] if m.code == "HGW210"]

    assert sorted((m.blad, m.cel, m.zin) for m in meldingen) == [
        ("Scores", g.split(":")[0], f"De cellen {g} zijn samengevoegd; dat mag niet in een tabel.")
        for g in gezegd
    ]
