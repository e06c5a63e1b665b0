"""A formula that says something else than the others of its column."""

import re
from collections import Counter

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def rechtuit(teksten):
    """Normalise every formula, as one would without a thought for time."""
    cellen = {}
    for rij, tekst in teksten.items():
        kaal = re.sub(rb"\s|_xlfn\.", b"", tekst).upper()
        cellen[rij] = re.sub(
            rb"(?<!\$)(\$?[A-Z])(\d+)", lambda c, r=rij: b"%b%d" % (c[1], int(c[2]) - r), kaal
        )
    gewoon, aantal = Counter(cellen.values()).most_common(1)[0]
    if aantal < 2 or aantal * 2 <= len(cellen):
        return set()
    return {(rij - 4, 0) for rij, tekst in cellen.items() if tekst != gewoon}


@given(
    st.dictionaries(
        st.integers(4, 8),
        st.sampled_from(
            [
                b"G5",
                b"G6",
                b"G7",
                b"G 7",
                b"$G7",
                b"G$7",
                b"t[a]",
                b"T[ a]",
                b"t[a]+G5",
                b"_xlfn.G6",
            ]
        ),
        min_size=1,
    )
)
def test_the_short_way_finds_what_the_long_way_finds(teksten):
    assert afwijkend(BEREIK, {(rij, 1): t for rij, t in teksten.items()}) == rechtuit(teksten)


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
