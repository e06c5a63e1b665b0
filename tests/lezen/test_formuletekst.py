"""A formula that says something else than the others of its column."""

import openpyxl
import pytest

from hgw_excel.lezen.bereik import Bereik
from hgw_excel.lezen.formuletekst import afwijkend
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.ruw import Boek
from tests.lezen.maken import maak_klassenmap

BEREIK = Bereik(4, 1, 8, 2)
"""Rows 5 to 9, columns B and C."""


@pytest.mark.parametrize(
    ("teksten", "anders"),
    [
        (["t[[#This Row],[a]]"] * 3, set()),
        (["t[[#This Row],[a]]", "t[[#This Row],[a]]", "G7"], {(2, 0)}),
        (["G5", "G6", "G7"], set()),
        (["$G5+1", "$g6 + 1", "_xlfn.$G7+1"], set()),
        (["G5", "G6", "G6"], {(2, 0)}),
        (["G$1", "G$1", "G$1"], set()),
        (["A5", "B5"], set()),
        (["A5", "B5", "C5"], set()),
        (["A5", None, "B7"], set()),
        (["LOG10(B5)", "LOG10(B6)", "LOG10(C7)"], {(2, 0)}),
        ([None, None, None], set()),
    ],
)
def test_which_differ(teksten, anders):
    cellen = {(4 + i, 1): t.encode() for i, t in enumerate(teksten) if t is not None}

    assert afwijkend(BEREIK, cellen) == anders


def test_each_column_on_its_own_and_nothing_outside_the_table():
    teksten = {(4 + i, 2): b"A" for i in range(3)} | {(7, 2): b"B", (7, 5): b"C", (20, 2): b"D"}

    assert afwijkend(BEREIK, teksten) == {(3, 1)}


def test_out_of_a_file(tmp_path):
    pad = maak_klassenmap(tmp_path / "klassenmap groep 5.xlsx")
    gewoon = read_safely(pad)
    boek = openpyxl.load_workbook(pad)
    blad = boek["Scores"]
    assert isinstance(gewoon, Boek)
    tabel = gewoon.tabellen["tblScores"]
    assert tabel.afwijkend == frozenset()
    eerste = min(tabel.formules)
    for rij, kolom in tabel.formules:
        blad[tabel.adres(rij, kolom)] = "=$B$1" if (rij, kolom) == eerste else "=1+1"
    boek.save(pad)

    gelezen = read_safely(pad)

    assert isinstance(gelezen, Boek)
    assert gelezen.tabellen["tblScores"].afwijkend == {eerste}
