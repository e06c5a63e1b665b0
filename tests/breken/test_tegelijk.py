"""Runs at once on the same files, a sample; more: `python -m tests.breken tegelijk`."""

from contextlib import nullcontext, suppress
from multiprocessing import get_context
from pathlib import Path
from threading import BrokenBarrierError

import pytest

from hgw_excel.bijwerken import opslaan
from hgw_excel.bijwerken.beurt import beurt
from tests.breken.tegelijk import LOPEN, bijwerken, consolideren, met_hash, zonder_hash


def test_eight_writers_of_one_file(tmp_path):
    assert zonder_hash(tmp_path) == []


def test_of_eight_that_read_the_same_file_one_wins(tmp_path):
    assert met_hash(tmp_path) == []


def test_without_a_look_at_the_hash_it_is_seen(tmp_path, monkeypatch):
    """Control of the test above."""
    monkeypatch.setattr(opslaan, "_keur_hash", lambda doel, sha256: None)

    assert met_hash(tmp_path) == ["8 runs wrote"]


@pytest.mark.parametrize(
    ("om_de_beurt", "geduld", "fouten"),
    [(beurt, 0.2, []), (nullcontext, 60, [f"{LOPEN} runs wrote"])],
    ids=["turns", "none"],
)
def test_nobody_comes_between_the_look_and_the_rename(
    tmp_path, monkeypatch, om_de_beurt, geduld, fouten
):
    """Each run waits between the two for all others; only without turns do they come."""
    echt, samen = opslaan._keur_hash, get_context("fork").Barrier(LOPEN)

    def keur_hash(doel: Path, sha256: str) -> None:
        echt(doel, sha256)
        with suppress(BrokenBarrierError):
            samen.wait(geduld)

    monkeypatch.setattr(opslaan, "_keur_hash", keur_hash)
    monkeypatch.setattr(opslaan, "beurt", om_de_beurt)

    assert met_hash(tmp_path) == fouten


def test_changes_of_a_klassenmap_are_not_lost(tmp_path):
    assert bijwerken(tmp_path, lopen=4) == []


def test_overviews_are_of_one_run_and_keep_what_was_typed(tmp_path):
    assert consolideren(tmp_path, lopen=2, klassen=1) == []
