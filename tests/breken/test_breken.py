"""`python -m tests.breken`: a line for each sweep, and exit 1 when one of them broke something."""

import importlib
import sys

import pytest

from tests.breken import __main__ as breken
from tests.breken.veeg import Veeg


@pytest.fixture
def vegen(monkeypatch):
    """Two sweeps, of which the second breaks something."""
    uitkomsten = {"heel": Veeg("3 files"), "stuk": Veeg("4 files", ("b.xlsx: lost",))}
    monkeypatch.setattr(breken, "VEGEN", {"heel": ("x", 3), "stuk": ("x", 4)})
    monkeypatch.setattr(breken, "veeg", lambda naam, aantal, zaad: uitkomsten[naam])


@pytest.mark.parametrize(
    ("woorden", "code", "regels"),
    [
        (["heel"], 0, "heel: 3 files\n"),
        (["stuk"], 1, "stuk: 4 files\n  stuk: b.xlsx: lost\n"),
        ([], 1, "heel: 3 files\nstuk: 4 files\n  stuk: b.xlsx: lost\n"),
    ],
)
def test_what_broke_decides(vegen, monkeypatch, capsys, woorden, code, regels):
    monkeypatch.setattr(sys, "argv", ["breken", *woorden])

    assert breken.main() == code
    assert capsys.readouterr().out == regels


@pytest.mark.parametrize("naam", breken.VEGEN)
def test_every_sweep_is_there(naam):
    module, aantal = breken.VEGEN[naam]

    assert callable(importlib.import_module(f"tests.breken.{module}").veeg)
    assert aantal >= 0
