"""HGW416: what is typed anywhere below a table is said, and never silently left out."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Boek
from tests.klas import lege_klas, volle_klas


@pytest.fixture(scope="module")
def klassenmap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pad = tmp_path_factory.mktemp("klas") / "klassenmap groep 5.xlsx"
    pad.write_bytes(bouw_klassenmap(volle_klas((5,))))
    return pad


def gezegd(pad: Path) -> list[str]:
    boek = read_safely(pad)
    assert isinstance(boek, Boek)
    return [f"{m.blad}, {m.cel}: {m.zin}" for m in lees_klassenmap(boek)[1] if m.code == "HGW416"]


def laatste_rij(vel: Worksheet) -> int:
    (tabel,) = vel.tables.values()
    return int("".join(filter(str.isdigit, tabel.ref.split(":")[1])))


@pytest.mark.parametrize("blad", ["Leerlingen", "Scores", "Besprekingen"])
@pytest.mark.parametrize(
    ("lager", "staart"),
    [
        ((1,), ""),
        ((2,), ""),
        ((40,), ""),
        ((2, 5), ", net als in nog één rij"),
        ((1, 3, 4), ", net als in nog 2 rijen"),
        ((), None),
    ],
)
def test_rows_below_a_table(
    klassenmap: Path, tmp_path: Path, blad: str, lager: tuple[int, ...], staart: str | None
) -> None:
    werkboek = openpyxl.load_workbook(klassenmap)
    laatste = laatste_rij(werkboek[blad])
    for rijen in lager:
        werkboek[blad].cell(laatste + rijen, 4, "typte verder")
    werkboek.save(tmp_path / klassenmap.name)

    zinnen = gezegd(tmp_path / klassenmap.name)

    zin = f"Hier staat iets onder de tabel{staart}. Dat telt niet mee."
    assert zinnen == ([f"{blad}, D{laatste + lager[0]}: {zin}"] if lager else [])


def test_what_stands_beside_a_table_or_is_only_a_space_is_no_row(
    klassenmap: Path, tmp_path: Path
) -> None:
    werkboek = openpyxl.load_workbook(klassenmap)
    vel = werkboek["Besprekingen"]
    vel.cell(laatste_rij(vel) + 2, 4, "  ")
    vel.cell(laatste_rij(vel) + 2, vel.max_column + 2, "eigen aantekening")
    werkboek.save(tmp_path / klassenmap.name)

    assert gezegd(tmp_path / klassenmap.name) == []


@pytest.mark.parametrize("leerjaren", [(1, 2), (3,), (5, 6), (8,)])
def test_nothing_stands_below_the_tables_of_a_new_class(
    tmp_path: Path, leerjaren: tuple[int, ...]
) -> None:
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(bouw_klassenmap(lege_klas(leerjaren)))

    assert gezegd(pad) == []
