"""HGW416: what is typed right below a table is said, and never silently left out."""

from pathlib import Path

import openpyxl
import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Boek
from tests.klas import volle_klas


@pytest.mark.parametrize("blad", ["Leerlingen", "Scores", "Besprekingen"])
@pytest.mark.parametrize(("lager", "gevonden"), [(1, True), (3, False)])
def test_a_row_below_a_table(tmp_path: Path, blad: str, lager: int, gevonden: bool) -> None:
    pad = tmp_path / "klassenmap groep 5.xlsx"
    pad.write_bytes(bouw_klassenmap(volle_klas((5,))))
    werkboek = openpyxl.load_workbook(pad)
    (tabel,) = werkboek[blad].tables.values()
    laatste = int("".join(filter(str.isdigit, tabel.ref.split(":")[1])))
    werkboek[blad].cell(laatste + lager, 4, "typte verder")
    werkboek.save(pad)

    boek = read_safely(pad)
    assert isinstance(boek, Boek)
    plekken = [f"{m.blad}, {m.cel}" for m in lees_klassenmap(boek)[1] if m.code == "HGW416"]

    assert plekken == ([f"{blad}, D{laatste + 1}"] if gevonden else [])
