"""Mutated workbooks: no traceback, no lost run, no value read otherwise without a word."""

from collections import Counter

import pytest

from hgw_excel.lezen.lees import read_safely
from tests.breken import muteren
from tests.breken.boeken import klein
from tests.breken.muteren import (
    VOORAL_KLEIN,
    Stand,
    ingepakt,
    mutanten,
    muteer_alle,
    oordeel,
    uitgepakt,
)


def test_mutants_break_nothing():
    stand, _ = muteer_alle(300, 1, VOORAL_KLEIN)

    assert stand.stuk == []
    assert stand.tel["refused"] > 30
    assert stand.tel["with meldingen"] + stand.tel["without meldingen"] > 30


def test_same_seed_gives_the_same_mutants():
    assert list(mutanten(5, 3, (0,))) == list(mutanten(5, 3, (0,)))
    assert list(mutanten(5, 3, (0,))) != list(mutanten(5, 4, (0,)))


@pytest.fixture
def boek(tmp_path):
    pad = tmp_path / "a.xlsx"
    pad.write_bytes(klein())
    return read_safely(pad)


def test_value_read_otherwise_is_noticed(boek):
    """The file says 112.5 where the reader said 912.5."""
    delen = uitgepakt(klein())
    blad = "xl/worksheets/sheet2.xml"
    delen[blad] = delen[blad].replace(b"112.5", b"912.5")
    stand = Stand(Counter(), [])

    oordeel(0, ingepakt(delen), boek, stand)

    assert stand.tel["other values"] == 1
    assert "Scores!C4 is read as 112.5" in stand.stuk[0]


def test_traceback_is_noticed(boek, monkeypatch):
    def stuk(_):
        raise KeyError("leerling_id")

    monkeypatch.setattr(muteren, "lees_klassenmap", stuk)
    stand = Stand(Counter(), [])

    oordeel(0, klein(), boek, stand)

    assert stand.stuk == ["0: KeyError: 'leerling_id'"]


def test_lost_run_is_noticed(monkeypatch):
    def stuk(*_, **__):
        raise RuntimeError("weg")

    monkeypatch.setattr(muteren, "read_all", stuk)
    stand, _ = muteer_alle(2, 1)

    assert stand.tel["lost runs"] == 1
