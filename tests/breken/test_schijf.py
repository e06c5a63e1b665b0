"""A full disk and no rights, a sample; on a real full disk: `python -m tests.breken schijf`."""

import tempfile
from pathlib import Path

import pytest

from tests.breken.proef import bijwerken, consolideren, opslaan, samen, ter_plekke
from tests.breken.rechten import GEVALLEN, probeer
from tests.breken.schijf import op_byte, op_stap, spreid


@pytest.mark.parametrize("maak", [opslaan, samen])
def test_full_at_every_step(tmp_path, maak):
    proef = maak(tmp_path)

    assert [zin for stap in range(proef.stappen) for zin in op_stap(proef, 1 + stap)] == []


@pytest.mark.parametrize("maak", [opslaan, samen])
def test_full_at_any_byte(tmp_path, maak):
    proef = maak(tmp_path)

    assert [zin for byte in spreid(proef.grootste - 1, 5) for zin in op_byte(proef, byte)] == []


def test_a_file_written_in_place_is_seen_to_break(tmp_path):
    assert op_byte(ter_plekke(tmp_path), 1000)[0].endswith("a.xlsx is half")


def test_a_klassenmap_on_a_full_disk(tmp_path):
    proef = bijwerken(tmp_path, klassen=1)

    assert op_byte(proef, proef.grootste // 2) == []


def test_overviews_on_a_full_disk(tmp_path):
    """The second one does not fit any more."""
    proef = consolideren(tmp_path, klassen=1)

    assert op_byte(proef, proef.grootste - 1) == []


@pytest.mark.parametrize("reserve", [False, True])
@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: geval.__name__)
def test_without_rights(geval, reserve):
    """Not in `tmp_path`: nobody else may enter that."""
    with tempfile.TemporaryDirectory() as map_:
        fouten = probeer(Path(map_), geval, reserve=reserve)

    assert fouten == []
